import { markerStyle } from '../text/markers.ts';
import {
  type Candidate,
  type Closed,
  isKin,
  type List,
  type Lists,
  last,
  noLists,
  type Stack,
  sectionDepth,
  styleOf,
} from './nodes.ts';
import { type Context, type Place, placeHeading, placeMarker } from './placing.ts';
import { prune } from './pruning.ts';

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
  const stack: Stack = [];
  // Only what opens a paragraph is counted through and nested; points of one paragraph, which are many, need none of it.
  const apart = candidates.some(candidate => 'closed' in candidate || candidate.opens);
  const told = apart
    ? { counters: new Map<string, number>(), coming: comingByStyle(candidates), within: new Map() }
    : nothing;
  let index = 0;
  const next = (style: string): number | null => nextOf(candidates, index, style);
  const context: Context = { stack, next, ...told };
  for (; index < candidates.length; index++) {
    const candidate = candidates[index]!;
    if ('closed' in candidate) addClosed(stack, closed, candidate.closed);
    else addCandidate(context, roots, candidate);
  }
  return { lists: prune(roots, closed), closed };
}

const nothing: Omit<Context, 'stack' | 'next'> = {
  counters: new Map(),
  coming: new Map(),
  within: new Map(),
};

/** So many markers are looked through for the next one of a style. */
const lookahead = 12;

/** The ordinal of the next marker of a style, or of one akin, that stands as the one at `index` does; null for none near by. */
function nextOf(candidates: readonly (Candidate | Closed)[], index: number, style: string): number | null {
  const { opens } = candidates[index] as Candidate;
  const end = Math.min(candidates.length, index + 1 + lookahead);
  for (let i = index + 1; i < end; i++) {
    const candidate = candidates[i]!;
    if ('closed' in candidate || candidate.match === null || candidate.opens !== opens) continue;
    if (isKin(candidate.match.style, style)) return candidate.match.ordinal;
  }
  return null;
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
  if (candidate.opens) context.coming.get(styleOf(candidate))?.pop();
  const place = candidate.match === null ? placeHeading(stack) : placeMarker(context, candidate);
  if (place === null) return;
  if (place.fresh && candidate.opens) noteNesting(context, styleOf(candidate), place.depth);
  addAt(stack, roots, place, candidate);
  if (candidate.match !== null && candidate.opens) {
    context.counters.set(styleOf(candidate), last(stack.at(-1)!).ordinal);
  }
}

function noteNesting(context: Context, style: string, depth: number): void {
  const outer = context.within.get(style) ?? new Set();
  for (const list of context.stack.slice(0, depth))
    if (list.opens && list.style !== style) outer.add(list.style);
  context.within.set(style, outer);
}

function comingByStyle(candidates: readonly (Candidate | Closed)[]): ReadonlyMap<string, number[]> {
  const coming = new Map<string, number[]>();
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i]!;
    if ('closed' in candidate) continue;
    if (!candidate.opens || candidate.match === null) continue;
    const style = styleOf(candidate);
    const ordinals = coming.get(style);
    if (ordinals === undefined) coming.set(style, [candidate.match.ordinal]);
    else ordinals.push(candidate.match.ordinal);
  }
  return coming;
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
  if (first === null || markerStyle(first.style)?.numeral === 'word') return false;
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
