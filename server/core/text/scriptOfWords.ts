import { simplifiedOnly, traditionalOnly } from './scriptOnly.ts';

/**
 * The script of a few words (a title, a heading), told by the characters that only one of the two has; null where there
 * are none, or some of both. For a whole text `scriptOf` is the better judge.
 */
export function scriptOfWords(words: string): 'simplified' | 'traditional' | null {
  let traditional = false;
  let simplified = false;
  for (const character of words) {
    traditional ||= traditionalOnly.includes(character);
    simplified ||= simplifiedOnly.includes(character);
  }
  if (traditional === simplified) return null;
  return traditional ? 'traditional' : 'simplified';
}
