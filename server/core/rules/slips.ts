import { wordCost } from '../text/commonWords.ts';
import { likelihoodOf } from './likelihood.ts';
import type { NearMatch, Slip } from './nearMatches.ts';
import { common, isOther, light, lightest } from './otherWordings.ts';
import { isBuiltAlike } from './ownWording.ts';
import { type PhraseIndex, sharedBy } from './phraseIndex.ts';

/**
 * How much must speak for a slip of the pen, in nats. What divides slips made in a corpus of 3.2 million characters
 * from all that stands there almost like a fixed wording lies at about the same place for each kind, but a character
 * less is another wording far more often than two characters swapped.
 */
const enough: Readonly<Record<Slip, number>> = {
  sound: 15,
  shape: 15,
  swapped: 9.6,
  doubled: 9,
  missing: 7.5,
  added: 20,
};
/** A rarer wording is missed only where more speaks for it. */
const enoughWhereRare: Readonly<Record<Slip, number>> = {
  ...enough,
  sound: 17,
  swapped: 11,
  doubled: 13,
  missing: 7.5,
};
/** Where a character less leaves nothing over that is no word. */
const enoughWithoutStray = 13;
/** Where the first or the last character is missing. */
const enoughAtEnds = 0.5;
/** Where the character may belong to the words outside. */
const enoughOutside = { common: 12.5, rare: 17, swapped: 25 };
/** How rare as a word a character too many must be. */
const enoughAlone = 8;
/** In a rare wording, a doubled character that parts two words (房地产|产业) is none. */
const enoughDoubled = 3;
/** What is taken off there because so many documents more write the rest without that character. */
const ownLife = 3;
const ownDocuments = 4;
/** A word of one character that is no rarer is a word like any (大, 对, 与). */
const anyWord = 4;
/** Neither measure counts for more, or for less. */
const most = { words: 14, context: 12 };
const least = -8;

interface Weighed {
  readonly words: number;
  readonly context: number;
  /** How much rarer a word of one character is than the common ones. */
  readonly stray: number;
}

function weighed(text: string, match: NearMatch, index: PhraseIndex): Weighed {
  const { words, context, alone } = likelihoodOf(text, match, index);
  const byWords = Math.max(least, Math.min(most.words, words));
  const stray = Math.max(0, alone - anyWord);
  // A model without a store of sequences says nothing of the context: the words speak for it.
  if (index.stores.length === 0) return { words: byWords, context: byWords, stray };
  return { words: byWords, context: Math.max(least, Math.min(most.context, context)), stray };
}

/** Whether a departure is a slip of the pen rather than another wording. */
export function isSlip(text: string, match: NearMatch, index: PhraseIndex): boolean {
  const { phrase, at, slip, start, end } = match;
  if (isOther(match, text) || (slip === 'missing' && isBuiltAlike(text, match))) return false;
  const documents = sharedBy(index, text, start, end);
  if (slip === 'missing' && (at === start || at === end)) return lacksAnEnd(text, match, documents, index);
  // What many documents write is usual itself; a character less or more may be so between other neighbours only.
  if (documents > 0 && slip !== 'missing' && slip !== 'doubled') return false;
  const { words, context, stray } = weighed(text, match, index);
  const found = context - Math.log(1 + documents);
  const rare = phrase.documents < common;
  if (slip === 'missing' && !rare) {
    // Where all that is left is words (进步|提高), the context alone must speak.
    return found + words / 2 + stray >= (stray > 0 ? enough.missing : enoughWithoutStray);
  }
  // A character too many is none where it is part of a word (长时期 for 长期).
  if (slip === 'added' && stray < enoughAlone) return false;
  if (slip === 'doubled' && rare && stray < enoughDoubled) return false;
  // 学|习新时代 lacks nothing.
  if (
    slip === 'missing' &&
    at === start + 1 &&
    start > 0 &&
    wordCost(index.words, text, start - 1, 2) !== null
  )
    return false;
  const outside = reachesOut(text, match, index)
    ? enoughOutside[slip === 'swapped' ? slip : rare ? 'rare' : 'common']
    : 0;
  return found + words >= Math.max(outside, (rare ? enoughWhereRare : enough)[slip]);
}

/** Whether a character at either end makes a word with the one outside (在职|职工工资), or goes with any (互利和|和平共处). */
function reachesOut(
  text: string,
  { phrase, slip, start, end, at }: NearMatch,
  { words }: PhraseIndex,
): boolean {
  if (slip === 'swapped' && at === end - 2 && phrase.documents < common) return true;
  if (slip === 'swapped') return lightest.test(text.slice(at, at + 2));
  if (slip !== 'doubled') return false;
  const before = at === start + 1 && start > 0;
  if (!before && at !== end - 1) return false;
  return light.includes(text[at]!) || wordCost(words, text, before ? start - 1 : end - 1, 2) !== null;
}

/** The rest of a wording without its first or last character is in the corpus at least as often as the wording. */
function lacksAnEnd(text: string, match: NearMatch, documents: number, index: PhraseIndex): boolean {
  if (match.phrase.documents < common) return false;
  const whole = sharedBy(index, match.phrase.text, 0, match.phrase.text.length);
  const { words, context, stray } = weighed(text, match, index);
  const off = documents - whole >= ownDocuments ? ownLife : 0;
  return context + 0.15 * words + 0.45 * stray - off >= enoughAtEnds;
}
