import { type Lines, type Position, positionAt } from './lines.ts';
import type { Span } from './span.ts';

/** A half-open stretch as LSP writes it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Span → range. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
