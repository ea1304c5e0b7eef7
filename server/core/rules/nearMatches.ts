import type { Counted } from '../model/model.ts';
import { soundAlike } from '../text/homophones.ts';
import { lookAlike } from './lookAlikes.ts';
import { hash, type PhraseIndex, pair } from './phraseIndex.ts';

/** How a text departs from a wording. */
export type Slip = 'missing' | 'doubled' | 'added' | 'swapped' | 'sound' | 'shape';

/** A place where a wording stands almost. Offsets are in the text. */
export interface NearMatch {
  readonly phrase: Counted;
  readonly start: number;
  readonly end: number;
  /** Where the two depart. */
  readonly at: number;
  readonly slip: Slip;
}

/** In a wording as long as this, two neighbouring characters may be missing. */
const long = 15;

/** Whether the next characters fit any slip at all; a look that spares most places the comparison of whole strings. */
function mayFollow(text: string, at: number, phrase: string, from: number): boolean {
  if (from + 1 >= phrase.length) return true;
  const following = phrase.charCodeAt(from + 1);
  const typed = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (typed === following || next === following || next === phrase.charCodeAt(from)) return true;
  return phrase.length >= long && typed === phrase.charCodeAt(from + 2);
}

/**
 * How the text from `at` departs from the rest of a phrase, when one slip makes them equal; null where it does not.
 *
 * @param from the first character of the phrase that departs
 */
function slipAt(text: string, at: number, phrase: string, from: number): { slip: Slip; end: number } | null {
  const wanted = phrase[from]!;
  const typed = text[at];
  if (typed === undefined || !mayFollow(text, at, phrase, from)) return null;
  const rest = phrase.slice(from + 1);
  const last = rest === '';
  if (!last && text.startsWith(rest, at + 1)) {
    if (soundAlike(wanted, typed)) return { slip: 'sound', end: at + 1 + rest.length };
    if (lookAlike(wanted, typed)) return { slip: 'shape', end: at + 1 + rest.length };
  }
  if (last && soundAlike(wanted, typed)) return { slip: 'sound', end: at + 1 };
  if (!last && typed === rest[0] && text[at + 1] === wanted && text.startsWith(rest.slice(1), at + 2)) {
    return { slip: 'swapped', end: at + 1 + rest.length };
  }
  if (text.startsWith(wanted + rest, at + 1)) {
    const doubled = typed === wanted || typed === phrase[from - 1];
    return { slip: doubled ? 'doubled' : 'added', end: at + 2 + rest.length };
  }
  if (text.startsWith(rest, at)) return { slip: 'missing', end: at + rest.length };
  if (phrase.length >= long && rest.length > 1 && text.startsWith(rest.slice(1), at)) {
    return { slip: 'missing', end: at + rest.length - 1 };
  }
  return null;
}

/** The wording or a near match of it that begins at `start` with its first two characters right. */
function fromHead(text: string, start: number, phrase: Counted): NearMatch | 'exact' | null {
  let same = 2;
  while (same < phrase.text.length && text[start + same] === phrase.text[same]) same++;
  if (same === phrase.text.length) return 'exact';
  const found = slipAt(text, start + same, phrase.text, same);
  return found === null ? null : { phrase, start, end: found.end, at: start + same, slip: found.slip };
}

/** A near match whose last characters are right and whose first or second is not. */
function fromTail(text: string, end: number, phrase: Counted): NearMatch | null {
  const { length } = phrase.text;
  for (const from of [0, 1]) {
    for (const shift of [0, -1, 1, -2]) {
      const start = end - length - shift;
      if (start < 0 || !text.startsWith(phrase.text.slice(0, from), start)) continue;
      const found = slipAt(text, start + from, phrase.text, from);
      if (found === null || found.end !== end) continue;
      if (from === 0 && (found.slip === 'added' || found.slip === 'doubled')) continue;
      if (from === 0 && found.slip === 'missing' && text[start - 1] === phrase.text[0]) continue;
      return { phrase, start, end, at: start + from, slip: found.slip };
    }
  }
  return null;
}

/** A wording that stands there to the letter, its first or last character once more before or behind it. */
function doubledAtEnds(text: string, phrase: Counted, start: number, end: number): readonly NearMatch[] {
  const found: NearMatch[] = [];
  if (text[start - 1] === text[start])
    found.push({ phrase, start: start - 1, end, at: start, slip: 'doubled' });
  if (text[end] === text[end - 1]) found.push({ phrase, start, end: end + 1, at: end, slip: 'doubled' });
  return found;
}

/** Everything that stands in a text almost as it is always written, and what stands there exactly. Linear in the text. */
export function nearMatches(
  text: string,
  index: PhraseIndex,
): { readonly near: readonly NearMatch[]; readonly exact: readonly NearMatch[] } {
  const near: NearMatch[] = [];
  const exact: NearMatch[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const flags = index.filter[hash(text.charCodeAt(i), text.charCodeAt(i + 1))]!;
    if (flags === 0) continue;
    const key = pair(text, i);
    for (const id of index.heads.get(key) ?? []) {
      const phrase = index.phrases[id]!;
      const found = fromHead(text, i, phrase);
      if (found === 'exact') {
        const end = i + phrase.text.length;
        exact.push({ phrase, start: i, end, at: i, slip: 'sound' });
        near.push(...doubledAtEnds(text, phrase, i, end));
      } else if (found !== null) near.push(found);
    }
    if ((flags & 4) !== 0) {
      for (const { text: wrong, phrase, at } of index.swaps.get(key) ?? []) {
        if (!text.startsWith(wrong, i)) continue;
        near.push({ phrase, start: i, end: i + wrong.length, at: i + at, slip: 'swapped' });
      }
    }
    for (const id of index.tails.get(key) ?? []) {
      const found = fromTail(text, i + 2, index.phrases[id]!);
      if (found !== null) near.push(found);
    }
  }
  return { near, exact };
}
