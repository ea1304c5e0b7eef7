import { type Furniture, furnitureOf } from '../cleaning/furniture.ts';
import { cutLostBreaks } from '../cleaning/lostBreaks.ts';
import { isForeign, watermarkIn } from '../cleaning/marks.ts';
import { segmentsOf } from '../cleaning/segments.ts';
import { type Block, joinSegments, pageCounters } from '../cleaning/wraps.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Pledge, pledgesIn } from './announcements.ts';
import { type ClosedList, closedLists } from './closedLists.ts';
import type { Cues } from './cues.ts';
import { addressAt } from './salutation.ts';
import { compact, headingLimit, type Scan, scanParagraph, toSource, toSourceEnd } from './scan.ts';

/** What one paragraph says of itself: depends on its own text alone, so that it outlives edits elsewhere. */
export interface Reading {
  readonly scan: Scan;
  readonly furniture: Furniture | null;
  /** Whether it is a passage in another language. */
  readonly foreign: boolean;
  /** Where a site's mark begins that is glued to its end; null for none. */
  readonly watermark: number | null;
  /** Whether it can be a heading without a number: a short line that is no address and opens nothing. */
  readonly headlike: boolean;
  /** Whether it is one short sentence. */
  readonly alone: boolean;
  readonly pledges: readonly Pledge[];
  /** Its points, where they need nothing outside it to be told (see `closedLists`). */
  readonly closed: readonly ClosedList[] | null;
}

/** A text cut into paragraphs, each read by itself. */
export interface Paper {
  /** The cues it was read with: with others it must be read anew. */
  readonly cues: Cues;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly readings: readonly Reading[];
  /** Page counters that ran into the text. */
  readonly pageNumbers: readonly Span[];
}

/** Cuts and reads a text. Paragraphs that stand at either end of `previous` unchanged are not read again. */
export function readPaper(text: string, lines: Lines, cues: Cues, previous: Paper | undefined): Paper {
  const segments = cutLostBreaks(text, segmentsOf(text, lines));
  const counters = pageCounters(text, segments);
  const blocks = joinSegments(text, segments, counters);
  const pageNumbers = [...counters.values()];
  const known = previous?.cues === cues ? previous : undefined;
  return { cues, text, blocks, readings: readBlocks(text, blocks, cues, known), pageNumbers };
}

function readBlocks(
  text: string,
  blocks: readonly Block[],
  cues: Cues,
  previous: Paper | undefined,
): Reading[] {
  const readings: Reading[] = new Array(blocks.length);
  const head = previous === undefined ? 0 : reuse(text, blocks, previous, readings, 1);
  const tail =
    previous === undefined || head === blocks.length ? 0 : reuse(text, blocks, previous, readings, -1);
  for (let i = head; i < blocks.length - tail; i++) {
    readings[i] = readParagraph(compact(text, blocks[i]!), blocks[i]!.wraps.length > 0, cues);
  }
  return readings;
}

function readParagraph(paragraph: string, wrapped: boolean, cues: Cues): Reading {
  const scan = scanParagraph(paragraph);
  const closed = wrapped ? null : closedLists(paragraph, scan);
  const { folded } = scan;
  return {
    scan,
    furniture: furnitureOf(folded),
    foreign: isForeign(folded),
    watermark: watermarkIn(folded),
    alone: isAlone(folded),
    headlike: isHeadlike(scan, cues),
    pledges: pledgesIn(folded, cues),
    closed,
  };
}

function isHeadlike({ folded, starts }: Scan, cues: Cues): boolean {
  if (folded.length > 90 || folded.length < 4 || starts[0] === 0) return false;
  if (folded.length > 60 && !/^[—–-]/.test(folded)) return false;
  if (/[:;,、…]$/.test(folded) || !/[一-鿿]{2}/.test(folded)) return false;
  return !/^[(>]|^.{1,8}:/.test(folded) && addressAt(folded, cues) === null;
}

/** Whether a paragraph is one short sentence: a heading alone, unless its fellows run into their text. */
function isAlone(folded: string): boolean {
  return folded.length <= headingLimit && folded.slice(0, -1).search(/[。;!?]/) < 0;
}

/** Takes over readings from the front (step 1) or the back (step -1) as long as paragraphs are the same; says how many. */
function reuse(
  text: string,
  blocks: readonly Block[],
  previous: Paper,
  readings: Reading[],
  step: 1 | -1,
): number {
  const most = Math.min(blocks.length, previous.blocks.length);
  for (let n = 0; n < most; n++) {
    const here = step === 1 ? n : blocks.length - 1 - n;
    const there = step === 1 ? n : previous.blocks.length - 1 - n;
    const a = blocks[here]!;
    const b = previous.blocks[there]!;
    if (a.span.end - a.span.start !== b.span.end - b.span.start || !sameWraps(a, b)) return n;
    if (readings[here] !== undefined) return n;
    if (text.slice(a.span.start, a.span.end) !== previous.text.slice(b.span.start, b.span.end)) return n;
    readings[here] = previous.readings[there]!;
  }
  return most;
}

function sameWraps(a: Block, b: Block): boolean {
  if (a.wraps.length !== b.wraps.length) return false;
  return a.wraps.every((wrap, i) => {
    const other = b.wraps[i]!;
    return (
      wrap.start - a.span.start === other.start - b.span.start &&
      wrap.end - wrap.start === other.end - other.start
    );
  });
}

/** The stretch of the text as typed that a stretch of a compacted paragraph covers. */
export function sourceSpan(paper: Paper, block: number, start: number, end: number): Span {
  const where = paper.blocks[block]!;
  if (where.wraps.length === 0) {
    const from = where.span.start + start;
    return { start: from, end: Math.max(from, where.span.start + end) };
  }
  return { start: toSource(where, start), end: Math.max(toSource(where, start), toSourceEnd(where, end)) };
}

/** The folded text of a paragraph. */
export function foldedOf(paper: Paper, block: number): string {
  return paper.readings[block]!.scan.folded;
}
