import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { furnitureOf } from './furniture.ts';
import type { Segment } from './segments.ts';

/** Segments put together to what their author meant as one paragraph. */
export interface Block {
  readonly span: Span;
  /** Stretches inside the span that are none of the author's: line breaks, page counters. Ascending. */
  readonly wraps: readonly Span[];
  readonly indented: boolean;
  readonly gap: boolean;
  readonly sameLine: boolean;
}

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

function wrappingOf(text: string, segments: readonly Segment[]): Wrapping {
  const gaps = segments.filter(segment => segment.gap).length;
  return { width: wrapWidth(text, segments), parted: gaps >= 3 && gaps * 12 >= segments.length };
}

function wrapWidth(text: string, segments: readonly Segment[]): number {
  const open: number[] = [];
  const all: number[] = [];
  for (let i = 0; i + 1 < segments.length; i++) {
    const next = segments[i + 1]!;
    if (next.gap || next.sameLine) continue;
    const segment = segments[i]!;
    const width = displayWidth(text, segment, 160);
    all.push(width);
    if (!terminal.includes(text[segment.end - 1]!)) open.push(width);
  }
  if (open.length < 4 || open.length * 5 < all.length * 2) return 0;
  open.sort((a, b) => a - b);
  const width = open[Math.floor(open.length * 0.9)]!;
  const near = open.filter(value => value >= width * 0.8).length;
  const beyond = all.filter(value => value > width + 3).length;
  const even = near * 10 >= open.length * 6 && beyond * 8 <= all.length;
  return width >= 8 && width <= 120 && even ? width : 0;
}

/** Width of a segment in Han characters; ASCII counts half. Stops counting beyond `limit`. */
function displayWidth(text: string, segment: Segment, limit: number): number {
  if (segment.end - segment.start > limit * 2) return limit;
  let halves = 0;
  for (let i = segment.start; i < segment.end; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return halves / 2;
}

const opensSection = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]|^第[一二三四五六七八九十]{1,3}[，,、章节部]/;

/**
 * Joins what was torn apart: hard-wrapped lines, lines that break at a comma, sentences with a page counter inside.
 *
 * @param counters page counters by the index of the segment they open (see `pageCounters`)
 */
export function joinSegments(
  text: string,
  segments: readonly Segment[],
  counters: ReadonlyMap<number, Span>,
): Block[] {
  const wrapping = wrappingOf(text, segments);
  const blocks: Block[] = [];
  for (let i = 0; i < segments.length; i++) {
    const first = segments[i]!;
    const wraps: Span[] = [];
    const start = Math.min(counters.get(i)?.end ?? first.start, first.end);
    while (i + 1 < segments.length) {
      const next = segments[i + 1]!;
      const counter = counters.get(i + 1);
      if (!goesOnIn(text, segments[i]!, next, wrapping, counter !== undefined)) break;
      wraps.push({ start: segments[i]!.end, end: Math.min(counter?.end ?? next.start, next.end) });
      i++;
    }
    const span = { start, end: segments[i]!.end };
    blocks.push({ span, wraps, indented: first.indented, gap: first.gap, sameLine: first.sameLine });
  }
  return blocks;
}

function goesOnIn(
  text: string,
  segment: Segment,
  next: Segment,
  wrapping: Wrapping,
  counted: boolean,
): boolean {
  if (next.sameLine) return false;
  const last = text[segment.end - 1]!;
  if (counted) return !terminal.includes(last);
  if (cannotBegin.includes(text[next.start]!)) return true;
  if (next.gap) return false;
  if (goesOn.includes(last)) return !next.indented || segment.indented;
  return wrapping.width > 0 && isWrapped(text, segment, next, wrapping) && !isFurniture(text, next);
}

/** Whether a short line is furniture of a page, which no sentence runs into. */
function isFurniture(text: string, segment: Segment): boolean {
  return (
    segment.end - segment.start <= 30 && furnitureOf(fold(text.slice(segment.start, segment.end))) !== null
  );
}

/** In a hard-wrapped text: whether the break after a full line is the wrapping's and not the author's. */
function isWrapped(text: string, segment: Segment, next: Segment, wrapping: Wrapping): boolean {
  const { width, parted } = wrapping;
  const last = text[segment.end - 1]!;
  const head = text.slice(next.start, next.start + 6);
  if (/^[一二三四五六七八九十]$/.test(last) && /^[是要、]/.test(head)) return true;
  if (next.indented && !segment.indented) return false;
  const slack = terminal.includes(last) ? 2 : Math.max(4, width * 0.15);
  if (displayWidth(text, segment, width + 1) < width - slack) return false;
  return parted || !opensSection.test(head);
}

/**
 * Page numbers that run into the text: a counter 1、2、3、… at line starts most of which break a sentence in two is no
 * numbering. Gives, for each such segment by index, the span of its counter.
 */
export function pageCounters(text: string, segments: readonly Segment[]): ReadonlyMap<number, Span> {
  const counters = new Map<number, Span>();
  let run: { index: number; span: Span; torn: boolean }[] = [];
  const close = (): void => {
    const torn = run.filter(entry => entry.torn).length;
    if (torn >= 2 && torn * 10 >= (run.length - 1) * 6)
      for (const entry of run) counters.set(entry.index, entry.span);
    run = [];
  };
  for (let i = 0; i < segments.length; i++) {
    const { start, sameLine } = segments[i]!;
    const code = text.charCodeAt(start);
    if (sameLine || code < 0x31 || code > 0x39) continue;
    const match = /^(\d{1,3})[、.．]/.exec(text.slice(start, start + 5));
    if (match === null) continue;
    if (Number(match[1]) !== run.length + 1) close();
    if (Number(match[1]) !== run.length + 1) continue;
    const torn = tornFrom(text, segments[i - 1]);
    run.push({ index: i, span: { start, end: start + match[0].length }, torn });
  }
  close();
  return counters;
}

/** Whether a long segment ends in mid-sentence, so that what follows it was torn from it. */
function tornFrom(text: string, before: Segment | undefined): boolean {
  return before !== undefined && before.end - before.start > 60 && !terminal.includes(text[before.end - 1]!);
}
