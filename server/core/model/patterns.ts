import type { FactTable, Listed } from './factTable.ts';
import type { Counted } from './model.ts';
import { longerRow, textOfRow, wordsOfRow } from './rowTable.ts';
import { counted, countWordsOf, type Floor, textCounts } from './shared.ts';
import { gap } from './words.ts';

/**
 * Patterns with slots: words that many rows share stay, what stands between them becomes {…} (坚持把{…}作为{…}来抓).
 * Words are generalised at two levels: those of at least `minDocuments` documents stay, and those of at least one
 * document in thirty; besides, rows are framed by their first and last words (加强{…}建设).
 *
 * @param documents how many documents there are, with and without rows
 */
export function sharedPatterns(
  table: FactTable,
  list: Listed,
  documents: number,
  floor: Floor,
  limit: number,
): readonly Counted[] {
  countWordsOf(table, list);
  const levels = new Set([floor.minDocuments, Math.max(floor.minDocuments, Math.ceil(documents / 30))]);
  const patterns = textCounts(table, list, (row, see) => {
    const words = wordsOfRow(table.rows, row);
    for (const least of levels) {
      const pattern = patternOf(table, words, least);
      if (pattern !== 0) see(textOfRow(table.rows, pattern));
    }
    for (const frame of framesOf(table, words)) see(textOfRow(table.rows, frame));
  });
  const shared = patterns.filter(([text, count]) => count >= floor.minDocuments && isPattern(text));
  return counted(shared, floor, limit);
}

/** The row with a gap where words are too rare; 0 where no word is. */
function patternOf(
  { rows, marks, gap, wordTally: { counts } }: FactTable,
  words: readonly number[],
  least: number,
): number {
  const stays = (word: number): boolean => counts[word]! >= least || marks[word] === 1;
  if (words.every(stays)) return 0;
  let [pattern, last] = [0, -1];
  for (const word of words) {
    const shown = stays(word) ? word : gap;
    if (shown !== gap || last !== gap) pattern = longerRow(rows, pattern, shown);
    last = shown;
  }
  return pattern;
}

/** The first word or two and the last, with a gap between. */
function framesOf({ rows, marks, gap }: FactTable, words: readonly number[]): readonly number[] {
  const [first, second, last] = [words[0]!, words[1]!, words.at(-1)!];
  if (words.length < 3 || marks[first] === 1 || marks[last] === 1) return [];
  const frame = (start: number): number => longerRow(rows, longerRow(rows, start, gap), last);
  const start = longerRow(rows, 0, first);
  const frames: number[] = [];
  const length = rows.words[first]!.length + rows.words[last]!.length;
  if (length > 2) frames.push(frame(start));
  if (words.length > 3 && length + rows.words[second]!.length > 2)
    frames.push(frame(longerRow(rows, start, second)));
  return frames;
}

/** A gap with three characters of wording round it, at least, and not only round its end. */
function isPattern(pattern: string): boolean {
  if (!pattern.includes(gap)) return false;
  const wording = pattern.replace(/\{[^}]*\}/g, '').replace(/[\p{P}]/gu, '');
  return wording.length >= 3;
}
