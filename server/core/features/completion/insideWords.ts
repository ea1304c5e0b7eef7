import { type CommonWords, longestCommonWord, wordCost } from '../../text/commonWords.ts';

/** What a character costs that is no common word by itself: more than any word of the table. */
const unknownCost = 16;

/**
 * Where common words are cut by no one: 1 for each place that stands inside a word of the likeliest cutting of a text
 * (控|制 but not 控制|). One place more than the text has units. Linear; for a clause, not for a draft.
 */
export function insideWords(words: CommonWords, text: string): Uint8Array {
  const size = text.length;
  const costs = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const lengths = new Uint8Array(size + 1);
  costs[0] = 0;
  for (let at = 0; at < size; at++) {
    for (let length = 1; length <= longestCommonWord && at + length <= size; length++) {
      const cost = wordCost(words, text, at, length) ?? (length === 1 ? unknownCost : null);
      if (cost === null || costs[at]! + cost >= costs[at + length]!) continue;
      costs[at + length] = costs[at]! + cost;
      lengths[at + length] = length;
    }
  }
  const inside = new Uint8Array(size + 1);
  for (let end = size; end > 0; end -= lengths[end]!) inside.fill(1, end - lengths[end]! + 1, end);
  return inside;
}
