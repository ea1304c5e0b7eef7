import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { furnitureOf } from './furniture.ts';
import { isWrapped, type Wrapping, wrappingOf } from './hardWraps.ts';
import { gap, indented, type Segments, sameLine, terminal } from './segments.ts';

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

/** Marks that cannot begin a paragraph: what starts with one goes on from the line before. */
const cannotBegin = '，。、；：！？）》”’」』,;!?)';
/** Marks after which a sentence must go on. */
const goesOn = '，、,（《“「';

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
