import type { List, Node } from './nodes.ts';
import { foldedOf, type Paper } from './paper.ts';
import { type Heading, runInHeading, trimEnd } from './runIn.ts';
import { headingLimit, isNumbered } from './scan.ts';

/**
 * Finds the headings of a list together: in a list whose members mostly stand alone a heading is the whole paragraph, in
 * the others it ends at the first mark that closes a sentence or at a colon soon after the number.
 *
 * @param limits where each node's own paragraph text ends, in the order of the nodes: the next point in it, or its end
 */
export function headingsOf(paper: Paper, list: List, limits: readonly number[]): readonly Heading[] {
  const stands = list.opens && standAlone(paper, list, limits) && !isGlossed(paper, list);
  return list.nodes.map((node, i) => headingOf(paper, node, limits[i]!, stands));
}

/** Whether the headings of a list stand alone: half of them plainly, or a third where the rest can as well. */
function standAlone(paper: Paper, list: List, limits: readonly number[]): boolean {
  const alone = list.nodes.filter(node => node.candidate.alone).length;
  if (alone * 2 >= list.nodes.length) return true;
  const able = list.nodes.every((node, i) => node.candidate.alone || headsWhole(paper, node, limits[i]!));
  return able && alone * 3 >= list.nodes.length;
}

/** Whether nothing stands between the members of a list, and each is a sentence that a colon parts: 第一，立志：…。 */
function isGlossed(paper: Paper, { nodes }: List): boolean {
  return (
    nodes.length >= 2 &&
    nodes.every(({ candidate, children }, i) => {
      const { block, match } = candidate;
      const folded = foldedOf(paper, block);
      if (i > 0 && nodes[i - 1]!.candidate.block + 1 !== block) return false;
      if (match === null || children.length > 0 || !/[。;!]$/.test(folded)) return false;
      const { end } = runInHeading(folded, match.end, folded.length);
      return folded[end] === ':' && end + 2 < folded.length;
    })
  );
}

function headingOf(paper: Paper, node: Node, limit: number, stands: boolean): Heading {
  const { block, at, match } = node.candidate;
  const folded = foldedOf(paper, block);
  let start = match === null ? at : match.end;
  while (start < limit && folded[start] === ' ') start++;
  if (stands && (node.candidate.alone || headsWhole(paper, node, limit))) {
    return { start, end: trimEnd(folded, start, limit), runIn: false };
  }
  return runInHeading(folded, start, limit);
}

/** Whether a paragraph of several sentences is a heading all the same: short, among fellows alone, text behind it. */
function headsWhole(paper: Paper, node: Node, limit: number): boolean {
  const { block, opens } = node.candidate;
  const { folded } = paper.readings[block]!.scan;
  if (!opens || limit < folded.length || folded.length > headingLimit) return false;
  const next = paper.readings[block + 1]?.scan;
  return next !== undefined && !isNumbered(next) && next.folded.length > folded.length;
}
