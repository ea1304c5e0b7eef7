import type { CommonWords } from '../../text/commonWords.ts';
import { insideWords } from './insideWords.ts';

/** What fellows' headings have in common, the rest places to fill in. */
export interface Frame {
  /** See `piecesOf`: 坚持把{……}当作{……}来抓. */
  readonly text: string;
  /** How probable it is: the share of the fellows that are worded so. */
  readonly probability: number;
}

/** So many fellows are looked at, the latest ones: a writer changes the pattern sometimes. */
const mostFellows = 6;
const longestTitle = 40;
const slot = '{……}';
const han = /[\u3400-\u9fff]/;

/**
 * How the next heading of a list is probably worded: what two of its latest headings have in common, word by word, where
 * more than half of them are worded so (要抓好{……}; 坚持把{……}当作{……}来抓; {……}，推动{……}实现新{……}). Where there is
 * only one, the first word of it. Null where they differ. Constant time.
 *
 * @param titles headings of the fellows in store form, in order
 */
export function frameOf(titles: readonly string[], words: CommonWords | undefined): Frame | null {
  const fellows = titles
    .filter(title => title !== '' && !/[{}]/.test(title))
    .slice(-mostFellows)
    .map(title => wordsOf(title.slice(0, longestTitle), words));
  if (fellows.length === 1) return begunAlike(fellows[0]!);
  const frames = pairsOf(fellows).map(([one, other]) => common(one, other));
  let best: Frame | null = null;
  for (const frame of frames.filter(telling)) {
    const share = fellows.filter(fellow => fits(frame, fellow)).length / fellows.length;
    if (share <= 0.5) continue;
    const text = textOf(frame);
    if (best === null || share * text.length > best.probability * best.text.length) {
      best = { text, probability: share };
    }
  }
  return best;
}

/** So often the second heading of a list begins with the word that the first begins with: 62 of 270 in reports. */
const alike = 0.23;

function begunAlike([first = '', ...rest]: readonly string[]): Frame | null {
  if (first.length < 2 || rest.length === 0 || !han.test(first)) return null;
  return { text: first + slot, probability: alike };
}

/** Words that stand side by side; null for a place to fill in. */
type Pattern = readonly (string | null)[];

const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((one, i) => list.slice(i + 1).map(other => [one, other] as const));

/** A heading cut into its likeliest words; marks and letters are words of their own. */
function wordsOf(title: string, words: CommonWords | undefined): readonly string[] {
  if (words === undefined) return [...title];
  const inside = insideWords(words, title);
  const found: string[] = [];
  for (let at = 0; at < title.length; at++) {
    if (inside[at] === 1) found[found.length - 1] += title[at]!;
    else found.push(title[at]!);
  }
  return found;
}

/** The longest sequence of words that two headings share, with null where either has more. */
function common(one: readonly string[], other: readonly string[]): Pattern {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint8Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        one[i] === other[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pattern: (string | null)[] = [];
  const open = (): void => {
    if (pattern.at(-1) !== null || pattern.length === 0) pattern.push(null);
  };
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      pattern.push(one[i]!);
      i++;
      j++;
    } else {
      open();
      if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
      else j++;
    }
  }
  if (i < one.length || j < other.length) open();
  return pattern;
}

/**
 * Whether a pattern says enough to be one: it has something to fill in, and begins with words, or has two words of two
 * characters at least (one that is shared by chance is no pattern).
 */
function telling(pattern: Pattern): boolean {
  const begins = pattern[0] !== null && han.test(pattern[0]!);
  const long = pattern.filter(word => word !== null && word.length > 1 && han.test(word));
  return pattern.includes(null) && (begins || long.length > 1);
}

/** Whether a heading is worded by a pattern. */
function fits(pattern: Pattern, words: readonly string[]): boolean {
  let at = 0;
  let free = false;
  for (const word of pattern) {
    if (word === null) {
      free = true;
      continue;
    }
    const next = words.indexOf(word, at);
    if (next < 0 || (!free && next !== at)) return false;
    at = next + 1;
    free = false;
  }
  return free || at === words.length;
}

const textOf = (pattern: Pattern): string => pattern.map(word => word ?? slot).join('');
