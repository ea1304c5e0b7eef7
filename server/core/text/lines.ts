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
  const starts: number[] = [0];
  const ends: number[] = [];
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf >= 0 || cr >= 0) {
    if (cr < 0 || (lf >= 0 && lf < cr)) {
      ends.push(lf);
      starts.push(lf + 1);
      lf = text.indexOf('\n', lf + 1);
      continue;
    }
    const next = lf === cr + 1 ? lf + 1 : cr + 1;
    ends.push(cr);
    starts.push(next);
    if (next === lf + 1) lf = text.indexOf('\n', next);
    cr = text.indexOf('\r', next);
  }
  ends.push(text.length);
  starts.push(text.length);
  return { length: ends.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
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
