import { wordingLength } from './words.ts';

/**
 * Rows of words, each known by one number: a row is a shorter row and its last word, so what rows have in common is
 * there once, and a row's beginnings are found without looking at its words. Row 0 is the empty one. Grows as rows are
 * asked for; the numbers depend on the order in which they are.
 */
export interface RowTable {
  /** Text of a word. */
  readonly words: readonly string[];
  /** Characters of each word as a reader counts them. */
  readonly wordLengths: Uint8Array;
  /** How many rows there are. */
  size: number;
  /** By row: the row without its last word, its last word, its words, its characters as a reader counts them. */
  shorter: Uint32Array;
  lasts: Uint32Array;
  wordCounts: Uint16Array;
  lengths: Uint16Array;
  /** By row: 1 and the index of its text in `texts`; 0 where it has not been asked for. */
  textOfRow: Uint32Array;
  /** A hash table of rows, a power of two long and at most half full; 0 is an empty place. */
  places: Uint32Array;
  /** Rows of different words may read alike: each text is there once. */
  readonly texts: string[];
  readonly textIds: Map<string, number>;
}

export function rowTable(words: readonly string[]): RowTable {
  const capacity = 1 << 12;
  return {
    words,
    wordLengths: Uint8Array.from(words, word => Math.min(255, wordingLength(word))),
    size: 1,
    shorter: new Uint32Array(capacity),
    lasts: new Uint32Array(capacity),
    wordCounts: new Uint16Array(capacity),
    lengths: new Uint16Array(capacity),
    textOfRow: new Uint32Array(capacity),
    places: new Uint32Array(capacity * 2),
    texts: [],
    textIds: new Map(),
  };
}

/** The row that a word makes of another row. */
export function longerRow(table: RowTable, row: number, word: number): number {
  const { places, shorter, lasts } = table;
  const mask = places.length - 1;
  let place = placeOf(row, word) & mask;
  for (let known = places[place]!; known !== 0; known = places[place]!) {
    if (shorter[known] === row && lasts[known] === word) return known;
    place = (place + 1) & mask;
  }
  const added = table.size++;
  places[place] = added;
  shorter[added] = row;
  lasts[added] = word;
  table.wordCounts[added] = table.wordCounts[row]! + 1;
  table.lengths[added] = table.lengths[row]! + table.wordLengths[word]!;
  if (table.size === shorter.length) grow(table);
  return added;
}

function placeOf(row: number, word: number): number {
  const mixed = Math.imul(row, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function grow(table: RowTable): void {
  const capacity = table.shorter.length * 2;
  const widened = <T extends Uint32Array | Uint16Array>(wide: T, narrow: T): T => {
    wide.set(narrow);
    return wide;
  };
  table.shorter = widened(new Uint32Array(capacity), table.shorter);
  table.lasts = widened(new Uint32Array(capacity), table.lasts);
  table.wordCounts = widened(new Uint16Array(capacity), table.wordCounts);
  table.lengths = widened(new Uint16Array(capacity), table.lengths);
  table.textOfRow = widened(new Uint32Array(capacity), table.textOfRow);
  const places = new Uint32Array(capacity * 2);
  const mask = places.length - 1;
  for (let row = 1; row < table.size; row++) {
    let place = placeOf(table.shorter[row]!, table.lasts[row]!) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = row;
  }
  table.places = places;
}

/** A row's words, first to last. */
export function wordsOfRow(table: RowTable, row: number): number[] {
  const words = new Array<number>(table.wordCounts[row]!);
  for (let at = row, i = words.length; i > 0; at = table.shorter[at]!) words[--i] = table.lasts[at]!;
  return words;
}

/** The index in `table.texts` of what a row reads. */
export function textOfRow(table: RowTable, row: number): number {
  const known = table.textOfRow[row]!;
  if (known !== 0) return known - 1;
  let text = '';
  for (let at = row; at !== 0; at = table.shorter[at]!) text = table.words[table.lasts[at]!]! + text;
  const id = textId(table, text);
  table.textOfRow[row] = id + 1;
  return id;
}

function textId(table: RowTable, text: string): number {
  const known = table.textIds.get(text);
  if (known !== undefined) return known;
  table.textIds.set(text, table.texts.length);
  return table.texts.push(text) - 1;
}
