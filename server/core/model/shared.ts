import type { FactTable, Listed } from './factTable.ts';
import type { Counted } from './model.ts';
import { longerRow, type RowTable, textOfRow, wordsOfRow } from './rowTable.ts';
import { clear, count, nextDocument, type Tally } from './tally.ts';
import { wordingLength } from './words.ts';

/** What a wording must satisfy to be kept. */
export interface Floor {
  /** So many independent documents must share it. */
  readonly minDocuments: number;
  /** No wording is longer, in characters. */
  readonly maxCharacters: number;
}

/** A beginning is left out where one continuation has so large a share of its documents: the longer one says more. */
const dominated = 0.8;

/** What reaches the floor, most documents first, equals in code-unit order; at most `limit`. */
export function counted(
  counts: Iterable<readonly [text: string, documents: number]>,
  floor: Floor,
  limit: number,
): readonly Counted[] {
  const kept: Counted[] = [];
  for (const [text, documents] of counts) {
    if (documents >= floor.minDocuments && says(text) && wordingLength(text) <= floor.maxCharacters) {
      kept.push({ text, documents });
    }
  }
  return mostFirst(kept).slice(0, limit);
}

/** By documents, most first; equals in code-unit order, so that the order never depends on a locale. */
export function mostFirst(list: readonly Counted[]): readonly Counted[] {
  return [...list].sort((a, b) => b.documents - a.documents || (a.text < b.text ? -1 : 1));
}

/** Whether a wording has a word of its own, not only slots and marks. */
function says(text: string): boolean {
  return /[\u4e00-\u9fffA-Za-z]/.test(text.replace(/\{[^}]*\}/g, ''));
}

/** Documents by what facts read, in the order in which it is met. `see` names the texts of one fact. */
export function textCounts(
  { rows, tally }: FactTable,
  list: Listed,
  see: (row: number, count: (text: number) => void) => void,
): readonly (readonly [text: string, documents: number])[] {
  clear(tally);
  const countText = (text: number): void => void count(tally, text);
  forEachRow(list, tally, row => see(row, countText));
  return tally.seen.map(text => [rows.texts[text]!, tally.counts[text]!] as const);
}

/** Visits facts, telling the tally where another document begins. */
function forEachRow({ documents, rows }: Listed, tally: Tally, visit: (row: number) => void): void {
  let document = -1;
  for (let i = 0; i < rows.length; i++) {
    if (documents[i] !== document) {
      document = documents[i]!;
      nextDocument(tally);
    }
    visit(rows[i]!);
  }
}

/** Counts the words of facts; the counts stand in the table's tally of words. */
export function countWordsOf({ rows: { shorter, lasts }, wordTally }: FactTable, list: Listed): void {
  clear(wordTally);
  forEachRow(list, wordTally, row => {
    for (let at = row; at !== 0; at = shorter[at]!) count(wordTally, lasts[at]!);
  });
}

/** Documents by wording, as a whole. */
export function wholes(table: FactTable, list: Listed): readonly (readonly [string, number])[] {
  return textCounts(table, list, (row, see) => see(textOfRow(table.rows, row)));
}

/** Wordings shared as a whole. */
export function sharedWhole(table: FactTable, list: Listed, floor: Floor, limit: number): readonly Counted[] {
  return counted(wholes(table, list), floor, limit);
}

/** Shared beginnings of at most `most` words; those that nearly always go on the same way are given in full. */
export function sharedStarts(
  table: FactTable,
  list: Listed,
  floor: Floor,
  limit: number,
  most: number,
): readonly Counted[] {
  countStarts(table, list, floor.maxCharacters, most);
  return counted(undominated(table, floor.minDocuments, wordsOfRow), floor, limit);
}

/** Shared endings of at most `most` words. */
export function sharedEnds(
  table: FactTable,
  { documents, rows }: Listed,
  floor: Floor,
  limit: number,
  most: number,
): readonly Counted[] {
  const reversed = rows.map(row =>
    wordsOfRow(table.rows, row).reduceRight((longer, word) => longerRow(table.rows, longer, word), 0),
  );
  countStarts(table, { documents, rows: reversed }, floor.maxCharacters, most);
  const words = (rows: RowTable, row: number): readonly number[] => wordsOfRow(rows, row).reverse();
  return counted(undominated(table, floor.minDocuments, words), floor, limit);
}

/** Counts the beginnings of rows that have at most so many words and characters. */
function countStarts({ rows, tally }: FactTable, list: Listed, longest: number, most: number): void {
  const { shorter, wordCounts, lengths } = rows;
  clear(tally);
  forEachRow(list, tally, row => {
    let start = row;
    while (wordCounts[start]! > most || lengths[start]! > longest) start = shorter[start]!;
    // Where a document has a beginning, it has all that are shorter.
    while (start !== 0 && count(tally, start)) start = shorter[start]!;
  });
}

/** The beginnings counted last that enough documents share and that no longer one says better. */
function undominated(
  { rows, tally: { counts, seen } }: FactTable,
  least: number,
  words: (rows: RowTable, row: number) => readonly number[],
): ReadonlyMap<string, number> {
  const covered = new Set<number>();
  const enough = seen.filter(start => counts[start]! >= least);
  for (const start of enough) {
    const shorter = rows.shorter[start]!;
    if (shorter !== 0 && counts[start]! >= dominated * counts[shorter]!) covered.add(shorter);
  }
  const kept = new Map<string, number>();
  for (const start of enough) {
    if (covered.has(start)) continue;
    const text = words(rows, start)
      .map(word => rows.words[word]!)
      .join('');
    if (wordingLength(text) >= 2) kept.set(text, counts[start]!);
  }
  return kept;
}
