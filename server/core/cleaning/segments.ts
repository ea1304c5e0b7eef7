import type { Lines } from '../text/lines.ts';

/**
 * Pieces of lines that their author set apart: a line itself, or what stands between runs of wide spaces in it. As
 * columns, since a long text has tens of thousands.
 */
export interface Segments {
  readonly length: number;
  /** First non-white character of each, in the text as typed. */
  readonly starts: Int32Array;
  /** Behind the last non-white character of each. `starts[i] < ends[i]`. */
  readonly ends: Int32Array;
  /** What stands before each: `indented`, `gap`, `sameLine`, as bits. */
  readonly flags: Uint8Array;
}

/** White space stands before it on its line (an indent, or the run of wide spaces that parts it). */
export const indented = 1;
/** An empty line stands before it. */
export const gap = 2;
/** It follows a part of the same line. */
export const sameLine = 4;

/** Marks that end a sentence or a heading-like line, so that nothing need follow. */
export const terminal = '。！？!?；;：:…”’」』》）)】.';

/** White space of every kind that web pages and word processors leave behind, the byte order mark included. */
function isWhite(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code === 0x20 || code === 0x3000 || code === 9) return true;
  if (code < 0x80) return code === 0x0b || code === 0x0c;
  if (code < 0x2000) return code === 0x85 || code === 0xa0;
  return code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f;
}

const isWide = (code: number): boolean => code === 0x3000 || code === 0x2003;

/** Cuts a text into segments, in reading order and in one pass. White lines give none. */
export function segmentsOf(text: string, lines: Lines): Segments {
  const wide = wideRuns(text);
  const most = lines.length + wide.length;
  const found = {
    length: 0,
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    flags: new Uint8Array(most),
  };
  let run = 0;
  let above = 0;
  for (let line = 0; line < lines.length; line++) {
    const lineEnd = lines.ends[line]!;
    let from = lines.starts[line]!;
    const before = found.length;
    while (run < wide.length && wide[run]! < from) run++;
    while (run < wide.length && wide[run]! < lineEnd) {
      pushTrimmed(text, from, wide[run]!, found, found.length > before ? sameLine : above);
      from = wide[run]!;
      run++;
    }
    pushTrimmed(text, from, lineEnd, found, found.length > before ? sameLine : above);
    above = found.length === before ? gap : 0;
  }
  const { length, starts, ends, flags } = found;
  return {
    length,
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    flags: flags.slice(0, length),
  };
}

/** Places where at least two wide spaces stand together: a paragraph's indent, kept when its line break was lost. */
function wideRuns(text: string): number[] {
  const runs: number[] = [];
  for (const space of ['\u3000', '\u2003']) {
    let at = text.indexOf(space + space);
    while (at >= 0) {
      let end = at + 2;
      while (isWide(text.charCodeAt(end))) end++;
      if (!spacesOut(text, at, end)) runs.push(at);
      at = text.indexOf(space + space, end);
    }
  }
  return runs.sort((a, b) => a - b);
}

/** Whether a run of spaces stands between single characters: a word spaced out (讲　　话, 王　　芳) and no lost break. */
function spacesOut(text: string, start: number, end: number): boolean {
  return isEdge(text, start - 2) && !isEdge(text, start - 1) && !isEdge(text, end) && isEdge(text, end + 1);
}

/** Whether a place is white space, a line's end or outside the text. */
const isEdge = (text: string, at: number): boolean => at < 0 || at >= text.length || /\s/.test(text[at]!);

function pushTrimmed(
  text: string,
  from: number,
  to: number,
  found: {
    length: number;
    readonly starts: Int32Array;
    readonly ends: Int32Array;
    readonly flags: Uint8Array;
  },
  before: number,
): void {
  let start = from;
  let end = to;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  found.starts[found.length] = start;
  found.ends[found.length] = end;
  found.flags[found.length] = start > from ? before | indented : before;
  found.length++;
}
