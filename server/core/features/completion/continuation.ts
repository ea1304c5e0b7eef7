import { figure, firstSpeakable } from '../../model/phraseText.ts';
import { childOf, endsWord, type PhraseTrie } from '../../model/phraseTrie.ts';
import type { CommonWords } from '../../text/commonWords.ts';
import { insideWords } from './insideWords.ts';
import { longestMatch, type OwnWords } from './ownWords.ts';
import { isFigure } from './storeForm.ts';

/** What the next words are guessed from. */
export interface Sources {
  /** Phrase stores: the writer's own model, the default one. */
  readonly tries: readonly PhraseTrie[];
  /** The draft, and other drafts of the workspace. */
  readonly own: readonly OwnWords[];
  /** Those of `own` that are parts of the draft itself; absent: all. */
  readonly draft?: readonly OwnWords[];
  /** Tells which characters before the caret belong to one word; absent: the stores alone tell. */
  readonly words?: CommonWords;
}

/** Where a search stands: in each store the nodes of all ends of what was written, longest first, with their lengths. */
export interface State {
  readonly nodes: readonly (readonly number[])[];
  /** The last units written, in store form, for the writer's own words. */
  readonly tail: string;
  /** Whether this is the caret, not a place that a guess leads to. */
  readonly atCaret: boolean;
}

const longestStored = 20;

/** The state at the caret. */
export function startAt(sources: Sources, context: string, before: string): State {
  const last = context.slice(-longestStored);
  const inside = sources.words === undefined ? null : insideWords(sources.words, last);
  let state: State = { nodes: sources.tries.map(() => []), tail: '', atCaret: false };
  for (let at = 0; at < last.length; at++) {
    const unit = last.charCodeAt(at);
    state = advance(sources, state, unit);
    if (inside === null || unit < firstHan) continue;
    const cut = (found: readonly number[], i: number): readonly number[] =>
      beginning(found, inside[at] === 1 ? 0 : childOf(sources.tries[i]!, 0, unit));
    state = { ...state, nodes: state.nodes.map(cut) };
  }
  return { nodes: state.nodes, tail: before.slice(-longestMatch), atCaret: true };
}

/** The first Chinese character. */
export const firstHan = 0x3400;

/** The nodes of a context whose last unit begins a word, with that unit's own node; 0: it begins none. */
function beginning(found: readonly number[], root: number): readonly number[] {
  const longer = found.at(-1) === 1 ? found.slice(0, -2) : found;
  return root === 0 ? longer : [...longer, root, 1];
}

/** The state one unit later. */
export function advance(sources: Sources, state: State, unit: number): State {
  const inFigure = isFigure(unit);
  const nodes = state.nodes.map((found, i) => {
    const trie = sources.tries[i]!;
    if (inFigure && found.length > 0 && trie.units[found[0]!] === figure) return found;
    const step = inFigure ? figure : unit;
    const next: number[] = [];
    for (let at = 0; at < found.length; at += 2) {
      const child = childOf(trie, found[at]!, step);
      if (child !== 0) next.push(child, found[at + 1]! + 1);
    }
    // A context never begins inside a word: what follows 开 alone says nothing of what follows 召开.
    if (unit >= firstSpeakable && !endsHere(trie, found)) return next;
    const root = childOf(trie, 0, step);
    if (root !== 0) next.push(root, 1);
    return next;
  });
  return { nodes, tail: (state.tail + String.fromCharCode(unit)).slice(-longestMatch), atCaret: false };
}

/** Whether a word ends with the longest match, or the one after it. */
function endsHere(trie: PhraseTrie, found: readonly number[]): boolean {
  for (let at = 0; at < Math.min(4, found.length); at += 2) if (endsWord(trie, found[at]!)) return true;
  return found.length === 0;
}

/** Whether a word ends here, by the segmentation that the stores were learned with; true where none knows. */
export function wordEnds(sources: Sources, state: State): boolean {
  const known = state.nodes.some(found => found.length > 0);
  return !known || state.nodes.some((found, i) => found.length > 0 && endsHere(sources.tries[i]!, found));
}
