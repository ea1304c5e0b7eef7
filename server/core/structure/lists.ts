import { type Context, contextOf, meet, noteNesting, noteOrdinal } from './context.ts';
import {
  type Candidate,
  type Closed,
  type List,
  type Lists,
  last,
  noLists,
  type Stack,
  sectionDepth,
  styleOf,
} from './nodes.ts';
import { type Place, placeHeading, placeMarker } from './placing.ts';
import { prune } from './pruning.ts';
import { isSequence } from './styles.ts';

/**
 * Builds the nested enumerations of a speech from its candidates. The level of a style follows from the order in which
 * styles open, as in a list: a marker goes on in the innermost open list that expects it, or opens a list inside the
 * item it stands in. Linear in the number of candidates as nesting is bounded by the number of styles.
 *
 * @param candidates in reading order
 * @returns the outermost lists in reading order; lists without evidence are left out, their members' children kept
 */
export function buildLists(candidates: readonly (Candidate | Closed)[]): Lists {
  const roots: List[] = [];
  const closed: number[] = [];
  const context = contextOf(candidates);
  for (const candidate of candidates) {
    if ('closed' in candidate) addClosed(context.stack, closed, candidate.closed);
    else addCandidate(context, roots, candidate);
    context.at++;
  }
  return { lists: prune(roots, closed), closed };
}

function addClosed(stack: Stack, roots: number[], block: number): void {
  const section = stack[sectionDepth(stack) - 1];
  if (section === undefined) {
    roots.push(block);
    return;
  }
  const node = last(section);
  node.closed ??= [];
  node.closed.push(block);
}

function addCandidate(context: Context, roots: List[], candidate: Candidate): void {
  const { stack } = context;
  if (candidate.opens) meet(context, candidate);
  const place = candidate.match === null ? placeHeading(stack) : placeMarker(context, candidate);
  if (place === null) return;
  if (place.fresh && candidate.opens) noteNesting(context, styleOf(candidate), place.depth);
  addAt(stack, roots, place, candidate);
  if (candidate.match !== null && candidate.opens) noteOrdinal(context, styleOf(candidate));
}

function addAt(stack: Stack, roots: List[], place: Place, candidate: Candidate): void {
  stack.length = place.fresh ? place.depth : place.depth + 1;
  if (place.fresh) {
    const outer = stack.at(-1);
    const parent = outer === undefined ? null : last(outer);
    const list: List = {
      style: styleOf(candidate),
      opens: candidate.opens,
      nodes: [],
      parent,
      startsAt: place.startsAt,
    };
    if (parent === null) roots.push(list);
    else if (parent.children === noLists) parent.children = [list];
    else (parent.children as List[]).push(list);
    stack.push(list);
  }
  const list = stack.at(-1)!;
  if (place.restyles === true) list.style = styleOf(candidate);
  list.nodes.push({ candidate, ordinal: place.ordinal, children: noLists, closed: null });
}

/**
 * Takes what stands in the closing out of the last section: the points of a closing belong to the speech itself.
 *
 * @param block first paragraph of the closing
 */
export function withoutClosing(built: Lists, block: number): Lists {
  const lists = [...built.lists];
  const closed = [...built.closed];
  let node = built.lists.findLast(list => list.opens)?.nodes.at(-1);
  while (node !== undefined) {
    closed.push(...(node.closed ?? []).filter(each => each >= block));
    node.closed = node.closed?.filter(each => each < block) ?? null;
    const late = node.children.filter(list => list.nodes[0]!.candidate.block >= block);
    lists.push(...late);
    if (late.length > 0) node.children = node.children.filter(list => !late.includes(list));
    node = node.children.at(-1)?.nodes.at(-1);
  }
  return { lists, closed };
}

/** Whether the members of a list count 1, 2, 3 … in one style and with one mark. 首先 and 最后 name no number. */
export function isRegular({ nodes }: List): boolean {
  const first = nodes[0]!.candidate.match;
  if (first === null || isSequence(first.style)) return false;
  for (let i = 0; i < nodes.length; i++) {
    const { match } = nodes[i]!.candidate;
    if (match?.style !== first.style || match.punctuation !== first.punctuation) return false;
    if (nodes[i]!.ordinal !== i + 1) return false;
  }
  return true;
}

/** Style and mark of the first member of a list, as one key: 第一，, 一、、, 一是. */
export function formOf({ nodes }: List): string {
  const match = nodes[0]!.candidate.match;
  return match === null ? '' : `${match.style} ${match.punctuation}`;
}
