import { type Change, movedFrom } from '../text/change.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { widthOf, widthsOf, wrapWidth } from './hardWraps.ts';
import { cutLostBreaks, holdsMost } from './lostBreaks.ts';
import { pageCounters } from './pageCounters.ts';
import { indented, type Segments, segmentsOf } from './segments.ts';
import { type Blocks, goesOnUnwrapped, joinSegments } from './wraps.ts';

/** A text cut into paragraphs. */
export interface Cut {
  readonly lines: Lines;
  readonly segments: Segments;
  /** See `widthsOf`. */
  readonly widths: Int16Array;
  readonly blocks: Blocks;
  /** Page counters that ran into the text. */
  readonly pageNumbers: readonly Span[];
  /** Whether a line that holds most of the text was cut (see `cutLostBreaks`). */
  readonly lostBreaks: boolean;
}

/** Cuts a text into paragraphs, in one pass. */
export function cutText(text: string, lines: Lines): Cut {
  const uncut = segmentsOf(text, lines);
  const segments = cutLostBreaks(text, uncut);
  const widths = widthsOf(text, segments);
  const counters = pageCounters(text, segments);
  const blocks = joinSegments(text, segments, widths, counters);
  return {
    lines,
    segments,
    widths,
    blocks,
    pageNumbers: [...counters.values()],
    lostBreaks: segments !== uncut,
  };
}

/**
 * The cut of a text after a change inside one line that is a paragraph before and after, and which one. Costs little more
 * than copying a few columns of numbers.
 *
 * @param cut of the text before
 * @param lines of the text after
 * @param line the line in which the change lies
 * @returns null where the change may concern other paragraphs too: then the text must be cut anew
 */
export function recut(
  cut: Cut,
  text: string,
  lines: Lines,
  line: number,
  change: Change,
): { readonly cut: Cut; readonly block: number } | null {
  const before = cut.segments;
  const segment = firstFrom(before.starts, lines.starts[line]!);
  const block = firstFrom(cut.blocks.first, segment);
  if (!isLine(cut, segment, line) || !isBlock(cut.blocks, block, segment)) return null;
  const segments = resegmented(before, segment, text, lines, line, change.newEnd - change.end);
  if (segments === null) return null;
  if (cut.lostBreaks || holdsMost(segments) >= 0) return null;
  const widths = cut.widths.slice();
  widths[segment] = widthOf(text, segments, segment);
  if (wrapWidth(cut.widths) !== 0 || wrapWidth(widths) !== 0) return null;
  if (cut.pageNumbers.length > 0 || pageCounters(text, segments).size > 0) return null;
  if (segment > 0 && goesOnUnwrapped(text, segments, segment - 1)) return null;
  if (segment + 1 < segments.length && goesOnUnwrapped(text, segments, segment)) return null;
  const { starts, ends } = cut.blocks;
  const by = change.newEnd - change.end;
  const blocks = {
    ...cut.blocks,
    starts: movedFrom(starts, block + 1, by),
    ends: movedFrom(ends, block, by),
  };
  (blocks.starts as Int32Array)[block] = segments.starts[segment]!;
  (blocks.ends as Int32Array)[block] = segments.ends[segment]!;
  return { cut: { ...cut, lines, segments, widths, blocks }, block };
}

/** The first entry of an ascending column that is at least `least`; its length for none. */
function firstFrom(column: Int32Array, least: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a segment is all that its line holds. */
function isLine({ segments, lines }: Cut, segment: number, line: number): boolean {
  const { length, starts } = segments;
  if (segment >= length || starts[segment]! >= lines.ends[line]!) return false;
  return segment + 1 >= length || starts[segment + 1]! >= lines.ends[line]!;
}

/** Whether a segment is a paragraph by itself. */
const isBlock = ({ length, first }: Blocks, block: number, segment: number): boolean =>
  block < length && first[block] === segment && first[block + 1] === segment + 1;

/** The segments after a change in a line that holds one of them; null where it does not hold just one such any more. */
function resegmented(
  before: Segments,
  segment: number,
  text: string,
  lines: Lines,
  line: number,
  by: number,
): Segments | null {
  const from = lines.starts[line]!;
  const content = text.slice(from, lines.ends[line]!);
  const own = segmentsOf(content, linesOf(content));
  if (own.length !== 1 || (own.flags[0]! & indented) !== (before.flags[segment]! & indented)) return null;
  const starts = movedFrom(before.starts, segment + 1, by);
  const ends = movedFrom(before.ends, segment, by);
  starts[segment] = from + own.starts[0]!;
  ends[segment] = from + own.ends[0]!;
  return { length: before.length, starts, ends, flags: before.flags };
}
