import { markerStyle } from '../text/markers.ts';
import type { Body } from './body.ts';
import { type Closed, someGoesOn } from './closedLists.ts';
import type { Paper } from './paper.ts';
import { isKin } from './styles.ts';

/** Markers that go on from an earlier paragraph if anything: a number above 1 at the start, or one that is not told. */
export function orphansOf(paper: Paper, body: Body): readonly Orphan[] {
  const orphans: Orphan[] = [];
  for (let block = body.block; block < body.end; block++) {
    const { scan, closed } = paper.readings[block]!;
    const upTo = closed === null ? scan.markers.length : Math.min(1, scan.markers.length);
    for (let i = 0; i < upTo; i++) {
      const { style, ordinal } = scan.markers[i]!;
      if (ordinal !== 1 && markerStyle(style)!.inside) orphans.push({ block, style, ordinal });
    }
  }
  return orphans;
}

interface Orphan {
  readonly block: number;
  readonly style: string;
  readonly ordinal: number;
}

/** How many paragraphs on a list may go on. */
const reach = 6;

/** Whether a list of a paragraph may go on in one of the next: then it is not told by its paragraph alone. */
export function goesOn(closed: Closed, block: number, orphans: readonly Orphan[]): boolean {
  let low = 0;
  let high = orphans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orphans[middle]!.block <= block) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < orphans.length && orphans[i]!.block - block <= reach; i++) {
    const { style, ordinal } = orphans[i]!;
    if (someGoesOn(closed, (own, last) => (ordinal === 0 || ordinal > last) && isKin(own, style)))
      return true;
  }
  return false;
}
