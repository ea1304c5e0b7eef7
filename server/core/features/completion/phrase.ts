import { childOf, documentsOf, type PhraseTrie } from '../../model/phraseTrie.ts';
import type { CommonWords } from '../../text/commonWords.ts';
import { bestGuesses } from './choice.ts';
import { advance, type Sources, startAt, wordEnds } from './continuation.ts';
import { fitted } from './fitness.ts';
import { insideWords } from './insideWords.ts';
import { nextUnits } from './nextUnits.ts';
import { type Guess, guesses } from './search.ts';
import { storeContext } from './storeForm.ts';

/** A continuation of what was written. */
export interface Phrase {
  /** What comes next, in store form. */
  readonly text: string;
  readonly probability: number;
  /** Whether the corpus has it; else only drafts do. */
  readonly isShared: boolean;
  /** Documents that share it together with what stands before it in the list; null where too few do. */
  readonly documents: number | null;
}

/**
 * The continuations that together save most, best first.
 *
 * @param held so many units before the caret stand before each in the list
 */
export function phrases(sources: Sources, before: string, count: number, held: number): readonly Phrase[] {
  return bestGuesses(fitted(sources, guesses(sources, before)), count).map(guess =>
    withDocuments(sources, before, guess, held),
  );
}

/** A guess together with the documents behind it. */
function withDocuments(sources: Sources, before: string, guess: Guess, held: number): Phrase {
  let state = startAt(sources, storeContext(before), before);
  for (let i = 0; i < guess.text.length; i++) state = advance(sources, state, guess.text.charCodeAt(i));
  const shown = before.slice(before.length - held) + guess.text;
  const documents = sources.tries.map(trie => documentsSharing(trie, shown)).find(count => count > 0);
  const isShared = state.nodes.some(([, length]) => length !== undefined && length >= guess.text.length);
  return { ...guess, isShared, documents: documents ?? null };
}

/** How many documents of a store share a text; 0 where it is not known to be shared. */
function documentsSharing(trie: PhraseTrie, text: string): number {
  let node = 0;
  for (let at = 0; at < text.length; at++) {
    node = childOf(trie, node, text.charCodeAt(at));
    if (node === 0) return 0;
  }
  return documentsOf(trie, node);
}

const longestWord = 4;
/** Where what follows is as probable as this, a word hardly ends: 实 after 要切. */
const bound = 0.5;

/** So much before the caret tells how it is cut into words. */
const clause = 16;

/** Characters of the word that ends at the caret, by the words of the language alone; 们 belongs to those it is said of. */
function lastWord(words: CommonWords, before: string): number {
  const run = /[\u3400-\u9fff]*$/.exec(before.slice(-clause))![0];
  const inside = insideWords(words, run);
  let length = Math.min(1, run.length);
  const grow = (): void => {
    while (length < run.length && inside[run.length - length] === 1) length++;
  };
  grow();
  if (run.length > 1 && run.endsWith('们') && length === 1) {
    length++;
    grow();
  }
  return length;
}

/**
 * How many units before the caret belong to the word that is being written: the item in the list begins with them, and
 * the editor holds them against it. 0 after a mark.
 */
export function wordBefore(sources: Sources, before: string): number {
  const run = /[\u3400-\u9fff\uf900-\ufaff]*$/.exec(before.slice(-longestWord))![0].length;
  const common = sources.words === undefined ? 0 : lastWord(sources.words, before);
  if (common > 1) return common;
  // The draft itself holds what was written: it would say that everything goes on as it does.
  const stores = { tries: sources.tries, own: [] };
  let nearest = 0;
  for (let length = 1; length < run; length++) {
    const head = before.slice(0, before.length - length);
    const state = startAt(stores, storeContext(head), head);
    if (!wordEnds(stores, state)) continue;
    const goesOn = nextUnits(stores, state, bound / 2).get(before.charCodeAt(head.length)) ?? 0;
    if (goesOn < bound) return length;
    nearest ||= length;
  }
  return nearest || run;
}
