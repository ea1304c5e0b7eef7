import { markerStyle } from '../text/markers.ts';
import type { List, Node } from './nodes.ts';
import { isChapter, isNarrative, isSequence } from './styles.ts';

/** Leaves out lists that have no evidence for being one; what stood in them moves up. */
export function prune(lists: readonly List[], outside: number[]): List[] {
  const kept: List[] = [];
  for (const list of lists) {
    const believed = isBelieved(list);
    for (const node of list.nodes) {
      if (node.children.length > 0) pruneNode(node, believed ? null : outside);
      if (believed || node.closed === null) continue;
      for (const block of node.closed) outside.push(block);
    }
    if (believed) kept.push(list);
    else for (const node of list.nodes) for (const child of node.children) kept.push(child);
  }
  return kept;
}

/** Prunes what stands in a node; the paragraphs' own lists move into it, or `outside` where the node itself goes. */
function pruneNode(node: Node, outside: number[] | null): void {
  const closed = outside ?? node.closed ?? [];
  const inner = prune(node.children, closed);
  if (outside === null && closed.length > 0) node.closed = closed;
  node.children = inner;
}

function isBelieved(list: List): boolean {
  const first = list.nodes[0]!;
  if (list.style === '') return list.nodes.length >= 2;
  const style = markerStyle(list.style);
  const counted = first.ordinal === list.startsAt;
  if (list.nodes.length === 1) return counted && list.opens && standsAlone(list, first);
  if (!list.opens && style?.weak === true) return (counted || slipsAtFirst(list)) && apart(list);
  return apart(list);
}

/** 二要…二要…三要: the second has its fellow, so that the first of the list is a slip of the pen. */
const slipsAtFirst = ({ nodes, startsAt }: List): boolean =>
  nodes.length >= 3 && nodes[1]!.ordinal === startsAt + 1 && nodes[0]!.ordinal === startsAt + 1;

/** A single first member is believed where it heads something: a heading alone, or a style that is no ordinary word. */
function standsAlone(list: List, first: Node): boolean {
  if (isChapter(list.style)) return false;
  if (first.candidate.alone) return !isNarrative(list.style) && !isSequence(list.style);
  return list.style === '一、' || list.style === '（一）';
}

/** Members of a list in one paragraph begin at least so far apart. */
export const leastApart = 5;

/** Members of a list have text between them: 一、二、三产业 is no list. */
function apart(list: List): boolean {
  for (let i = 1; i < list.nodes.length; i++) {
    const a = list.nodes[i - 1]!.candidate;
    const b = list.nodes[i]!.candidate;
    if (a.block === b.block && b.at - a.at < leastApart) return false;
  }
  return true;
}
