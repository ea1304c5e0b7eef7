import type { MarkerMatch } from '../text/markers.ts';
import { markerStyle } from '../text/markers.ts';
import type { ClosedList } from './closedLists.ts';

/** A marker that may open an item, or an unnumbered heading, in reading order. */
export interface Candidate {
  /** Index of its paragraph. */
  readonly block: number;
  /** Where it begins in the compacted paragraph. */
  readonly at: number;
  /** null for an unnumbered heading. */
  readonly match: MarkerMatch | null;
  /** Whether it opens its paragraph. */
  readonly opens: boolean;
  /** Whether its paragraph is a heading alone: short, and followed by a paragraph of text. */
  readonly alone: boolean;
  /** Whether the number is rather a figure (20.2026年): believed only where the open list expects it. */
  readonly doubtful: boolean;
}

/** Lists that begin and end in one paragraph, ready made. */
export interface Closed {
  readonly block: number;
  readonly closed: readonly ClosedList[];
}

/** An item in the making. */
export interface Node {
  readonly candidate: Candidate;
  /** 1 or more; for 最后 the number after its neighbour's. 0 for an unnumbered heading. */
  readonly ordinal: number;
  readonly children: List[];
  /** Lists that begin and end in one paragraph of the item; null while there is none, since most items have none. */
  closed: Closed[] | null;
}

/** An enumeration in the making: siblings in reading order, in the style in which its first member is written. */
export interface List {
  readonly style: string;
  readonly opens: boolean;
  readonly nodes: Node[];
  readonly parent: Node | null;
  /** What the first number should be: 1, or the one after the last of the same style where the document counts through. */
  readonly startsAt: number;
}

/** Lists that are open at a place, outermost first. */
type Stack = List[];

const last = (list: List): Node => list.nodes[list.nodes.length - 1]!;
const styleOf = (candidate: Candidate): string => candidate.match?.style ?? '';

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
  const closed: Closed[] = [];
  const stack: Stack = [];
  const context: Context = {
    stack,
    counters: new Map(),
    coming: comingByStyle(candidates),
    within: new Map(),
  };
  for (const candidate of candidates) {
    if ('closed' in candidate) addClosed(stack, closed, candidate);
    else addCandidate(context, roots, candidate);
  }
  return { lists: prune(roots, closed), closed };
}

/** The outermost lists of a speech. */
export interface Lists {
  readonly lists: readonly List[];
  /** Lists of single paragraphs that stand in no section. */
  readonly closed: readonly Closed[];
}

function addClosed(stack: Stack, roots: Closed[], entry: Closed): void {
  const section = stack[sectionDepth(stack) - 1];
  if (section === undefined) {
    roots.push(entry);
    return;
  }
  const node = last(section);
  node.closed ??= [];
  node.closed.push(entry);
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

/** What is known when a marker is placed. */
interface Context {
  readonly stack: Stack;
  /** The last ordinal of each style that opened a paragraph. */
  readonly counters: Map<string, number>;
  /** The ordinals of each style that still open paragraphs further on, the next one last. */
  readonly coming: ReadonlyMap<string, number[]>;
  /** The styles in which each style has opened: a document that once nested 1. in 一、 does not nest 一、 in 1. */
  readonly within: Map<string, Set<string>>;
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

/** Where a candidate goes: on in the list at `depth`, or into a new list there. */
interface Place {
  readonly depth: number;
  readonly fresh: boolean;
  readonly ordinal: number;
  readonly startsAt: number;
}

const on = (depth: number, ordinal: number): Place => ({ depth, fresh: false, ordinal, startsAt: 1 });
const fresh = (depth: number, ordinal: number, startsAt = 1): Place => ({
  depth,
  fresh: true,
  ordinal,
  startsAt,
});

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
    (parent?.children ?? roots).push(list);
    stack.push(list);
  }
  stack.at(-1)!.nodes.push({ candidate, ordinal: place.ordinal, children: [], closed: null });
}

/** Unnumbered headings go on in an open list of such, else open one in the innermost section; 一是 holds no such. */
function placeHeading(stack: Stack): Place {
  const depth = stack.findLastIndex(list => list.opens && list.style === '');
  if (depth >= 0) return on(depth, 0);
  const holds = (list: List): boolean =>
    list.opens && !isNarrative(list.style) && markerStyle(list.style)?.numeral !== 'word';
  return fresh(stack.findLastIndex(holds) + 1, 0);
}

/** Depth behind the innermost list of sections: points of earlier paragraphs hold no sections. */
const sectionDepth = (stack: Stack): number => stack.findLastIndex(list => list.opens) + 1;

function placeMarker(context: Context, candidate: Candidate): Place | null {
  const { stack, counters } = context;
  const { ordinal } = candidate.match!;
  const expected = expecting(stack, candidate);
  if (expected >= 0) return on(expected, last(stack[expected]!).ordinal + 1);
  if (ordinal === 0 || (candidate.doubtful && !candidate.alone)) return null;
  if (candidate.doubtful) return doubtfulPlace(context, candidate);
  if (ordinal === 1) return fresh(freshDepth(context, candidate), 1);
  const erring = erringIn(context, candidate);
  if (erring >= 0) return on(erring, ordinal);
  const counted = counters.get(styleOf(candidate));
  if (candidate.opens && counted !== undefined && counted + 1 === ordinal && ordinal > 2) {
    return fresh(sectionDepth(stack), ordinal, ordinal);
  }
  return ordinal <= 3 ? fresh(freshDepth(context, candidate), ordinal) : null;
}

/** 2.2012年工作 between 一、 and 三、: a figure or a number in the wrong style; a number if a heading alone is expected. */
function doubtfulPlace(context: Context, candidate: Candidate): Place | null {
  const { ordinal } = candidate.match!;
  const depth = erringIn(context, candidate);
  return depth >= 0 && last(context.stack[depth]!).ordinal + 1 === ordinal ? on(depth, ordinal) : null;
}

/** The open list that expects just this number: of the same placement first, the innermost first; -1 for none. */
function expecting(stack: Stack, candidate: Candidate): number {
  const { ordinal } = candidate.match!;
  const fits = (list: List): boolean =>
    sameStyle(list, candidate) &&
    (ordinal === 0 ? list.nodes.length >= 2 : last(list).ordinal + 1 === ordinal && ordinal >= 2) &&
    reaches(list, candidate);
  const innermost = stack.at(-1);
  if (innermost !== undefined && innermost.opens === candidate.opens && fits(innermost))
    return stack.length - 1;
  const same = stack.findLastIndex(list => list.opens === candidate.opens && fits(list));
  if (same >= 0) return same;
  return stack.findLastIndex(fits);
}

const sameStyle = (list: List, candidate: Candidate): boolean => isKin(list.style, styleOf(candidate));

/** Narrative ordinals (一是, 二要) change their verb freely, 第N its measure word; every other style is itself. */
export function isKin(style: string, other: string): boolean {
  if (style === other) return true;
  return (isNarrative(style) && isNarrative(other)) || (isOrdinal(style) && isOrdinal(other));
}

/** 第一， 第一点， 第一个问题，: the word that is counted may change from one to the next. 章 and 节 are no such words. */
const isOrdinal = (style: string): boolean => style.startsWith('第') && markerStyle(style)?.inside === true;

const isNarrative = (style: string): boolean =>
  style.length === 2 && style[0] === '一' && markerStyle(style)?.after === style[1];

/** Whether a list is still near enough: a point inside a paragraph does not go on in a list of sections elsewhere. */
function reaches(list: List, candidate: Candidate): boolean {
  if (candidate.opens) return true;
  if (list.opens) return last(list).candidate.block === candidate.block;
  return candidate.block - last(list).candidate.block <= 6;
}

/** Where a first member opens its list. A restart of an open style closes that list and stands beside it. */
function freshDepth(context: Context, candidate: Candidate): number {
  const { stack, within } = context;
  const style = styleOf(candidate);
  const mark = candidate.match!.punctuation;
  const again = stack.findLastIndex(
    list => list.opens === candidate.opens && list.style === style && firstMark(list) === mark,
  );
  if (again >= 0) return again;
  if (candidate.opens) {
    const inner = stack.findIndex(list => list.opens && within.get(list.style)?.has(style) === true);
    return inner >= 0 ? inner : sectionDepth(stack);
  }
  const { block } = candidate;
  const here = stack.findLastIndex(list => list.opens || last(list).candidate.block === block);
  return here + 1;
}

const firstMark = (list: List): string => list.nodes[0]!.candidate.match?.punctuation ?? '';

/** The open list in which a number is a mistake: one skipped or repeated, or right but in another style; -1 for none. */
function erringIn(context: Context, candidate: Candidate): number {
  const { stack } = context;
  const { ordinal } = candidate.match!;
  const slip = stack.findLastIndex(
    list =>
      list.opens === candidate.opens &&
      sameStyle(list, candidate) &&
      ordinal >= last(list).ordinal &&
      ordinal <= last(list).ordinal + 2 &&
      (candidate.opens || near(list, candidate)),
  );
  if (slip >= 0) return slip;
  return stack.findLastIndex(
    list =>
      list.opens === candidate.opens &&
      list.style !== '' &&
      last(list).ordinal + 1 === ordinal &&
      otherStyle(context, list, candidate),
  );
}

/** A slip of the pen inside a paragraph is told from a stray number only near its fellows. */
const near = (list: List, candidate: Candidate): boolean => candidate.block - last(list).candidate.block <= 1;

/**
 * Whether a member in another style is believed: a section between sections whose own number does not come later in
 * the style of its fellows, and which starts no run of its own; inside a paragraph only 首先…其次…第三.
 */
function otherStyle(context: Context, list: List, candidate: Candidate): boolean {
  const style = styleOf(candidate);
  if (!candidate.opens) return list.style === '首先' && style === '第一，' && near(list, candidate);
  if (markerStyle(style)?.numeral === 'word') return false;
  if (list.style === '首先') return isOrdinal(style);
  const { ordinal } = candidate.match!;
  const fellow = context.coming.get(list.style)?.at(-1);
  const own = context.coming.get(style)?.at(-1);
  return fellow !== undefined ? fellow === ordinal + 1 : own !== ordinal + 1;
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
    closed.push(...(node.closed ?? []).filter(entry => entry.block >= block));
    node.closed = node.closed?.filter(entry => entry.block < block) ?? null;
    const late = node.children.filter(list => list.nodes[0]!.candidate.block >= block);
    lists.push(...late);
    for (const list of late) node.children.splice(node.children.indexOf(list), 1);
    node = node.children.at(-1)?.nodes.at(-1);
  }
  return { lists, closed };
}

/** Leaves out lists that have no evidence for being one; what stood in them moves up. */
function prune(lists: readonly List[], outside: Closed[]): List[] {
  const kept: List[] = [];
  for (const list of lists) {
    const believed = isBelieved(list);
    for (const node of list.nodes) {
      if (node.children.length > 0) pruneNode(node, believed ? null : outside);
      if (believed || node.closed === null) continue;
      for (const entry of node.closed) outside.push(entry);
    }
    if (believed) kept.push(list);
    else for (const node of list.nodes) for (const child of node.children) kept.push(child);
  }
  return kept;
}

/** Prunes what stands in a node; the paragraphs' own lists move into it, or `outside` where the node itself goes. */
function pruneNode(node: Node, outside: Closed[] | null): void {
  const closed = outside ?? node.closed ?? [];
  const inner = prune(node.children, closed);
  if (outside === null && closed.length > 0) node.closed = closed;
  node.children.length = 0;
  for (const child of inner) node.children.push(child);
}

function isBelieved(list: List): boolean {
  const first = list.nodes[0]!;
  if (list.style === '') return list.nodes.length >= 2;
  const style = markerStyle(list.style);
  const counted = first.ordinal === list.startsAt;
  if (list.nodes.length === 1) return counted && list.opens && standsAlone(list, first);
  if (!list.opens && style?.weak === true) return counted && apart(list);
  return apart(list);
}

/** A single first member is believed where it heads something: a heading alone, or a style that is no ordinary word. */
function standsAlone(list: List, first: Node): boolean {
  const style = markerStyle(list.style);
  if (first.candidate.alone) return !isNarrative(list.style) && style?.numeral !== 'word';
  return list.style === '一、' || list.style === '（一）';
}

/** Members of a list have text between them: 一、二、三产业 is no list. */
function apart(list: List): boolean {
  for (let i = 1; i < list.nodes.length; i++) {
    const a = list.nodes[i - 1]!.candidate;
    const b = list.nodes[i]!.candidate;
    if (a.block === b.block && b.at - a.at < 5) return false;
  }
  return true;
}

/** Whether the members of a list count 1, 2, 3 … in one style and with one mark. 首先 and 最后 name no number. */
export function isRegular({ nodes }: List): boolean {
  const first = nodes[0]!.candidate.match;
  if (first === null || markerStyle(first.style)?.numeral === 'word') return false;
  return nodes.every(({ candidate: { match }, ordinal }, i) => {
    const same = match?.style === first.style && match.punctuation === first.punctuation;
    return same && ordinal === i + 1;
  });
}
