import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { furnitureOf } from './furniture.ts';
import { gap, indented, type Segments, sameLine } from './segments.ts';

/** Segments put together to what their author meant as paragraphs. As columns, since there are thousands. */
export interface Blocks {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The first segment of each; one more entry at the end holds the number of segments. */
  readonly first: Int32Array;
  /** Stretches inside each that are none of the author's: line breaks, page counters. Ascending, from its start on. */
  readonly wraps: readonly (readonly Span[])[];
  /** 1 for what follows a part of the same line. */
  readonly sameLine: Uint8Array;
}

/** What a paragraph without wraps has; one for all, since most have none. */
export const noWraps: readonly Span[] = [];

/** Marks that end a sentence or a heading-like line, so that nothing need follow. */
const terminal = '。！？!?；;：:…”’」』》）)】.';
/** Marks that cannot begin a paragraph: what starts with one goes on from the line before. */
const cannotBegin = '，。、；：！？）》”’」』,;!?)';
/** Marks after which a sentence must go on. */
const goesOn = '，、,（《“「';

/** How a text was hard-wrapped. */
interface Wrapping {
  /** In Han characters; 0 where the text was not wrapped: short headings among longer paragraphs are no wrapping. */
  readonly width: number;
  /** Whether empty lines part the paragraphs, so that nothing else need be taken for the beginning of one. */
  readonly parted: boolean;
}

/**
 * How wide each segment is, in halves of a Han character, where the line behind it may go on from it: negative where it
 * ends in mid-sentence. 0 for the others. Kept from version to version, since most of them stay as they are.
 */
export function widthsOf(text: string, segments: Segments): Int16Array {
  const widths = new Int16Array(segments.length);
  for (let i = 0; i + 1 < segments.length; i++) widths[i] = widthOf(text, segments, i);
  return widths;
}

/** The entry of one segment in `widthsOf`. */
export function widthOf(text: string, segments: Segments, i: number): number {
  if (i + 1 >= segments.length || (segments.flags[i + 1]! & (gap | sameLine)) !== 0) return 0;
  const width = displayWidth(text, segments.starts[i]!, segments.ends[i]!, 160) * 2;
  return terminal.includes(text[segments.ends[i]! - 1]!) ? width : -width;
}

function wrappingOf(segments: Segments, widths: Int16Array): Wrapping {
  let gaps = 0;
  for (const flags of segments.flags) if ((flags & gap) !== 0) gaps++;
  return { width: wrapWidth(widths), parted: gaps >= 3 && gaps * 12 >= segments.length };
}

/** The width at which a text was hard-wrapped; 0 where it was not. */
export function wrapWidth(widths: Int16Array): number {
  let open = 0;
  let all = 0;
  for (const width of widths) {
    if (width !== 0) all++;
    if (width < 0) open++;
  }
  if (open < 4 || open * 5 < all * 2) return 0;
  const sorted = widths
    .filter(width => width < 0)
    .map(width => -width)
    .sort();
  const width = sorted[Math.floor(open * 0.9)]! / 2;
  const near = sorted.filter(halves => halves >= width * 1.6).length;
  const beyond = widths.filter(halves => Math.abs(halves) > width * 2 + 6).length;
  const even = near * 10 >= open * 6 && beyond * 8 <= all;
  return width >= 8 && width <= 120 && even ? width : 0;
}

/** Width of a stretch in Han characters; ASCII counts half. Stops counting beyond `limit`. */
function displayWidth(text: string, start: number, end: number, limit: number): number {
  if (end - start > limit * 2) return limit;
  let halves = 0;
  for (let i = start; i < end; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return halves / 2;
}

const opensSection = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]|^第[一二三四五六七八九十]{1,3}[，,、章节部]/;

/**
 * Joins what was torn apart: hard-wrapped lines, lines that break at a comma, sentences with a page counter inside.
 *
 * @param widths of the segments (see `widthsOf`)
 * @param counters page counters by the index of the segment they open (see `pageCounters`)
 */
export function joinSegments(
  text: string,
  segments: Segments,
  widths: Int16Array,
  counters: ReadonlyMap<number, Span>,
): Blocks {
  const wrapping = wrappingOf(segments, widths);
  const most = segments.length;
  const [starts, ends] = [new Int32Array(most), new Int32Array(most)];
  const first = new Int32Array(most + 1);
  const sameLines = new Uint8Array(most);
  const wraps: (readonly Span[])[] = [];
  for (let i = 0; i < segments.length; i++) {
    const block = wraps.length;
    first[block] = i;
    sameLines[block] = (segments.flags[i]! & sameLine) === 0 ? 0 : 1;
    const start = Math.min(counters.get(i)?.end ?? segments.starts[i]!, segments.ends[i]!);
    let inside = noWraps;
    while (i + 1 < segments.length && goesOnIn(text, segments, i, wrapping, counters.has(i + 1))) {
      const next = Math.min(counters.get(i + 1)?.end ?? segments.starts[i + 1]!, segments.ends[i + 1]!);
      const wrap = { start: segments.ends[i]! - start, end: next - start };
      if (inside === noWraps) inside = [wrap];
      else (inside as Span[]).push(wrap);
      i++;
    }
    starts[block] = start;
    ends[block] = segments.ends[i]!;
    wraps.push(inside);
  }
  const { length } = wraps;
  first[length] = segments.length;
  return {
    length,
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    first: first.slice(0, length + 1),
    wraps,
    sameLine: sameLines.slice(0, length),
  };
}

/** In a text that was not hard-wrapped and has no page counters: whether segment `i + 1` goes on from segment `i`. */
export function goesOnUnwrapped(text: string, segments: Segments, i: number): boolean {
  return goesOnIn(text, segments, i, { width: 0, parted: false }, false);
}

function goesOnIn(
  text: string,
  segments: Segments,
  i: number,
  wrapping: Wrapping,
  counted: boolean,
): boolean {
  const flags = segments.flags[i + 1]!;
  if ((flags & sameLine) !== 0) return false;
  const last = text[segments.ends[i]! - 1]!;
  if (counted) return !terminal.includes(last);
  if (cannotBegin.includes(text[segments.starts[i + 1]!]!)) return true;
  if ((flags & gap) !== 0) return false;
  if (isBareOrdinal(text, segments.starts[i]!, segments.ends[i]!)) return true;
  if (goesOn.includes(last)) return (flags & indented) === 0 || (segments.flags[i]! & indented) !== 0;
  return wrapping.width > 0 && isWrapped(text, segments, i, wrapping) && !isFurniture(text, segments, i + 1);
}

/** Whether a line is nothing but 一是 or 二要: it was set apart by its type alone. */
function isBareOrdinal(text: string, start: number, end: number): boolean {
  return end - start <= 4 && /^[一二三四五六七八九十]{1,3}[是要]$/.test(text.slice(start, end));
}

/** Whether a short line is furniture of a page, which no sentence runs into. */
function isFurniture(text: string, { starts, ends }: Segments, i: number): boolean {
  return ends[i]! - starts[i]! <= 30 && furnitureOf(fold(text.slice(starts[i]!, ends[i]!))) !== null;
}

/** In a hard-wrapped text: whether the break behind a full line is the wrapping's and not the author's. */
function isWrapped(text: string, segments: Segments, i: number, wrapping: Wrapping): boolean {
  const { width, parted } = wrapping;
  const { starts, ends, flags } = segments;
  const last = text[ends[i]! - 1]!;
  const head = text.slice(starts[i + 1]!, starts[i + 1]! + 6);
  if (/^[一二三四五六七八九十]$/.test(last) && /^[是要、]/.test(head)) return true;
  if ((flags[i + 1]! & indented) !== 0 && (flags[i]! & indented) === 0) return false;
  if (opensAsAsked(text, starts[i + 1]!)) return false;
  const slack = terminal.includes(last) ? 2 : Math.max(4, width * 0.15);
  if (displayWidth(text, starts[i]!, ends[i]!, width + 1) < width - slack) return false;
  return parted || !opensSection.test(head);
}

/** Whether a line is indented by two characters, as a paragraph is whose further lines are not (GB/T 9704-2012, 7.3.3). */
const opensAsAsked = (text: string, start: number): boolean =>
  text[start - 1] === '\u3000' && text[start - 2] === '\u3000' && (text[start - 3] ?? '\n') === '\n';

/**
 * Page numbers that run into the text: a counter 1、2、3、… at line starts most of which break a sentence in two is no
 * numbering. Gives, for each such segment by index, the span of its counter.
 */
export function pageCounters(text: string, segments: Segments): ReadonlyMap<number, Span> {
  const counters = new Map<number, Span>();
  let run: { index: number; span: Span; torn: boolean }[] = [];
  const close = (): void => {
    const torn = run.filter(entry => entry.torn).length;
    if (torn >= 2 && torn * 10 >= (run.length - 1) * 6)
      for (const entry of run) counters.set(entry.index, entry.span);
    run = [];
  };
  for (let i = 0; i < segments.length; i++) {
    const start = segments.starts[i]!;
    const code = text.charCodeAt(start);
    if (code < 0x31 || code > 0x39 || (segments.flags[i]! & sameLine) !== 0) continue;
    const match = /^(\d{1,3})[、.．]/.exec(text.slice(start, start + 5));
    if (match === null) continue;
    if (Number(match[1]) !== run.length + 1) close();
    if (Number(match[1]) !== run.length + 1) continue;
    const torn = i > 0 && isTorn(text, segments.starts[i - 1]!, segments.ends[i - 1]!);
    run.push({ index: i, span: { start, end: start + match[0].length }, torn });
  }
  close();
  return counters;
}

/** Whether a long segment ends in mid-sentence, so that what follows it was torn from it. */
function isTorn(text: string, start: number, end: number): boolean {
  return end - start > 60 && !terminal.includes(text[end - 1]!);
}
