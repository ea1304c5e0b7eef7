import type { Paper } from './paper.ts';
import { type PlacedPoints, placePoints } from './points.ts';
import type { Item } from './speech.ts';

/** Places the lists that begin and end in one paragraph, of several paragraphs. */
export function placeClosed(
  paper: Paper,
  blocks: readonly number[],
  parent: Item | null,
  level: number,
): readonly PlacedPoints[] {
  // What moved up from a list that was not believed stands behind what came later.
  const ordered = blocks.length === 1 ? blocks : [...blocks].sort((a, b) => a - b);
  return ordered.flatMap(block => placePoints(paper, block, level, parent));
}

/** The members of lists, in reading order. */
export function inOrder(
  sections: readonly { readonly items: readonly Item[] }[],
  points: readonly PlacedPoints[],
): readonly Item[] {
  const own: Item[] = sections.flatMap(({ items }) => items);
  if (points.length === 0) return own;
  const all: Item[] = points.flatMap(({ items }) => items);
  if (own.length === 0) return all;
  const placed = [...own, ...all].map(item => ({ item, start: item.span.start }));
  return placed.sort((a, b) => a.start - b.start).map(({ item }) => item);
}
