/** A half-open stretch of the text as typed, in UTF-16 units. `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `span` (its end excluded). */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** The text a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
