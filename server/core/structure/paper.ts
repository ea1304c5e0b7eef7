import { type Cut, cutText, recut } from '../cleaning/cut.ts';
import { furnitureOf } from '../cleaning/furniture.ts';
import { isForeign, watermarkIn } from '../cleaning/marks.ts';
import type { Furniture } from '../cleaning/noise.ts';
import type { Blocks } from '../cleaning/wraps.ts';
import { changeBetween } from '../text/change.ts';
import { linesAfter, linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Pledge, pledgesIn } from './announcements.ts';
import { type Closed, closedLists } from './closedLists.ts';
import type { Cues } from './cues.ts';
import { addressAt } from './salutation.ts';
import {
  compact,
  headingLimit,
  isNumbered,
  type Scan,
  scanParagraph,
  toSource,
  toSourceEnd,
} from './scan.ts';

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
  readonly closed: Closed | null;
}

/** A text cut into paragraphs, each read by itself. */
export interface Paper {
  /** The cues it was read with: with others it must be read anew. */
  readonly cues: Cues;
  readonly text: string;
  readonly cut: Cut;
  /** The paragraphs of `cut`. */
  readonly blocks: Blocks;
  /** What each says of itself; the very object of the previous version where the paragraph is the same. */
  readonly readings: readonly Reading[];
  /** What is rare in each reading, as bits: `noisy`, `promising`. Spares whoever looks for it going through them all. */
  readonly marks: Uint8Array;
}

/** It is furniture, foreign, or has a watermark. */
export const noisy = 1;
/** It has pledges. */
export const promising = 2;

const marksOf = ({ furniture, foreign, watermark, pledges }: Reading): number =>
  (furniture !== null || foreign || watermark !== null ? noisy : 0) | (pledges.length > 0 ? promising : 0);

/** Cuts and reads a text. Paragraphs that stand in `previous` unchanged are not read again. */
export function readPaper(text: string, cues: Cues, previous: Paper | undefined): Paper {
  const known = previous?.cues === cues ? previous : undefined;
  const amended = known === undefined ? null : amend(known, text);
  if (amended !== null) return amended;
  const cut = cutText(text, linesOf(text));
  const { blocks } = cut;
  const readings = readBlocks(text, blocks, cues, known);
  return { cues, text, cut, blocks, readings, marks: Uint8Array.from(readings, marksOf) };
}

/** The paper after a change inside one paragraph; null where it may have changed others. */
function amend({ cues, text: before, cut, readings, marks }: Paper, text: string): Paper | null {
  const change = changeBetween(before, text);
  const after = linesAfter(cut.lines, text, change);
  const amended = after === null ? null : recut(cut, text, after.lines, after.line, change);
  if (amended === null) return null;
  const { blocks } = amended.cut;
  const again = readings.slice();
  again[amended.block] = readBlock(text, blocks, amended.block, cues);
  const marked = marks.slice();
  marked[amended.block] = marksOf(again[amended.block]!);
  return { cues, text, cut: amended.cut, blocks, readings: again, marks: marked };
}

function readBlocks(text: string, blocks: Blocks, cues: Cues, previous: Paper | undefined): Reading[] {
  const readings: Reading[] = new Array(blocks.length);
  const head = previous === undefined ? 0 : reuse(text, blocks, previous, readings, 1);
  const tail =
    previous === undefined || head === blocks.length ? 0 : reuse(text, blocks, previous, readings, -1);
  for (let i = head; i < blocks.length - tail; i++) readings[i] = readBlock(text, blocks, i, cues);
  return readings;
}

const readBlock = (text: string, blocks: Blocks, block: number, cues: Cues): Reading =>
  readParagraph(compact(text, blocks, block), blocks.wraps[block]!.length > 0, cues);

function readParagraph(paragraph: string, wrapped: boolean, cues: Cues): Reading {
  const scan = scanParagraph(paragraph, wrapped);
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

function isHeadlike(scan: Scan, cues: Cues): boolean {
  const { folded } = scan;
  if (folded.length > 90 || folded.length < 2 || isNumbered(scan)) return false;
  if (folded.length > 60 && !/^[—–-]/.test(folded)) return false;
  if (/(?:[:;,、…的和与及把]|关于|对于)$/.test(folded) || !/[一-鿿]{2}/.test(folded)) return false;
  return !/^[(>]|^.{1,8}:/.test(folded) && addressAt(folded, cues) === null;
}

/** Whether a paragraph is one short sentence: a heading alone, unless its fellows run into their text. */
function isAlone(folded: string): boolean {
  return folded.length <= headingLimit && folded.slice(0, -1).search(/[。;!?]/) < 0;
}

/** Takes over readings from the front (step 1) or the back (step -1) as long as paragraphs are the same; says how many. */
function reuse(text: string, blocks: Blocks, previous: Paper, readings: Reading[], step: 1 | -1): number {
  const known = previous.blocks;
  const most = Math.min(blocks.length, known.length);
  for (let n = 0; n < most; n++) {
    const here = step === 1 ? n : blocks.length - 1 - n;
    const there = step === 1 ? n : known.length - 1 - n;
    const [start, end] = [blocks.starts[here]!, blocks.ends[here]!];
    const [from, to] = [known.starts[there]!, known.ends[there]!];
    if (end - start !== to - from || !sameWraps(blocks.wraps[here]!, known.wraps[there]!)) return n;
    if (readings[here] !== undefined) return n;
    if (text.slice(start, end) !== previous.text.slice(from, to)) return n;
    readings[here] = previous.readings[there]!;
  }
  return most;
}

function sameWraps(a: readonly Span[], b: readonly Span[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((wrap, i) => wrap.start === b[i]!.start && wrap.end === b[i]!.end);
}

/** The stretch of the text as typed that a stretch of a compacted paragraph covers. */
export function sourceSpan({ blocks }: Paper, block: number, start: number, end: number): Span {
  if (blocks.wraps[block]!.length === 0) {
    const from = blocks.starts[block]! + start;
    return { start: from, end: Math.max(from, blocks.starts[block]! + end) };
  }
  const from = toSource(blocks, block, start);
  return { start: from, end: Math.max(from, toSourceEnd(blocks, block, end)) };
}

/** The stretch of the text as typed that a paragraph covers. */
export function blockSpan({ blocks }: Paper, block: number): Span {
  return { start: blocks.starts[block]!, end: blocks.ends[block]! };
}

/** The folded text of a paragraph. */
export function foldedOf(paper: Paper, block: number): string {
  return paper.readings[block]!.scan.folded;
}
