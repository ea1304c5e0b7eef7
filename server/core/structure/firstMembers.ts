import { type Context, comingOf } from './context.ts';
import { type Candidate, type List, last, sectionDepth, styleOf } from './nodes.ts';
import { formalRank, isNarrative } from './styles.ts';

/** Where a first member opens its list. A restart of an open style closes that list and stands beside it. */
export function freshDepth(context: Context, candidate: Candidate): number {
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
    const ended = isNarrative(style) ? agendaAbove(context, candidate) : endedBelow(context, style);
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

/**
 * The outermost open list of a formally lower level that is over where `style` opens: bare lines (an agenda 1. 2. 3.)
 * whose next number does not come. -1 for none. Lines with text under them hold sections, the author nests as he likes.
 */
function endedBelow(context: Context, style: string): number {
  const rank = formalRank(style);
  if (rank < 0) return -1;
  return context.stack.findIndex(
    list =>
      list.opens &&
      formalRank(list.style) > rank &&
      comingOf(context, list.style) !== last(list).ordinal + 1 &&
      isBare(list),
  );
}

/** The outermost open list that is an agenda, over before 一是 opens behind a paragraph of text; -1 for none. */
function agendaAbove(context: Context, { block }: Candidate): number {
  return context.stack.findIndex(
    list =>
      list.opens &&
      block - last(list).candidate.block > 1 &&
      comingOf(context, list.style) !== last(list).ordinal + 1 &&
      isBare(list) &&
      list.nodes.slice(0, -1).every(({ candidate }) => candidate.listed),
  );
}

const isBare = ({ nodes }: List): boolean =>
  nodes.length >= 2 &&
  nodes.every((node, i) => i === 0 || node.candidate.block - nodes[i - 1]!.candidate.block <= 1);

const firstMark = (list: List): string => list.nodes[0]!.candidate.match?.punctuation ?? '';
