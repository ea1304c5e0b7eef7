import { buildLists } from './lists.ts';
import { type Candidate, type List, noLists } from './nodes.ts';
import type { Scan } from './scan.ts';

/** Paragraphs of more characters may hold sections: their line breaks were lost. */
const longest = 600;

/**
 * The lists of a paragraph that depend on nothing outside it: every marker behind its first word belongs to a list that
 * starts at 1. They are read once and survive edits elsewhere. Null where a marker needs its surroundings to be told.
 *
 * @param paragraph the compacted paragraph as typed; `scan` is of it
 */
export function closedLists(paragraph: string, scan: Scan): readonly List[] | null {
  const first = scan.starts[0] === opening(scan.folded) ? 1 : 0;
  if (scan.markers.length === first) return noLists;
  if (paragraph.length > longest) return null;
  const candidates: Candidate[] = [];
  for (let i = first; i < scan.markers.length; i++) {
    const match = scan.markers[i]!;
    candidates.push({ block: 0, at: scan.starts[i]!, match, opens: false, alone: false, doubtful: false });
  }
  const { lists } = buildLists(candidates);
  if (lists.some(list => list.nodes[0]!.ordinal !== 1) || countOf(lists) !== candidates.length) return null;
  return lists;
}

/** Where the first word of a paragraph stands. */
export function opening(folded: string): number {
  let at = 0;
  while (at < folded.length && ' *>#·•●■◆▲-'.includes(folded[at]!)) at++;
  return at;
}

/** How many items lists hold, those inside items included. */
export function countOf(lists: readonly List[]): number {
  let count = 0;
  for (const list of lists) {
    count += list.nodes.length;
    for (const { children } of list.nodes) if (children.length > 0) count += countOf(children);
  }
  return count;
}
