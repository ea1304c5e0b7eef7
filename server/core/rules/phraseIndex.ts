import type { Counted, Model } from '../model/model.ts';
import { childOf, documentsOf, occurrencesOf, openPhrases, type PhraseTrie } from '../model/phraseTrie.ts';
import { type CommonWords, openCommonWords } from '../text/commonWords.ts';

/** Fixed wordings, ready to be looked for in a text: each by its first and by its last two characters. */
export interface PhraseIndex {
  readonly phrases: readonly Counted[];
  /** Two characters → numbers of the phrases that begin with them. */
  readonly heads: ReadonlyMap<number, readonly number[]>;
  /** Two characters → numbers of the phrases that end with them. */
  readonly tails: ReadonlyMap<number, readonly number[]>;
  /** Two characters → wordings of four or five characters with two neighbours swapped that begin so. */
  readonly swaps: ReadonlyMap<number, readonly Swap[]>;
  /** Hash of two characters → 1 where some phrase begins with them, 2 where one ends with them, 3 for both, 0 for none. */
  readonly filter: Uint8Array;
  /** What else the corpus writes, and of how many characters: the model's own store first, then those it lies over. */
  readonly stores: readonly PhraseStore[];
  /** Words of Chinese, whatever the corpus. */
  readonly words: CommonWords;
  /** What each of the phrases costs as a word of its own (−ln of its share), by its number. */
  readonly costs: Float64Array;
}

/** A store of character sequences, and how many characters its corpus has. */
export interface PhraseStore {
  readonly trie: PhraseTrie;
  readonly characters: number;
}

/** A short wording with two neighbours swapped: no two characters at either end need be right. */
interface Swap {
  readonly text: string;
  readonly phrase: Counted;
  readonly at: number;
}

const bits = 16;

/** Key of the two UTF-16 units at `at`. */
export function pair(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Where the filter tells of two units. */
export function hash(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & ((1 << bits) - 1);
}

/** The phrase stores of a model and of those that it lies over. */
function storesOf(model: Model | null): readonly PhraseStore[] {
  if (model === null) return [];
  const trie = openPhrases(model.phrases);
  if (trie === null) return storesOf(model.base);
  let characters = 0;
  for (let node = 1; node <= trie.children[0]!; node++) characters += occurrencesOf(trie, node);
  return [{ trie, characters }, ...storesOf(model.base)];
}

/** The node of a stretch of a text; 0 where the store does not hold it. */
export function nodeOf(trie: PhraseTrie, text: string, start: number, end: number): number {
  let node = 0;
  for (let at = start; at < end; at++) {
    node = childOf(trie, node, text.charCodeAt(at));
    if (node === 0) return 0;
  }
  return node;
}

/** How many documents of the corpus share a stretch of a text; 0 where none is known to. */
export function sharedBy(index: PhraseIndex, text: string, start: number, end: number): number {
  let most = 0;
  for (const { trie } of index.stores) {
    const node = nodeOf(trie, text, start, end);
    if (node !== 0) most = Math.max(most, documentsOf(trie, node));
  }
  return most;
}

/** A word is so many characters long on average. */
const wordLength = 1.7;
/** What a corpus is taken to have where its size is not known. */
const someWords = 2e6;

/** What phrases cost as words: −ln of their share of the words of the corpus. */
function costsOf(phrases: readonly Counted[], stores: readonly PhraseStore[]): Float64Array {
  return Float64Array.from(phrases, ({ text, documents }) => {
    for (const { trie, characters } of stores) {
      const node = nodeOf(trie, text, 0, text.length);
      if (node !== 0) return Math.log(characters / wordLength / occurrencesOf(trie, node));
    }
    return Math.log(someWords / documents);
  });
}

/** Swaps that neither the first nor the last two characters survive. */
function swapsOf(phrase: Counted): readonly Swap[] {
  const { text } = phrase;
  if (text.length < 4 || text.length > 5) return [];
  const found: Swap[] = [];
  for (const at of text.length === 4 ? [1] : [1, 2]) {
    if (text[at] === text[at + 1]) continue;
    const swapped = text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
    found.push({ text: swapped, phrase, at });
  }
  return found;
}

/** Makes a model's wordings of four characters or more ready. Takes time linear in their number. */
function indexPhrases(model: Model): PhraseIndex {
  const phrases = model.setPhrases;
  const heads = new Map<number, number[]>();
  const tails = new Map<number, number[]>();
  const filter = new Uint8Array(1 << bits);
  const add = (map: Map<number, number[]>, text: string, at: number, id: number, flag: number): void => {
    const key = pair(text, at);
    const known = map.get(key);
    if (known === undefined) map.set(key, [id]);
    else known.push(id);
    filter[hash(text.charCodeAt(at), text.charCodeAt(at + 1))]! |= flag;
  };
  for (const [id, { text }] of phrases.entries()) {
    if (text.length < 4) continue;
    add(heads, text, 0, id, 1);
    add(tails, text, text.length - 2, id, 2);
  }
  const swaps = new Map<number, Swap[]>();
  for (const phrase of phrases) {
    for (const swap of swapsOf(phrase)) {
      const key = pair(swap.text, 0);
      const known = swaps.get(key);
      if (known === undefined) swaps.set(key, [swap]);
      else known.push(swap);
      filter[hash(swap.text.charCodeAt(0), swap.text.charCodeAt(1))]! |= 4;
    }
  }
  const stores = storesOf(model);
  const costs = costsOf(phrases, stores);
  return { phrases, heads, tails, swaps, filter, stores, words: openCommonWords(), costs };
}

const made = new WeakMap<Model, PhraseIndex>();

/** The index of a model: made when it is first asked for, and once, however many documents are checked by it. */
export function phraseIndexOf(model: Model): PhraseIndex {
  const known = made.get(model);
  if (known !== undefined) return known;
  const index = indexPhrases(model);
  made.set(model, index);
  return index;
}
