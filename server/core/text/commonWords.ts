import { commonWordTable } from './commonWordTable.ts';

/** Words of Chinese and how rare each is. */
export interface CommonWords {
  /** Words of one and two characters, by `wordKey`. */
  readonly short: ReadonlyMap<number, number>;
  /** Words of three and four. */
  readonly long: ReadonlyMap<string, number>;
  /** What they begin with, two characters of each: most places need no further look. */
  readonly beginnings: ReadonlySet<number>;
}

/** No word of the table is longer. */
export const longestCommonWord = 4;

const first = 0x4e00;
const last = 0x9fff;

/** Key of the word of one or two Han characters at `at`; 0 where something else stands there. */
function wordKey(text: string, at: number, length: number): number {
  const one = text.charCodeAt(at);
  if (!(one >= first && one <= last)) return 0;
  if (length === 1) return one;
  const two = text.charCodeAt(at + 1);
  return two >= first && two <= last ? (one - first + 2) * 0x10000 + two : 0;
}

/** The table of common words, ready to be looked words up in. Takes about 8 ms: make it once. */
export function openCommonWords(): CommonWords {
  const short = new Map<number, number>();
  const long = new Map<string, number>();
  for (const { cost, singles, pairs, longer } of commonWordTable) {
    for (let at = 0; at < singles.length; at++) short.set(wordKey(singles, at, 1), cost);
    for (const group of pairs.split(' ')) {
      for (let at = 1; at < group.length; at++) short.set(wordKey(group[0]! + group[at]!, 0, 2), cost);
    }
    for (const word of longer.split(' ')) if (word !== '') long.set(word, cost);
  }
  const beginnings = new Set([...long.keys()].map(word => wordKey(word, 0, 2)));
  return { short, long, beginnings };
}

/** Cost (−ln of its share in Chinese text) of the word of `length` characters at `at`; null where it is no common word. */
export function wordCost(words: CommonWords, text: string, at: number, length: number): number | null {
  if (length > 2) {
    if (!words.beginnings.has(wordKey(text, at, 2))) return null;
    return words.long.get(text.slice(at, at + length)) ?? null;
  }
  return words.short.get(wordKey(text, at, length)) ?? null;
}
