import { type Context, nextOf } from './context.ts';
import { freshDepth } from './firstMembers.ts';
import { type Candidate, type List, last, type Stack, sectionDepth, styleOf } from './nodes.ts';
import { dueElsewhere, erringIn, misstyledFirst, misstyledWithin } from './slips.ts';
import { isKin, isNarrative, isSequence } from './styles.ts';

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

/** Unnumbered headings go on in an open list of such, else open one in the innermost section; 一是 holds no such. */
export function placeHeading(stack: Stack): Place {
  const depth = stack.findLastIndex(list => list.opens && list.style === '');
  if (depth >= 0) return on(depth, 0);
  const holds = (list: List): boolean => list.opens && !isNarrative(list.style) && !isSequence(list.style);
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

/** 2.2012年工作 between 一、 and 三、: a figure or a number in the wrong style; a number only if its fellow follows. */
function doubtfulPlace(context: Context, candidate: Candidate): Place | null {
  const { ordinal } = candidate.match!;
  const depth = erringIn(context, candidate);
  const list = context.stack[depth];
  const due = list !== undefined && last(list).ordinal + 1 === ordinal;
  return due && nextOf(context, list.style) === ordinal + 1 ? on(depth, ordinal) : null;
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
