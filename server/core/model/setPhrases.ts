import { documentFinder } from './documentFinder.ts';
import type { Counted } from './model.ts';
import type { PhraseSource } from './phraseSource.ts';
import { type Allocate, ownMemory } from './phraseText.ts';
import { mostFirst } from './shared.ts';
import { visitRows } from './sharedRows.ts';
import { isMark } from './words.ts';

const mostWords = 7;
const shortest = 4;
/** So many documents must hold each end of a wording together with the rest of it for it to count as fixed. */
const rigid = 0.5;
/** A wording is fixed only where at least this share of the documents has it. */
const share = 0.01;
const limit = 4000;

/** Words that a fixed wording neither begins nor ends with. */
const loose: ReadonlySet<string> = new Set(
  '的了和与及或在是着地得对把被为以也都就要我你他它这那其等上中下'.split(''),
);

/** The words of a corpus one after another; what no fixed wording holds (marks, slots) is a gap. */
export interface WordText {
  readonly units: Uint32Array;
  readonly kinds: number;
  /** Each document's first word, and the end of the last one. */
  readonly starts: Uint32Array;
  readonly minDocuments: number;
}

/** Rows of words that enough documents share, a row before those it begins. */
export interface WordRows {
  /** The row one word shorter, by its index; -1 for a single word. */
  readonly outer: Int32Array;
  readonly last: Uint32Array;
  readonly documents: Uint32Array;
}

/** What `countWords` counts of a corpus. */
export function wordText(source: PhraseSource, allocate: Allocate = ownMemory): WordText {
  const usable = source.words.map(word => word !== '' && !word.startsWith('{') && !isMark(word));
  const starts = new Uint32Array(source.documents + 1);
  for (let document = 0; document < source.documents; document++)
    starts[document + 1] = starts[document]! + source.sentences(document).length;
  const units = new Uint32Array(allocate(starts[source.documents]! * Uint32Array.BYTES_PER_ELEMENT));
  for (let document = 0; document < source.documents; document++) {
    const ids = source.sentences(document);
    for (let i = 0; i < ids.length; i++) if (usable[ids[i]!]) units[starts[document]! + i] = ids[i]!;
  }
  const minDocuments = Math.max(source.minDocuments, Math.ceil(source.documents * share));
  return { units, kinds: source.words.length, starts, minDocuments };
}

/** All shared rows of at most seven words. */
export function countWords({ units, kinds, starts, minDocuments }: WordText): WordRows {
  const documentOf = documentFinder(starts);
  const [outer, words, documents]: [number[], number[], number[]] = [[], [], []];
  const path: number[] = [-1];
  visitRows({
    units,
    kinds,
    leastPlaces: minDocuments,
    longest: mostWords,
    visit: ({ length, last }, places, from, to) => {
      let [count, end] = [0, 0];
      for (let i = from; i < to; i++) {
        if (places[i]! < end) continue;
        end = starts[documentOf(places[i]!) + 1]!;
        count++;
      }
      if (count < minDocuments) return false;
      outer.push(path[length - 1]!);
      words.push(last);
      path[length] = documents.push(count) - 1;
      return true;
    },
  });
  return {
    outer: Int32Array.from(outer),
    last: Uint32Array.from(words),
    documents: Uint32Array.from(documents),
  };
}

/**
 * Fixed wordings: rows of words whose first and last word hardly ever stand with the rest without the other
 * (全面建成小康社会), and single words as long.
 *
 * @param rows what `countWords` counted of the same source
 */
export function setPhrasesOf(source: PhraseSource, rows: WordRows): readonly Counted[] {
  const shorter = shorterRows(rows);
  const fixed = new Map<string, number>();
  rows.documents.forEach((documents, index) => {
    const single = rows.outer[index]! < 0;
    if (!single && !isRigid(rows, shorter, index)) return;
    const words = wordsOf(rows, index).map(id => source.words[id]!);
    if (!single && (loose.has(words[0]!) || loose.has(words.at(-1)!))) return;
    const text = words.join('');
    if (text.length < shortest || text.length > source.maxCharacters) return;
    fixed.set(text, Math.max(documents, fixed.get(text) ?? 0));
  });
  return longestOnly(Array.from(fixed, ([text, documents]) => ({ text, documents }))).slice(0, limit);
}

/** For each row the index of the row without its first word, which as many documents share or more; -1 for none. */
function shorterRows({ outer, last }: WordRows): Int32Array {
  const key = (row: number, word: number): number => (row + 1) * 2 ** 24 + word;
  const known = new Map<number, number>();
  outer.forEach((row, index) => {
    known.set(key(row, last[index]!), index);
  });
  const shorter = new Int32Array(outer.length).fill(-1);
  outer.forEach((row, index) => {
    if (row >= 0) shorter[index] = known.get(key(shorter[row]!, last[index]!)) ?? -1;
  });
  return shorter;
}

function wordsOf(rows: WordRows, index: number): readonly number[] {
  const ids: number[] = [];
  for (let at = index; at >= 0; at = rows.outer[at]!) ids.push(rows.last[at]!);
  return ids.reverse();
}

/** Whether what is left without its first or last word hardly ever stands without that word. */
function isRigid({ outer, documents }: WordRows, shorter: Int32Array, index: number): boolean {
  const own = documents[index]!;
  const shared = (row: number): number => documents[row] ?? own;
  return own >= rigid * shared(outer[index]!) && own >= rigid * shared(shorter[index]!);
}

/** Drops a wording where a longer one that holds it has nearly all its documents. */
function longestOnly(found: readonly Counted[]): readonly Counted[] {
  const covered = new Set<string>();
  const counts = new Map(found.map(({ text, documents }) => [text, documents]));
  for (const { text, documents } of found) {
    for (let from = 0; from < text.length; from++) {
      for (let to = from + shortest; to <= text.length; to++) {
        if (to - from === text.length) continue;
        const inner = text.slice(from, to);
        if (documents >= 0.8 * (counts.get(inner) ?? Number.POSITIVE_INFINITY)) covered.add(inner);
      }
    }
  }
  return mostFirst(found.filter(({ text }) => !covered.has(text)));
}
