import type { Counted } from './model.ts';
import type { PhraseSource } from './phraseSource.ts';
import { type Floor, mostFirst } from './shared.ts';
import { documentFinder, visitRows } from './sharedRows.ts';
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

/**
 * Fixed wordings: rows of words whose first and last word hardly ever stand with the rest without the other
 * (全面建成小康社会), and single words as long.
 */
export function setPhrasesOf(source: PhraseSource, floor: Floor): readonly Counted[] {
  const least = Math.max(floor.minDocuments, Math.ceil(source.documents * share));
  const rows = sharedRows(source, least);
  const shorter = shorterRows(rows);
  const fixed = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.outer >= 0 && !isRigid(rows, shorter, index)) return;
    const ids = wordsOf(rows, index);
    if (row.outer >= 0 && [ids[0]!, row.word].some(id => loose.has(source.words[id]!))) return;
    const text = ids.map(id => source.words[id]!).join('');
    if (text.length < shortest || text.length > floor.maxCharacters) return;
    fixed.set(text, Math.max(row.documents, fixed.get(text) ?? 0));
  });
  return longestOnly(Array.from(fixed, ([text, documents]) => ({ text, documents }))).slice(0, limit);
}

/** A row of words that enough documents share: that of another index and a word more; -1 for a single word. */
interface SharedRow {
  readonly outer: number;
  readonly word: number;
  readonly documents: number;
}

/** All rows of at most seven words, a row before those it begins. */
function sharedRows(source: PhraseSource, least: number): readonly SharedRow[] {
  const { units, starts } = wordUnits(source);
  const documentOf = documentFinder(starts);
  const rows: SharedRow[] = [];
  const path: number[] = [-1];
  visitRows({
    units,
    kinds: source.words.length,
    leastPlaces: least,
    longest: mostWords,
    visit: ({ length, last }, places, from, to) => {
      let [documents, end] = [0, 0];
      for (let i = from; i < to; i++) {
        if (places[i]! < end) continue;
        end = starts[documentOf(places[i]!) + 1]!;
        documents++;
      }
      if (documents < least) return false;
      path[length] = rows.push({ outer: path[length - 1]!, word: last, documents }) - 1;
      return true;
    },
  });
  return rows;
}

/** The words of a corpus one after another; what no fixed wording holds (marks, slots) is a gap. */
function wordUnits(source: PhraseSource): { readonly units: Uint32Array; readonly starts: Uint32Array } {
  const usable = source.words.map(word => word !== '' && !word.startsWith('{') && !isMark(word));
  const starts = new Uint32Array(source.documents + 1);
  for (let document = 0; document < source.documents; document++)
    starts[document + 1] = starts[document]! + source.sentences(document).length;
  const units = new Uint32Array(starts[source.documents]!);
  for (let document = 0; document < source.documents; document++) {
    const ids = source.sentences(document);
    for (let i = 0; i < ids.length; i++) if (usable[ids[i]!]) units[starts[document]! + i] = ids[i]!;
  }
  return { units, starts };
}

/** For each row the index of the row without its first word, which as many documents share or more; -1 for none. */
function shorterRows(rows: readonly SharedRow[]): Int32Array {
  const known = new Map(rows.map(({ outer, word }, index) => [rowKey(outer, word), index]));
  const shorter = new Int32Array(rows.length).fill(-1);
  rows.forEach(({ outer, word }, index) => {
    if (outer >= 0) shorter[index] = known.get(rowKey(shorter[outer]!, word)) ?? -1;
  });
  return shorter;
}

const rowKey = (outer: number, word: number): number => (outer + 1) * 2 ** 24 + word;

function wordsOf(rows: readonly SharedRow[], index: number): readonly number[] {
  const ids: number[] = [];
  for (let at = index; at >= 0; at = rows[at]!.outer) ids.push(rows[at]!.word);
  return ids.reverse();
}

/** Whether what is left without its first or last word hardly ever stands without that word. */
function isRigid(rows: readonly SharedRow[], shorter: Int32Array, index: number): boolean {
  const { outer, documents } = rows[index]!;
  const shared = (row: number): number => rows[row]?.documents ?? documents;
  return documents >= rigid * shared(outer) && documents >= rigid * shared(shorter[index]!);
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
