import type { Lines } from '../text/lines.ts';

/** A piece of a line that its author set apart: the line itself, or what stands between runs of wide spaces in it. */
export interface Segment {
  /** First and last non-white character, in the text as typed. `start < end`. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it on its line (an indent, or the run of wide spaces that parts it). */
  readonly indented: boolean;
  /** Whether an empty line stands before it. */
  readonly gap: boolean;
  /** Whether it follows a part of the same line. */
  readonly sameLine: boolean;
}

/** White space of every kind that web pages and word processors leave behind, the byte order mark included. */
function isWhite(code: number): boolean {
  if (code === 0x20 || code === 0x3000 || code === 9) return true;
  if (code < 0x80) return code === 0x0b || code === 0x0c;
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    '\u0085\u00a0\u2028\u2029\u202f\ufeff'.includes(String.fromCharCode(code))
  );
}

const isWide = (code: number): boolean => code === 0x3000 || code === 0x2003;

/** Cuts a text into segments, in reading order and in one pass. White lines give none. */
export function segmentsOf(text: string, lines: Lines): Segment[] {
  const segments: Segment[] = [];
  const wide = wideRuns(text);
  let run = 0;
  let gap = false;
  for (let line = 0; line < lines.length; line++) {
    const lineEnd = lines.ends[line]!;
    let from = lines.starts[line]!;
    const before = segments.length;
    while (run < wide.length && wide[run]! < from) run++;
    while (run < wide.length && wide[run]! < lineEnd) {
      pushTrimmed(text, from, wide[run]!, segments, before, gap);
      from = wide[run]!;
      run++;
    }
    pushTrimmed(text, from, lineEnd, segments, before, gap);
    gap = segments.length === before;
  }
  return segments;
}

/** Places where at least two wide spaces stand together: a paragraph's indent, kept when its line break was lost. */
function wideRuns(text: string): number[] {
  const runs: number[] = [];
  for (const space of ['\u3000', '\u2003']) {
    let at = text.indexOf(space + space);
    while (at >= 0) {
      runs.push(at);
      let end = at + 2;
      while (isWide(text.charCodeAt(end))) end++;
      at = text.indexOf(space + space, end);
    }
  }
  return runs.sort((a, b) => a - b);
}

function pushTrimmed(
  text: string,
  from: number,
  to: number,
  segments: Segment[],
  lineStart: number,
  gap: boolean,
): void {
  let start = from;
  let end = to;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  const sameLine = segments.length > lineStart;
  segments.push({ start, end, indented: start > from, gap: gap && !sameLine, sameLine });
}
