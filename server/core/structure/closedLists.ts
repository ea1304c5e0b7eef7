import { runInHeading } from './headings.ts';
import { buildLists, formOf, isRegular } from './lists.ts';
import type { Candidate, List, Node } from './nodes.ts';
import type { Scan } from './scan.ts';

/** A point of a list that begins and ends in one paragraph. Offsets are in the compacted paragraph. */
export interface ClosedPoint {
  readonly node: Node;
  readonly title: string;
  readonly titleEnd: number;
  readonly markerText: string;
  readonly punctuation: string;
  readonly runIn: boolean;
  /** Behind the point, trailing spaces excluded. */
  readonly end: number;
  readonly children: readonly ClosedList[];
}

/** A list whose first and last member stand in the same paragraph, behind its first word. */
export interface ClosedList {
  readonly style: string;
  readonly last: number;
  readonly points: readonly ClosedPoint[];
  readonly regular: boolean;
  /** Style and mark of its first point, as one key. */
  readonly form: string;
  /** Where its first point begins. */
  readonly start: number;
}

/** Paragraphs of more characters may hold sections: their line breaks were lost. */
const longest = 600;

/**
 * The lists of a paragraph that depend on nothing outside it: every marker behind its first word belongs to a list that
 * starts at 1. They are read once and survive edits elsewhere. Null where a marker needs its surroundings to be told.
 *
 * @param paragraph the compacted paragraph as typed; `scan` is of it
 */
export function closedLists(paragraph: string, scan: Scan): readonly ClosedList[] | null {
  const first = scan.starts[0] === opening(scan.folded) ? 1 : 0;
  if (scan.markers.length === first) return none;
  if (paragraph.length > longest) return null;
  const candidates: Candidate[] = [];
  for (let i = first; i < scan.markers.length; i++) {
    const match = scan.markers[i]!;
    candidates.push({ block: 0, at: scan.starts[i]!, match, opens: false, alone: false, doubtful: false });
  }
  const { lists } = buildLists(candidates);
  if (lists.some(list => list.nodes[0]!.ordinal !== 1) || countOf(lists) !== candidates.length) return null;
  return lists.map((list, i) => closedList(paragraph, scan, list, startOf(lists[i + 1]) ?? paragraph.length));
}

const none: readonly ClosedList[] = [];

/** Where the first word of a paragraph stands. */
export function opening(folded: string): number {
  let at = 0;
  while (at < folded.length && ' *>#·•●■◆▲-'.includes(folded[at]!)) at++;
  return at;
}

const startOf = (list: List | undefined): number | undefined => list?.nodes[0]?.candidate.at;

function countOf(lists: readonly List[]): number {
  let count = 0;
  for (const list of lists) {
    count += list.nodes.length;
    for (const node of list.nodes) count += countOf(node.children);
  }
  return count;
}

function closedList(paragraph: string, scan: Scan, list: List, until: number): ClosedList {
  const points = list.nodes.map((node, i) => {
    const end = list.nodes[i + 1]?.candidate.at ?? until;
    return closedPoint(paragraph, scan, node, end);
  });
  return {
    style: list.style,
    last: list.nodes[list.nodes.length - 1]!.ordinal,
    points,
    regular: isRegular(list),
    form: formOf(list),
    start: list.nodes[0]!.candidate.at,
  };
}

function closedPoint(paragraph: string, scan: Scan, node: Node, until: number): ClosedPoint {
  const match = node.candidate.match!;
  const limit = Math.min(until, startOf(node.children[0]) ?? until);
  const heading = runInHeading(scan.folded, match.end, limit);
  const markerEnd = trimEnd(paragraph, node.candidate.at, match.end);
  const end = trimEnd(paragraph, node.candidate.at, until);
  return {
    node,
    title: paragraph.slice(heading.start, heading.end),
    titleEnd: heading.end > heading.start ? heading.end : match.end,
    markerText: paragraph.slice(node.candidate.at, markerEnd),
    punctuation: match.punctuation === '' ? '' : paragraph.slice(match.end - 1, match.end),
    runIn: heading.runIn,
    end,
    children: node.children.map((list, i) =>
      closedList(paragraph, scan, list, startOf(node.children[i + 1]) ?? end),
    ),
  };
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
