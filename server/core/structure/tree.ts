import type { Span } from '../text/span.ts';
import { type Heading, headingsOf } from './headings.ts';
import { formOf, isRegular } from './lists.ts';
import type { Closed, List, Lists, Node } from './nodes.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import { Holder, inOrder, placeLists } from './points.ts';
import { toSource } from './scan.ts';
import type { Item, ItemList, Marker } from './speech.ts';

/** The finished tree: items with exact ranges, and the lists they form. */
export interface Tree {
  readonly items: readonly Item[];
  readonly lists: readonly ItemList[];
}

/** What a finished item shares with its children while the tree is built. */
interface Work {
  readonly paper: Paper;
  readonly lists: ItemList[];
}

/**
 * Turns lists in the making into items with ranges.
 *
 * @param built outermost lists, in reading order
 * @param end where the last section ends at the latest: the closing, or the end of the body
 */
export function buildTree(paper: Paper, built: Lists, end: number): Tree {
  const work: Work = { paper, lists: [] };
  const items: Item[] = [];
  finishLists(work, built.lists, null, end, 1, items);
  const placed = placeClosed(work, built.closed, null, 1);
  return { items: inOrder(items, placed), lists: work.lists };
}

const startOf = (paper: Paper, node: Node): number =>
  toSource(paper.blocks, node.candidate.block, node.candidate.at);

/** What an item without children has; one for all, since most items are points. */
const none: Item[] = [];

function finishLists(
  work: Work,
  lists: readonly List[],
  parent: Item | null,
  end: number,
  level: number,
  into: Item[],
): void {
  lists.forEach((list, i) => {
    const next = lists[i + 1];
    const until = next === undefined ? end : Math.min(end, startOf(work.paper, next.nodes[0]!));
    for (const item of finishList(work, list, parent, until, level)) into.push(item);
  });
}

function finishList(
  work: Work,
  list: List,
  parent: Item | null,
  end: number,
  level: number,
): readonly Item[] {
  const { paper } = work;
  const kind = isSectional(paper, list) ? 'section' : 'point';
  const headings = headingsOf(paper, list, limitsOf(paper, list));
  const items: Item[] = [];
  const regular = isRegular(list);
  const start = startOf(paper, list.nodes[0]!);
  const finished: ItemList = {
    items,
    parent,
    kind,
    startsAt: list.startsAt,
    regular,
    form: formOf(list),
    start,
  };
  work.lists.push(finished);
  list.nodes.forEach((node, i) => {
    const next = list.nodes[i + 1];
    const until = next === undefined ? lastEnd(paper, kind, node, end) : startOf(paper, next);
    items.push(finishItem(work, node, kind, headings[i]!, until, level));
  });
  return items;
}

/** Points end with their paragraph, sections where the next one begins. */
function lastEnd(paper: Paper, kind: Item['kind'], node: Node, end: number): number {
  return kind === 'section' ? end : Math.min(end, paper.blocks.ends[deepestBlock(node)]!);
}

/** The last paragraph in which something of a node stands. */
function deepestBlock(node: Node): number {
  let deepest = node.candidate.block;
  for (const { block } of node.closed ?? []) deepest = Math.max(deepest, block);
  for (const { nodes } of node.children) deepest = Math.max(deepest, deepestBlock(nodes[nodes.length - 1]!));
  return deepest;
}

/** Sections open paragraphs. In text whose line breaks were lost, points that hold long text of their own play the part of sections. */
function isSectional(paper: Paper, list: List): boolean {
  if (list.opens)
    return list.nodes.length === 1 || list.nodes.some((node, i) => i > 0 && node.candidate.opens);
  if (list.parent !== null || list.nodes.length < 2) return false;
  const first = list.nodes[0]!.candidate;
  const last = list.nodes[list.nodes.length - 1]!.candidate;
  if (first.block !== last.block || foldedOf(paper, first.block).length < 600) return false;
  return (last.at - first.at) / (list.nodes.length - 1) >= 80;
}

/** Where the text of each node ends in its own paragraph: at the next marker in it, or at its end. */
function limitsOf(paper: Paper, list: List): readonly number[] {
  return list.nodes.map((node, i) => {
    const { block } = node.candidate;
    const next = list.nodes[i + 1]?.candidate;
    const own = next !== undefined && next.block === block ? next.at : foldedOf(paper, block).length;
    const child = node.children[0]?.nodes[0]?.candidate;
    return child !== undefined && child.block === block ? Math.min(own, child.at) : own;
  });
}

function finishItem(
  work: Work,
  node: Node,
  kind: 'section' | 'point',
  heading: Heading,
  until: number,
  level: number,
): Item {
  const { paper } = work;
  const { block, at } = node.candidate;
  const start = startOf(paper, node);
  const marker = node.candidate.match === null ? null : markerOf(paper, node);
  const headingEnd = heading.end > heading.start ? heading.end : (node.candidate.match?.end ?? heading.end);
  const bound = Math.max(until, marker?.span.end ?? start);
  const selection = upTo(sourceSpan(paper, block, at, headingEnd), bound);
  const span = trimmed(paper.text, { start, end: Math.max(until, selection.end) });
  const inside = upTo(sourceSpan(paper, block, heading.start, heading.end), bound);
  const title =
    heading.end > heading.start
      ? withoutBreaks(paper.text.slice(inside.start, inside.end), paper.blocks.wraps[block]!)
      : '';
  const children: Item[] = node.children.length === 0 ? none : [];
  const item: Item = { kind, marker, title, level, span, selection, runIn: heading.runIn, children };
  const placed: ItemList[] = [];
  const finished = node.closed === null ? item : new Holder(item, placed);
  if (node.children.length > 0) finishLists(work, node.children, finished, span.end, level + 1, children);
  if (node.closed !== null) placed.push(...placeClosed(work, node.closed, finished, level + 1));
  return finished;
}

/** Places the lists that single paragraphs hold. */
function placeClosed(work: Work, entries: readonly Closed[], parent: Item | null, level: number): ItemList[] {
  // What moved up from a list that was not believed stands behind what came later.
  const ordered = entries.length === 1 ? entries : [...entries].sort((a, b) => a.block - b.block);
  return ordered.flatMap(({ block, closed }) =>
    placeLists(closed, work.paper.blocks.starts[block]!, level, parent, work.lists),
  );
}

/** A span that ends with what holds it: a heading does not reach into the next item of a list round it. */
function upTo(span: Span, bound: number): Span {
  return span.end <= bound ? span : { start: Math.min(span.start, bound), end: bound };
}

function markerOf(paper: Paper, node: Node): Marker {
  const { block, at, match } = node.candidate;
  const { style, numberStart, numberEnd, punctuation } = match!;
  const whole = sourceSpan(paper, block, at, match!.end);
  const span = trimmed(paper.text, whole);
  const typed = punctuation === '' ? '' : paper.text.slice(whole.end - 1, whole.end);
  return {
    text: paper.text.slice(span.start, span.end),
    span,
    style,
    ordinal: node.ordinal,
    punctuation: typed,
    number: sourceSpan(paper, block, numberStart, numberEnd),
  };
}

/** The text of a heading on one line. */
function withoutBreaks(heading: string, wraps: readonly Span[]): string {
  return wraps.length === 0 ? heading : heading.replace(/\s*[\r\n]+\s*/g, '');
}

function trimmed(text: string, span: Span): Span {
  if (text.charCodeAt(span.end - 1) > 0x3000 && text.charCodeAt(span.end - 1) < 0xfe00) return span;
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return { start: span.start, end };
}
