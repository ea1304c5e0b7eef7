import { type Candidate, type Closed, last, type Stack, styleOf } from './nodes.ts';
import { isKin } from './styles.ts';

/** What is known when a marker is placed: the open lists, what was before, what is still to come. */
export interface Context {
  readonly stack: Stack;
  /** The last ordinal of each style that opened a paragraph. */
  readonly counters: Map<string, number>;
  /** The ordinals of each style that still open paragraphs further on, the next one last. */
  readonly coming: ReadonlyMap<string, number[]>;
  /** The styles in which each style has opened: a document that once nested 1. in 一、 does not nest 一、 in 1. */
  readonly within: Map<string, Set<string>>;
  readonly candidates: readonly (Candidate | Closed)[];
  /** Which of them is being placed. */
  at: number;
}

/** What is known before the first of some candidates is placed. */
export function contextOf(candidates: readonly (Candidate | Closed)[]): Context {
  // Only what opens a paragraph is counted through and nested; points of one paragraph, which are many, need none of it.
  const apart = candidates.some(candidate => 'closed' in candidate || candidate.opens);
  const counts = apart
    ? { counters: new Map<string, number>(), coming: comingByStyle(candidates), within: new Map() }
    : nothing;
  return { stack: [], candidates, at: 0, ...counts };
}

const nothing: Pick<Context, 'counters' | 'coming' | 'within'> = {
  counters: new Map(),
  coming: new Map(),
  within: new Map(),
};

function comingByStyle(candidates: readonly (Candidate | Closed)[]): ReadonlyMap<string, number[]> {
  const coming = new Map<string, number[]>();
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i]!;
    if ('closed' in candidate || !candidate.opens || candidate.match === null) continue;
    const style = styleOf(candidate);
    const ordinals = coming.get(style);
    if (ordinals === undefined) coming.set(style, [candidate.match.ordinal]);
    else ordinals.push(candidate.match.ordinal);
  }
  return coming;
}

/** The ordinal with which a style next opens a paragraph; undefined for none. */
export const comingOf = ({ coming }: Context, style: string): number | undefined => coming.get(style)?.at(-1);

/** So many markers are looked through for the next one of a style. */
const lookahead = 12;

/** The ordinal of the next marker of a style, or of one akin, that stands as the one being placed does; null for none near by. */
export function nextOf({ candidates, at }: Context, style: string): number | null {
  const { opens } = candidates[at] as Candidate;
  const end = Math.min(candidates.length, at + 1 + lookahead);
  for (let i = at + 1; i < end; i++) {
    const candidate = candidates[i]!;
    if ('closed' in candidate || candidate.match === null || candidate.opens !== opens) continue;
    if (isKin(candidate.match.style, style)) return candidate.match.ordinal;
  }
  return null;
}

/** Notes that what opens a paragraph is no longer to come. */
export function meet({ coming }: Context, candidate: Candidate): void {
  coming.get(styleOf(candidate))?.pop();
}

/** Notes the number that the innermost open list has reached. */
export function noteOrdinal({ counters, stack }: Context, style: string): void {
  counters.set(style, last(stack.at(-1)!).ordinal);
}

/** Notes in which lists a style opens. */
export function noteNesting({ stack, within }: Context, style: string, depth: number): void {
  const outer = within.get(style) ?? new Set();
  for (const list of stack.slice(0, depth)) if (list.opens && list.style !== style) outer.add(list.style);
  within.set(style, outer);
}
