import type { StyleId } from './markers.ts';

/** A marker found at a place of a folded text. Offsets are in that text. */
export interface MarkerMatch {
  readonly style: StyleId;
  /** 1 or more; 0 for 最后, which is the last of its list whatever its number. */
  readonly ordinal: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  /** Behind the marker, its punctuation included. */
  readonly end: number;
  /** The mark after the number, folded; '' where there is none. */
  readonly punctuation: string;
}

/** A match put together in one shape, since there are many. */
export const found = (
  style: StyleId,
  ordinal: number,
  numberStart: number,
  numberEnd: number,
  end: number,
  punctuation: string,
): MarkerMatch => ({ style, ordinal, numberStart, numberEnd, end, punctuation });

/** The mark at `at`, if it is one of `marks`; '' for none. Spaces before it are not looked through. */
export function markAt(folded: string, at: number, marks: string): string {
  const mark = folded[at];
  return mark !== undefined && marks.includes(mark) ? mark : '';
}

/** Behind the spaces at a place. */
export function behindSpaces(folded: string, at: number): number {
  let end = at;
  while (folded[end] === ' ') end++;
  return end;
}
