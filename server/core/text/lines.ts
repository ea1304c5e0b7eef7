import { type Change, movedFrom } from './change.ts';
import type { Span } from './span.ts';

/** A place as LSP counts it: 0-based line and UTF-16 character in it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text. Line breaks are LF, CR LF and CR, as in LSP. */
export interface Lines {
  readonly length: number;
  /** Offset at which each line starts; one more entry at the end holds the length of the text. */
  readonly starts: Int32Array;
  /** Offset at which each line's content ends, its line break excluded. */
  readonly ends: Int32Array;
}

/** Splits a text of any length into lines, in one pass. An empty text has one empty line. */
export function linesOf(text: string): Lines {
  let starts = new Int32Array(16 + (text.length >> 5));
  let ends = new Int32Array(starts.length);
  let length = 0;
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf >= 0 || cr >= 0) {
    if (length + 2 >= starts.length) {
      starts = longer(starts);
      ends = longer(ends);
    }
    if (cr < 0 || (lf >= 0 && lf < cr)) {
      ends[length++] = lf;
      starts[length] = lf + 1;
      lf = text.indexOf('\n', lf + 1);
      continue;
    }
    const next = lf === cr + 1 ? lf + 1 : cr + 1;
    ends[length++] = cr;
    starts[length] = next;
    if (next === lf + 1) lf = text.indexOf('\n', next);
    cr = text.indexOf('\r', next);
  }
  ends[length++] = text.length;
  starts[length] = text.length;
  return { length, starts: starts.slice(0, length + 1), ends: ends.slice(0, length) };
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}

/**
 * The lines of a text after a change inside one line, and which line that is; null where line breaks came, went, or
 * were torn apart.
 *
 * @param lines of the text before
 */
export function linesAfter(
  lines: Lines,
  text: string,
  { start, end, newEnd }: Change,
): { readonly lines: Lines; readonly line: number } | null {
  const line = lineAt(lines, start);
  if (end > lines.ends[line]! || /[\r\n]/.test(text.slice(start, newEnd))) return null;
  const by = newEnd - end;
  const { length } = lines;
  return {
    lines: { length, starts: movedFrom(lines.starts, line + 1, by), ends: movedFrom(lines.ends, line, by) },
    line,
  };
}

/** The line that holds `offset`; the last line for the end of the text. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset → position. */
export function positionAt(lines: Lines, offset: number): Position {
  const line = lineAt(lines, offset);
  return { line, character: offset - lines.starts[line]! };
}

/** Position → offset, clamped to the line's content and to the text. */
export function offsetAt(lines: Lines, position: Position): number {
  if (position.line >= lines.length) return lines.starts[lines.length]!;
  if (position.line < 0) return 0;
  const start = lines.starts[position.line]!;
  return Math.min(start + Math.max(0, position.character), lines.ends[position.line]!);
}

/** The content of a line, without its break. */
export function lineSpan(lines: Lines, line: number): Span {
  return { start: lines.starts[line]!, end: lines.ends[line]! };
}
