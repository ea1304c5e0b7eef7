import { type Context, comingOf, nextOf } from './context.ts';
import { type Candidate, type List, last, styleOf } from './nodes.ts';
import { isFormal, isKin, isNarrative, isOrdinal, isSequence, isWordy } from './styles.ts';

/** The open list in which a number is a mistake: one skipped or repeated, or right but in another style; -1 for none. */
export function erringIn(context: Context, candidate: Candidate): number {
  const { stack } = context;
  const { ordinal } = candidate.match!;
  const slip = stack.findLastIndex(
    list =>
      isKin(list.style, styleOf(candidate)) &&
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
export function dueElsewhere(context: Context, candidate: Candidate): number {
  const { stack } = context;
  const depth = stack.findLastIndex(list => list.style === styleOf(candidate) && mayErr(list, candidate));
  if (depth < 0) return -1;
  const list = stack[depth]!;
  const goesOn = nextOf(context, list.style) === last(list).ordinal + 2;
  return goesOn || hasChangedPlaces(context, list, candidate.match!.ordinal) ? depth : -1;
}

/** Whether the last of a list and the number behind it have changed places: 第一，…第三，…第二，…第四，. */
function hasChangedPlaces(context: Context, list: List, ordinal: number): boolean {
  if (last(list).ordinal !== ordinal + 1) return false;
  const before = list.nodes.at(-2)?.ordinal ?? list.startsAt - 1;
  return before === ordinal - 1 && nextOf(context, list.style) === ordinal + 2;
}

/**
 * The open list whose only member was written in another style than its fellows: 1. before 二、 and 三、, where no 2.
 * comes; -1 for none.
 */
export function misstyledFirst(context: Context, candidate: Candidate): number {
  const { stack } = context;
  const style = styleOf(candidate);
  if (!candidate.opens || candidate.match!.ordinal !== 2 || !isFormal(style)) return -1;
  if (nextOf(context, style) !== 3 || stack.some(list => list.style === style)) return -1;
  return stack.findLastIndex(
    list =>
      list.opens &&
      list.nodes.length === 1 &&
      last(list).ordinal === 1 &&
      isFormal(list.style) &&
      nextOf(context, list.style) !== 2,
  );
}

/**
 * An open list inside the one that expects a number, which is due in it too: 二、 between 1、 and 3、 under 一、, where
 * another 二、 comes after it; -1 for none.
 */
export function misstyledWithin(context: Context, candidate: Candidate, expected: number): number {
  const { stack } = context;
  const { ordinal, style } = candidate.match!;
  if (!candidate.opens || expected === stack.length - 1 || !isFormal(style)) return -1;
  if (nextOf(context, style) !== ordinal) return -1;
  const depth = stack.findLastIndex(
    list =>
      list.opens &&
      isFormal(list.style) &&
      last(list).ordinal + 1 === ordinal &&
      nextOf(context, list.style) === ordinal + 1,
  );
  return depth > expected ? depth : -1;
}

/** Whether a point in another style is believed. */
function otherPoint(context: Context, list: List, candidate: Candidate): boolean {
  const style = styleOf(candidate);
  if (list.style === '首先') return style === '第一，';
  if (!isWordy(list.style) || !isWordy(style)) return false;
  const fellow = nextOf(context, list.style);
  if (fellow !== null) return fellow === candidate.match!.ordinal + 1;
  return (
    list.nodes.length >= 2 && isNarrative(list.style) && style === '第一，' && nextOf(context, style) === null
  );
}

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
  if (isSequence(style)) return false;
  if (list.style === '首先') return isOrdinal(style);
  const { ordinal } = candidate.match!;
  const fellow = comingOf(context, list.style);
  const own = comingOf(context, style);
  return fellow !== undefined ? fellow === ordinal + 1 : own !== ordinal + 1;
}
