import { markerStyle } from '../text/markers.ts';
import {
  type Candidate,
  isKin,
  isNarrative,
  isOrdinal,
  type List,
  last,
  type Stack,
  sectionDepth,
  styleOf,
} from './nodes.ts';

/** Where a candidate goes: on in the list at `depth`, or into a new list there. */
export interface Place {
  readonly depth: number;
  readonly fresh: boolean;
  readonly ordinal: number;
  readonly startsAt: number;
  /** Whether the only member so far was written in the wrong style: the list takes the style of the candidate. */
  readonly restyles?: boolean;
}

const on = (depth: number, ordinal: number): Place => ({ depth, fresh: false, ordinal, startsAt: 1 });
const fresh = (depth: number, ordinal: number, startsAt = 1): Place => ({
  depth,
  fresh: true,
  ordinal,
  startsAt,
});

/** What is known when a marker is placed. */
export interface Context {
  readonly stack: Stack;
  /** The last ordinal of each style that opened a paragraph. */
  readonly counters: Map<string, number>;
  /** The ordinals of each style that still open paragraphs further on, the next one last. */
  readonly coming: ReadonlyMap<string, number[]>;
  /** The styles in which each style has opened: a document that once nested 1. in 一、 does not nest 一、 in 1. */
  readonly within: Map<string, Set<string>>;
  /** The ordinal of the next marker of a style that stands as the one being placed does (opens a paragraph or not); null for none. */
  readonly next: (style: string) => number | null;
}

/** Unnumbered headings go on in an open list of such, else open one in the innermost section; 一是 holds no such. */
export function placeHeading(stack: Stack): Place {
  const depth = stack.findLastIndex(list => list.opens && list.style === '');
  if (depth >= 0) return on(depth, 0);
  const holds = (list: List): boolean =>
    list.opens && !isNarrative(list.style) && markerStyle(list.style)?.numeral !== 'word';
  return fresh(stack.findLastIndex(holds) + 1, 0);
}

/** Where a marker goes; null for one that no list can take. */
export function placeMarker(context: Context, candidate: Candidate): Place | null {
  const { stack, counters } = context;
  const { ordinal } = candidate.match!;
  const expected = expecting(stack, candidate);
  if (expected >= 0) {
    const inner = misstyledWithin(context, candidate, expected);
    return inner >= 0 ? on(inner, ordinal) : on(expected, last(stack[expected]!).ordinal + 1);
  }
  if (ordinal === 0 || (candidate.doubtful && !candidate.alone)) return null;
  if (candidate.doubtful) return doubtfulPlace(context, candidate);
  if (ordinal === 1) {
    const due = dueElsewhere(context, candidate);
    return due >= 0 ? on(due, 1) : fresh(freshDepth(context, candidate), 1);
  }
  const erring = erringIn(context, candidate);
  if (erring >= 0) return on(erring, ordinal);
  const first = misstyledFirst(context, candidate);
  if (first >= 0) return { ...on(first, ordinal), restyles: true };
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
  const certain = innermost?.style === styleOf(candidate) && innermost.opens === candidate.opens;
  if (certain && fits(innermost)) return stack.length - 1;
  const alike = (list: List): boolean => list.opens === candidate.opens && fits(list);
  const exact = stack.findLastIndex(list => list.style === styleOf(candidate) && alike(list));
  if (exact >= 0) return exact;
  const same = stack.findLastIndex(alike);
  if (same >= 0) return same;
  return stack.findLastIndex(fits);
}

const sameStyle = (list: List, candidate: Candidate): boolean => isKin(list.style, styleOf(candidate));

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
    if (inner >= 0) return inner;
    const ended = endedBelow(context, style);
    if (ended >= 0) return ended;
    return style === '一、' || style === '（一）'
      ? stack.findLastIndex(list => list.opens && !runsOn(list)) + 1
      : sectionDepth(stack);
  }
  const { block } = candidate;
  const here = stack.findLastIndex(list => list.opens || last(list).candidate.block === block);
  return here + 1;
}

/** Whether a list of points (一是…二是…) began its paragraph and ran on in it: 一、 below it is no part of its last point. */
const runsOn = (list: List): boolean =>
  isNarrative(list.style) &&
  list.nodes.length > 1 &&
  list.nodes.every(({ candidate }, i) => i === 0 || !candidate.opens);

/** The order of levels that GB/T 9704-2012, 7.3.3 gives. */
const formalOrder: readonly string[] = ['一、', '（一）', '1.', '（1）'];
const isFormal = (style: string): boolean => formalOrder.includes(style);

/**
 * The outermost open list of a formally lower level that is over where `style` opens: bare lines (an agenda 1. 2. 3.)
 * whose next number does not come. -1 for none. Lines with text under them hold sections, the author nests as he likes.
 */
function endedBelow({ stack, coming }: Context, style: string): number {
  const rank = formalOrder.indexOf(style);
  if (rank < 0) return -1;
  return stack.findIndex(
    list =>
      list.opens &&
      formalOrder.indexOf(list.style) > rank &&
      coming.get(list.style)?.at(-1) !== last(list).ordinal + 1 &&
      isBare(list),
  );
}

const isBare = ({ nodes }: List): boolean =>
  nodes.length >= 2 &&
  nodes.every((node, i) => i === 0 || node.candidate.block - nodes[i - 1]!.candidate.block <= 1);

const firstMark = (list: List): string => list.nodes[0]!.candidate.match?.punctuation ?? '';

/** The open list in which a number is a mistake: one skipped or repeated, or right but in another style; -1 for none. */
function erringIn(context: Context, candidate: Candidate): number {
  const { stack } = context;
  const { ordinal } = candidate.match!;
  const slip = stack.findLastIndex(
    list =>
      sameStyle(list, candidate) &&
      ordinal >= last(list).ordinal &&
      ordinal <= last(list).ordinal + 2 &&
      mayErr(list, candidate),
  );
  if (slip >= 0) return slip;
  const due = dueElsewhere(context, candidate);
  if (due >= 0) return due;
  return stack.findLastIndex(
    list =>
      list.opens === candidate.opens &&
      list.style !== '' &&
      last(list).ordinal + 1 === ordinal &&
      otherStyle(context, list, candidate),
  );
}

/**
 * The innermost open list in whose row a number stands that does not fit, since the next of its style goes on as if it
 * did: the second 一是 in 一是…一是…三是, 七、 in 一、二、七、四、; -1 for none.
 */
function dueElsewhere({ stack, next }: Context, candidate: Candidate): number {
  const depth = stack.findLastIndex(list => list.style === styleOf(candidate) && mayErr(list, candidate));
  if (depth < 0) return -1;
  const list = stack[depth]!;
  const goesOn = next(list.style) === last(list).ordinal + 2;
  return goesOn || hasChangedPlaces(list, candidate.match!.ordinal, next) ? depth : -1;
}

/** Whether the last of a list and the number behind it have changed places: 第一，…第三，…第二，…第四，. */
function hasChangedPlaces(list: List, ordinal: number, next: Context['next']): boolean {
  const before = list.nodes.at(-2)?.ordinal ?? list.startsAt - 1;
  return last(list).ordinal === ordinal + 1 && before === ordinal - 1 && next(list.style) === ordinal + 2;
}

/**
 * The open list whose only member was written in another style than its fellows: 1. before 二、 and 三、, where no 2.
 * comes; -1 for none.
 */
function misstyledFirst({ stack, next }: Context, candidate: Candidate): number {
  const style = styleOf(candidate);
  if (!candidate.opens || candidate.match!.ordinal !== 2 || !isFormal(style)) return -1;
  if (next(style) !== 3 || stack.some(list => list.style === style)) return -1;
  return stack.findLastIndex(
    list =>
      list.opens &&
      list.nodes.length === 1 &&
      last(list).ordinal === 1 &&
      isFormal(list.style) &&
      next(list.style) !== 2,
  );
}

/**
 * An open list inside the one that expects a number, which is due in it too: 二、 between 1、 and 3、 under 一、, where
 * another 二、 comes after it; -1 for none.
 */
function misstyledWithin({ stack, next }: Context, candidate: Candidate, expected: number): number {
  const { ordinal, style } = candidate.match!;
  if (!candidate.opens || expected === stack.length - 1 || !isFormal(style) || next(style) !== ordinal)
    return -1;
  const depth = stack.findLastIndex(
    list =>
      list.opens &&
      isFormal(list.style) &&
      last(list).ordinal + 1 === ordinal &&
      next(list.style) === ordinal + 1,
  );
  return depth > expected ? depth : -1;
}

/** Whether a point in another style is believed. */
function otherPoint({ next }: Context, list: List, candidate: Candidate): boolean {
  const style = styleOf(candidate);
  if (list.style === '首先') return style === '第一，';
  if (!isWordy(list.style) || !isWordy(style)) return false;
  const fellow = next(list.style);
  if (fellow !== null) return fellow === candidate.match!.ordinal + 1;
  return list.nodes.length >= 2 && isNarrative(list.style) && style === '第一，' && next(style) === null;
}

/** 一是, 第一，, 其一，: numbers that a sentence reads aloud. */
const isWordy = (style: string): boolean => isNarrative(style) || isOrdinal(style) || style === '其一，';

/**
 * Whether a number that a list does not expect may be a slip of the pen in it: it stands as the members do, or all of
 * them stand in its own paragraph, which the first of them opens.
 */
function mayErr(list: List, candidate: Candidate): boolean {
  if (list.opens === candidate.opens) return candidate.opens || near(list, candidate);
  return list.opens && list.nodes.every(node => node.candidate.block === candidate.block);
}

/** A slip of the pen inside a paragraph is told from a stray number only near its fellows. */
const near = (list: List, candidate: Candidate): boolean => candidate.block - last(list).candidate.block <= 1;

/**
 * Whether a member in another style is believed: a section between sections whose own number does not come later in
 * the style of its fellows, and which starts no run of its own; inside a paragraph one whose fellow goes on behind it
 * (一是…第二，…三是), and 首先…其次…第三, 一是…二是…第三，.
 */
function otherStyle(context: Context, list: List, candidate: Candidate): boolean {
  const style = styleOf(candidate);
  if (!candidate.opens) return near(list, candidate) && otherPoint(context, list, candidate);
  if (markerStyle(style)?.numeral === 'word') return false;
  if (list.style === '首先') return isOrdinal(style);
  const { ordinal } = candidate.match!;
  const fellow = context.coming.get(list.style)?.at(-1);
  const own = context.coming.get(style)?.at(-1);
  return fellow !== undefined ? fellow === ordinal + 1 : own !== ordinal + 1;
}
