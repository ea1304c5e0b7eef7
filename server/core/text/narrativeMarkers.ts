import { found, type MarkerMatch, markAt } from './markerMatch.ts';
import { markerIdOf } from './markers.ts';
import { narrativeWords, repeatedVerbs } from './markerWords.ts';
import type { NumberAt } from './numberAt.ts';
import { writeHan } from './numerals.ts';

/** A narrative ordinal counts no further. */
const highest = 20;
/** How far from its fellow a number with the same verb may stand, in characters. */
const fellowReach = 400;

/**
 * 一是, 二要, 三查: a number that its word makes an ordinal (GB/T 15834 B.3.7).
 *
 * @returns undefined where no such word follows the number; null where it does, but counts nothing (二要么)
 */
export function matchNarrative(
  folded: string,
  at: number,
  { value, end }: NumberAt,
  opensParagraph: boolean,
): MarkerMatch | null | undefined {
  const word = folded[end];
  if (word === undefined) return undefined;
  const needsFellow = repeatedVerbs.has(word);
  if (!needsFellow && !narrativeWords.includes(word)) return undefined;
  if (value > highest || end + 1 >= folded.length) return null;
  if (word === '要' && isPartOfWord(folded, end)) return null;
  if (needsFellow && !opensParagraph && !isRepeated(folded, at, end, value)) return null;
  // No mark belongs there; one that was typed is part of the marker, so that it can be told.
  const wrong = word === '是' ? markAt(folded, end + 1, '、,:') : '';
  return found(markerIdOf('一', word), value, at, end, end + 1 + wrong.length, wrong);
}

const wordsWithYao =
  /要(?:[么害职塞]|素(?!质)|务(?!实)|领(?![导会先头])|点(?![面亮燃])|闻(?!过)|求(?![真实新稳精变快准好高严]))/y;

/** Whether 要 begins a word of which a number is no part: 一要求进度就…, 二要么. 一要求真，二要务实 counts. */
function isPartOfWord(folded: string, at: number): boolean {
  wordsWithYao.lastIndex = at;
  return wordsWithYao.test(folded);
}

/** Whether the same verb stands with the number before, or for 1 with the next one. */
function isRepeated(folded: string, at: number, end: number, value: number): boolean {
  const verb = folded[end]!;
  return value === 1
    ? folded.slice(end, end + fellowReach).includes(`二${verb}`)
    : folded.slice(Math.max(0, at - fellowReach), at).includes(writeHan(value - 1) + verb);
}
