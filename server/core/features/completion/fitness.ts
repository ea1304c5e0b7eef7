import { childOf, occurrencesOf, type PhraseTrie } from '../../model/phraseTrie.ts';
import type { Sources } from './continuation.ts';
import { namesIn } from './names.ts';
import { timesSaid } from './ownWords.ts';
import type { Guess } from './search.ts';

/** How much the draft is believed when it has not said a word yet: the less, the sooner what is usual elsewhere is given up. */
const shape = 0.5;
/** What the draft says again and again is at most so many times as probable as elsewhere. */
const mostFavour = 2;
/** What was said so many characters ago tells no longer what is said again. */
const recent = 1500;
/** Said more often than this, a word is at home. */
const mostTimes = 20;

/**
 * The guesses as probable as they are in this draft. Words come in clusters: a speech that says 社会主义 says it again, and
 * one that has gone on for a page without it hardly will. So each pair of characters is weighed by how often the writer
 * has used it against how often the stores would have it in so much text (a Poisson rate with a gamma prior), and a guess
 * by its least likely pair. What names the writer has not used is left out.
 */
export function fitted(sources: Sources, guesses: readonly Guess[]): readonly Guess[] {
  const { own, tries, draft = own } = sources;
  const length = draft.reduce((sum, { text }) => sum + Math.min(text.length, recent), 0);
  const known = new Map<string, number>();
  const remembered = (text: string, weigh: (text: string) => number): number => {
    const weight = known.get(text) ?? weigh(text);
    known.set(text, weight);
    return weight;
  };
  const times = (text: string): number =>
    draft.reduce((sum, words) => sum + timesSaid(words, text, words.text.length - recent, mostTimes), 0);
  const isSaid = (text: string): boolean => own.some(words => timesSaid(words, text, 0, 1) > 0);
  const pairWeight = (pair: string): number => {
    const favour = (shape + times(pair)) / (shape + length * shareOf(tries, pair));
    return favour < 1 && isSaid(pair) ? 1 : Math.min(mostFavour, favour);
  };
  const isNew = (name: string): boolean => remembered(`${name} `, () => (isSaid(name) ? 0 : 1)) === 1;
  const leading = leadingOn(guesses, isNew);
  return guesses
    .filter(({ text, probability }) => (leading.get(text) ?? 0) <= probability * surely)
    .filter(({ text }) => !namesIn(text).some(({ name }) => isNew(name)))
    .map(({ text, probability }) => {
      const weights = pairsIn(text).map(pair => remembered(pair, pairWeight));
      const weight = weights.length === 0 ? 1 : Math.min(...weights);
      return { text, probability: Math.min(1, probability * weight) };
    });
}

/** Where a guess is gone on from in one way as probable as this, it is no guess by itself. */
const surely = 0.5;

/**
 * By what stands before a name that the writer has not used, or before the rest of a figure: how probable it is that this
 * follows. Nobody wants 团结在以 without the name, or 202 without the last digit.
 */
function leadingOn(guesses: readonly Guess[], isNew: (name: string) => boolean): ReadonlyMap<string, number> {
  const leading = new Map<string, number>();
  for (const { text, probability } of guesses) {
    const first = namesIn(text).find(({ name }) => isNew(name))?.start ?? 0;
    const figures = Array.from(text.matchAll(/\d(?=\d)/g), ({ index }) => index + 1);
    for (const end of [...Array.from({ length: first }, (_, i) => i + 1), ...figures]) {
      const before = text.slice(0, end);
      leading.set(before, Math.max(leading.get(before) ?? 0, probability));
    }
  }
  return leading;
}

function pairsIn(text: string): readonly string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) pairs.push(text.slice(at, at + 2));
  }
  return pairs;
}

const isHan = (unit: number): boolean => unit >= 0x3400 && unit < 0xff00;

/** The share of the characters of the stores' corpora that begin this pair, 0–1. */
function shareOf(tries: readonly PhraseTrie[], pair: string): number {
  let occurrences = 0;
  let characters = 0;
  for (const trie of tries) {
    const node = childOf(trie, childOf(trie, 0, pair.charCodeAt(0)), pair.charCodeAt(1));
    if (node !== 0) occurrences += occurrencesOf(trie, node);
    characters += trie.characters;
  }
  return characters === 0 ? 0 : occurrences / characters;
}
