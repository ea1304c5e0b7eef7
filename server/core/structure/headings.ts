import type { List, Node } from './lists.ts';
import { foldedOf, type Paper } from './paper.ts';

/** Where a heading stands in its compacted paragraph, without marker and closing mark, and what follows it. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  /** Whether text follows in the same paragraph. */
  readonly runIn: boolean;
}

/** Longest heading that may stand alone in its paragraph, in characters. */
export const headingLimit = 120;

const openers = '“‘《〈(（[〔【「『';
const closers = '”’》〉)）]〕】」』';

/** The first mark of `marks` from `from` on that stands in no quotation or bracket; the length where there is none. */
export function firstMark(
  folded: string,
  from: number,
  marks: string,
  until: number = folded.length,
): number {
  let depth = 0;
  for (let at = from; at < until; at++) {
    const character = folded[at]!;
    if (depth === 0 && marks.includes(character)) return at;
    if (openers.includes(character)) depth++;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0 ? unbalancedMark(folded, from, marks, until) : until;
}

/** Where a bracket never closes it is ignored. */
function unbalancedMark(folded: string, from: number, marks: string, until: number): number {
  for (let at = from; at < until; at++) if (marks.includes(folded[at]!)) return at;
  return until;
}

/**
 * Finds the headings of a list together: in a list whose members mostly stand alone a heading is the whole paragraph, in
 * the others it ends at the first mark that closes a sentence or at a colon soon after the number.
 *
 * @param limits where each node's own paragraph text ends: the next point in the same paragraph, or its end
 */
export function headingsOf(paper: Paper, list: List, limits: ReadonlyMap<Node, number>): Map<Node, Heading> {
  const stands = list.opens && standAlone(paper, list, limits);
  return new Map(list.nodes.map(node => [node, headingOf(paper, node, limits.get(node)!, stands)]));
}

/** Whether the headings of a list stand alone: half of them plainly, or a third where the rest can as well. */
function standAlone(paper: Paper, list: List, limits: ReadonlyMap<Node, number>): boolean {
  const alone = list.nodes.filter(node => node.candidate.alone).length;
  if (alone * 2 >= list.nodes.length) return true;
  const able = list.nodes.every(node => node.candidate.alone || headsWhole(paper, node, limits.get(node)!));
  return able && alone * 3 >= list.nodes.length;
}

function headingOf(paper: Paper, node: Node, limit: number, stands: boolean): Heading {
  const { block, at, match } = node.candidate;
  const folded = foldedOf(paper, block);
  let start = match === null ? at : match.end;
  while (start < limit && folded[start] === ' ') start++;
  if (stands && (node.candidate.alone || headsWhole(paper, node, limit))) {
    return { start, end: trimEnd(folded, start, limit), runIn: false };
  }
  const close = firstMark(folded, start, '。!?;', limit);
  const colon = firstMark(folded, start, ':', Math.min(close, start + 30));
  const sentence = colon < Math.min(close, start + 30) ? colon : close;
  const end = sentence - start > headingLimit ? firstMark(folded, start + 8, ',;', sentence) : sentence;
  return { start, end: trimEnd(folded, start, end), runIn: end + 1 < limit };
}

/** Whether a paragraph of several sentences is a heading all the same: short, among fellows alone, text behind it. */
function headsWhole(paper: Paper, node: Node, limit: number): boolean {
  const { block, opens } = node.candidate;
  const { folded } = paper.readings[block]!.scan;
  if (!opens || limit < folded.length || folded.length > headingLimit) return false;
  const next = paper.readings[block + 1]?.scan;
  return next !== undefined && next.starts[0] !== 0 && next.folded.length > folded.length;
}

/** Leaves out closing marks and white space; a question mark is part of the question. */
function trimEnd(folded: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' 。;:,、.'.includes(folded[at - 1]!)) at--;
  return at;
}
