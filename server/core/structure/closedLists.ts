import type { MarkerMatch } from '../text/markerMatch.ts';
import type { StyleId } from '../text/markers.ts';
import { buildLists, formOf, isRegular } from './lists.ts';
import { type Candidate, type List, last, noLists } from './nodes.ts';
import { leastApart } from './pruning.ts';
import { isNumbered, type Scan } from './scan.ts';
import { isKin, isSequence } from './styles.ts';

/**
 * Points of one paragraph that count 1, 2, 3 … in one style and with one mark, once or several times over. Nearly all do,
 * and there are tens of thousands in a long speech: so their lists are made only where they are looked at.
 */
export interface Rows {
  readonly style: StyleId;
  readonly punctuation: string;
  /** The last number of each row. */
  readonly lasts: readonly number[];
}

/** The lists of a paragraph that depend on nothing outside it. */
export type Closed = readonly List[] | Rows;

/** Paragraphs of more characters may hold sections: their line breaks were lost. */
const longest = 600;

/**
 * The lists of a paragraph that depend on nothing outside it: every marker behind its first word belongs to a list that
 * starts at 1. They are read once and survive edits elsewhere. Null where a marker needs its surroundings to be told.
 *
 * @param paragraph the compacted paragraph as typed; `scan` is of it
 */
export function closedLists(paragraph: string, scan: Scan): Closed | null {
  const first = firstInside(scan);
  if (scan.markers.length === first) return noLists;
  if (paragraph.length > longest) return null;
  const rows = rowsIn(scan, first);
  if (rows !== null) return rows;
  const lists = listsFrom(scan, first);
  if (lists.some(list => list.nodes[0]!.ordinal !== 1)) return null;
  // 第一，…第一，…第三，: the marker that opens the paragraph may be of the row.
  const own = first === 1 ? scan.markers[0]!.style : '';
  if (lists.some(list => !isRegular(list) && isKin(list.style, own))) return null;
  return countOf(lists) === scan.markers.length - first ? lists : null;
}

/** The first marker that does not open the paragraph. */
const firstInside = (scan: Scan): number => (isNumbered(scan) ? 1 : 0);

/** The markers as plain rows; null where they are something else. */
function rowsIn({ markers, starts }: Scan, first: number): Rows | null {
  const { style, punctuation } = markers[first]!;
  if (isSequence(style)) return null;
  const lasts: number[] = [];
  let count = 0;
  for (let i = first; i < markers.length; i++) {
    const { ordinal, style: own, punctuation: mark } = markers[i]!;
    if (own !== style || mark !== punctuation) return null;
    if (ordinal === 1) {
      if (count === 1) return null;
      if (count > 0) lasts.push(count);
      count = 1;
      continue;
    }
    if (count === 0 || ordinal !== count + 1 || starts[i]! - starts[i - 1]! < leastApart) return null;
    count = ordinal;
  }
  if (count < 2) return null;
  lasts.push(count);
  return { style, punctuation, lasts };
}

function listsFrom(scan: Scan, first: number): readonly List[] {
  const candidates: Candidate[] = [];
  for (let i = first; i < scan.markers.length; i++) {
    const match = scan.markers[i]!;
    const at = scan.starts[i]!;
    candidates.push({ block: 0, at, match, opens: false, alone: false, listed: false, doubtful: false });
  }
  return buildLists(candidates).lists;
}

/** The lists themselves. */
export const listsOf = (closed: Closed, scan: Scan): readonly List[] =>
  'lasts' in closed ? listsFrom(scan, firstInside(scan)) : closed;

/** How many items there are, those inside items included. */
export function countClosed(closed: Closed): number {
  return 'lasts' in closed ? closed.lasts.reduce((sum, count) => sum + count, 0) : countOf(closed);
}

function countOf(lists: readonly List[]): number {
  let count = 0;
  for (const list of lists) {
    count += list.nodes.length;
    for (const { children } of list.nodes) if (children.length > 0) count += countOf(children);
  }
  return count;
}

/** Whether one of the outermost lists may go on with a number of a style: `goes` is told the style and last number of each. */
export function someGoesOn(closed: Closed, goes: (style: string, last: number) => boolean): boolean {
  if ('lasts' in closed) return goes(closed.style, Math.min(...closed.lasts));
  return closed.some(list => goes(list.style, last(list).ordinal));
}

/** What others than the paragraph itself may ask of its lists, as a key. */
export function keyOfClosed(closed: Closed): string {
  if ('lasts' in closed) return `${closed.style} ${closed.punctuation} ${closed.lasts.join()}`;
  return closed.map(keyOf).join();
}

function keyOf(list: List): string {
  const inner = list.nodes.flatMap(({ children }) => children.map(keyOf));
  return `${list.style} ${last(list).ordinal} ${isRegular(list)} ${formOf(list)} (${inner.join()})`;
}

/** Calls `regular` with the first marker of each list that counts 1, 2, 3 …, or of one like it, `irregular` for the others. */
export function tellLists(
  closed: Closed,
  scan: Scan,
  regular: (first: MarkerMatch) => void,
  irregular: () => void,
): void {
  if ('lasts' in closed) {
    regular(scan.markers[firstInside(scan)]!);
    return;
  }
  for (const list of closed) {
    if (isRegular(list)) regular(list.nodes[0]!.candidate.match!);
    else irregular();
    for (const { children } of list.nodes) {
      if (children.length > 0) tellLists(children, scan, regular, irregular);
    }
  }
}
