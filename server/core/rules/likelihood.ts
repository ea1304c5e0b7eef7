import { childOf, occurrencesOf } from '../model/phraseTrie.ts';
import { longestCommonWord, wordCost } from '../text/commonWords.ts';
import type { NearMatch } from './nearMatches.ts';
import { hash, nodeOf, type PhraseIndex, type PhraseStore, pair } from './phraseIndex.ts';

/**
 * How much likelier the usual wording is than what is written, in two measures of nats (after the noisy channel of
 * Kernighan, Church and Gale 1990). Both look at the same stretch, the usual wording put in on one side:
 *
 * words     cut into the cheapest row of common words and fixed wordings. A slip leaves characters over that are no
 *           words (管|制度, 社会|主|主义); another wording does not (独立|主权, 科技|改造).
 * context   read on from left to right by what the corpus writes: each character after the longest row before it that
 *           the corpus has shared.
 */
export interface Likelihood {
  readonly words: number;
  readonly context: number;
  /** Cost of the rarest word of one character that the written stretch holds by itself: 管 in 管|制度; 0 for none. */
  readonly alone: number;
}

/** So many characters on either side of a match are looked at, for words that reach into it. */
const around = 4;
/** So many characters behind a match are read on to. */
const behind = 3;
/** No row of characters before another is taken into account that is longer. */
const longestHistory = 6;
/** Cost of a Han character that is no common word, and of any other character. */
const strangeCost = 16;
const otherCost = 3;
/** Share of a character that the corpus does not have, and what each shorter history costs (stupid backoff). */
const unseen = Math.log(1e-7);
const backoff = Math.log(0.4);

const han = /[\u4e00-\u9fff]/;

/** Measures a near match; the second measure is 0 where the model has no store of sequences. */
export function likelihoodOf(text: string, match: NearMatch, index: PhraseIndex): Likelihood {
  const { start, end, at, phrase } = match;
  // Only what stands near by is looked at, cut out, so that a long paragraph costs no more than a short one.
  const from = Math.max(0, start - longestHistory);
  const head = text.slice(from, start);
  const rest = text.slice(end, end + around);
  const typed = head + text.slice(start, end) + rest;
  const usual = head + phrase.text + rest;
  const first = Math.max(0, head.length - around);
  const written = cheapestRow(typed, first, typed.length, index);
  const words = written.cost - cheapestRow(usual, first, usual.length, index).cost;
  const alone = aloneIn(typed, head.length, typed.length - rest.length, written.words);
  const store = index.stores.reduce<PhraseStore | null>(
    (most, each) => (most === null || each.trie.size > most.trie.size ? each : most),
    null,
  );
  if (store === null) return { words, alone, context: 0 };
  const parts = at - from;
  const context =
    reading(usual, parts, usual.length - rest.length + behind, store) -
    reading(typed, parts, typed.length - rest.length + behind, store);
  return { words, alone, context };
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** The cheapest row of words that makes up a stretch, from its end to its beginning. */
function cheapestRow(
  text: string,
  start: number,
  end: number,
  index: PhraseIndex,
): { readonly cost: number; readonly words: readonly Word[] } {
  const best = new Float64Array(end - start + 1).fill(Number.POSITIVE_INFINITY);
  const lengths = new Uint8Array(best.length);
  best[0] = 0;
  for (let at = start; at < end; at++) {
    const before = best[at - start]!;
    const reach = (length: number, cost: number): void => {
      const to = at - start + length;
      if (before + cost >= best[to]!) return;
      best[to] = before + cost;
      lengths[to] = length;
    };
    reach(1, wordCost(index.words, text, at, 1) ?? (han.test(text[at]!) ? strangeCost : otherCost));
    for (let length = 2; length <= longestCommonWord && at + length <= end; length++) {
      const cost = wordCost(index.words, text, at, length);
      if (cost !== null) reach(length, cost);
    }
    if (at + 1 < end) phrasesAt(text, at, end, index, reach);
  }
  const words: Word[] = [];
  for (let to = end - start; to > 0; to -= lengths[to]!) {
    const from = to - lengths[to]!;
    words.push({ start: start + from, end: start + to, cost: best[to]! - best[from]! });
  }
  return { cost: best[end - start]!, words };
}

function aloneIn(text: string, start: number, end: number, words: readonly Word[]): number {
  let most = 0;
  for (const word of words) {
    if (word.start < start || word.end > end || word.end - word.start > 1) continue;
    if (han.test(text[word.start]!)) most = Math.max(most, word.cost);
  }
  return most;
}

/** Tells of the fixed wordings that stand at a place, to the letter. */
function phrasesAt(
  text: string,
  at: number,
  end: number,
  { filter, heads, phrases, costs }: PhraseIndex,
  tell: (length: number, cost: number) => void,
): void {
  if ((filter[hash(text.charCodeAt(at), text.charCodeAt(at + 1))]! & 1) === 0) return;
  for (const id of heads.get(pair(text, at)) ?? []) {
    const phrase = phrases[id]!.text;
    if (at + phrase.length <= end && text.startsWith(phrase, at)) tell(phrase.length, costs[id]!);
  }
}

/** How likely a corpus goes on so: ln of the share of the characters from `start` to `end`, given those before. */
function reading(text: string, start: number, end: number, store: PhraseStore): number {
  let sum = 0;
  for (let at = start; at < end && at < text.length; at++) sum += readingOf(text, at, store);
  return sum;
}

function readingOf(text: string, at: number, { trie, characters }: PhraseStore): number {
  let lost = 0;
  for (let history = Math.min(at, longestHistory); history > 0; history--) {
    const before = nodeOf(trie, text, at - history, at);
    if (before === 0) continue;
    const node = childOf(trie, before, text.charCodeAt(at));
    if (node !== 0)
      return Math.min(0, Math.log(occurrencesOf(trie, node) / occurrencesOf(trie, before))) + lost;
    lost += backoff;
  }
  const alone = childOf(trie, 0, text.charCodeAt(at));
  return (alone === 0 ? unseen : Math.log(occurrencesOf(trie, alone) / characters)) + lost;
}
