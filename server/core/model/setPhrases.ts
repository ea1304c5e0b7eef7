import type { Counted } from './model.ts';
import type { PhraseSource } from './phraseSource.ts';
import { bucketOf, checked, countRow, documentsOf, hashed, newRowTable, type RowTable } from './rowTable.ts';
import { type Floor, mostFirst } from './shared.ts';
import { isMark } from './words.ts';

const mostWords = 7;
const shortest = 4;
/** So many documents must hold each end of a wording together with the rest of it for it to count as fixed. */
const rigid = 0.5;
/** A wording is fixed only where at least this share of the documents has it. */
const share = 0.01;
const mostBuckets = 1 << 22;
const limit = 4000;

/** Words that a fixed wording neither begins nor ends with. */
const loose: ReadonlySet<string> = new Set(
  '的了和与及或在是着地得对把被为以也都就要我你他它这那其等上中下'.split(''),
);

/**
 * Fixed wordings: rows of words whose first and last word hardly ever stand with the rest without the other
 * (全面建成小康社会). Counted in three passes over the sentences (after Park, Chen, Yu 1995): the first two count
 * documents of pairs and of triples of words by hash, 50 MB whatever the corpus; the last counts exactly only rows all
 * of whose triples can reach the floor.
 */
export function setPhrasesOf(source: PhraseSource, floor: Floor): readonly Counted[] {
  const usable = Uint8Array.from(source.words, word =>
    word !== '' && !word.startsWith('{') && !isMark(word) ? 1 : 0,
  );
  const least = Math.max(floor.minDocuments, Math.ceil(source.documents * share));
  const pairs = countByHash(source, usable, 2, null, least);
  const triples = countByHash(source, usable, 3, pairs, least);
  const words = countWords(source);
  const rows = countRows(source, usable, pairs, triples, least);
  const fixed: Counted[] = [];
  for (const { ids, documents } of sharedRows(source, rows, least)) {
    if (loose.has(source.words[ids[0]!]!) || loose.has(source.words[ids.at(-1)!]!)) continue;
    const text = Array.from(ids, id => source.words[id]!).join('');
    if (text.length < shortest || text.length > floor.maxCharacters) continue;
    if (isRigid(ids, documents, rows, words)) fixed.push({ text, documents });
  }
  words.forEach((documents, id) => {
    const text = source.words[id]!;
    if (usable[id] === 1 && documents >= least && text.length >= shortest) fixed.push({ text, documents });
  });
  return longestOnly(fixed).slice(0, limit);
}

/** Twice as many buckets as words, so that few rows share one; at most four million. */
function bucketsFor(source: PhraseSource): number {
  let words = 0;
  for (let document = 0; document < source.documents; document++) words += source.sentences(document).length;
  let buckets = 1 << 12;
  while (buckets < words * 2 && buckets < mostBuckets) buckets *= 2;
  return buckets;
}

const sharedBy = (counts: Uint16Array, hash: number): number => counts[bucketOf(hash, counts.length)]!;

/** Documents of each word. */
function countWords(source: PhraseSource): Uint32Array {
  const counts = new Uint32Array(source.words.length);
  const last = new Int32Array(source.words.length).fill(-1);
  for (let document = 0; document < source.documents; document++) {
    for (const id of source.sentences(document)) {
      if (last[id] === document) continue;
      last[id] = document;
      counts[id]! += 1;
    }
  }
  return counts;
}

/** The hash of the words from `from` on to `to`, its end excluded. */
function hashOf(ids: Uint32Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = hashed(hash, ids[at]!);
  return hash;
}

/** Documents by bucket of rows of `size` words; where `pairs` are given, only rows whose pairs can reach the floor. */
function countByHash(
  source: PhraseSource,
  usable: Uint8Array,
  size: number,
  pairs: Uint16Array | null,
  least: number,
): Uint16Array {
  const buckets = pairs?.length ?? bucketsFor(source);
  const counts = new Uint16Array(buckets);
  const last = new Int32Array(buckets).fill(-1);
  for (let document = 0; document < source.documents; document++) {
    const ids = source.sentences(document);
    let run = 0;
    for (let at = 0; at < ids.length; at++) {
      run = usable[ids[at]!] === 1 ? run + 1 : 0;
      if (run > 1 && pairs !== null && sharedBy(pairs, hashOf(ids, at - 1, at + 1)) < least) run = 1;
      if (run < size) continue;
      const bucket = bucketOf(hashOf(ids, at + 1 - size, at + 1), buckets);
      if (last[bucket] === document) continue;
      last[bucket] = document;
      if (counts[bucket]! < 0xffff) counts[bucket]! += 1;
    }
  }
  return counts;
}

function countRows(
  source: PhraseSource,
  usable: Uint8Array,
  pairs: Uint16Array,
  triples: Uint16Array,
  least: number,
): RowTable {
  const rows = newRowTable();
  for (let document = 0; document < source.documents; document++) {
    const ids = source.sentences(document);
    for (let from = 0; from < ids.length; from++) {
      let hash = 0;
      let check = 0;
      const end = Math.min(ids.length, from + mostWords);
      for (let at = from; at < end && usable[ids[at]!] === 1; at++) {
        if (at === from + 1 && sharedBy(pairs, hashOf(ids, from, at + 1)) < least) break;
        if (at > from + 1 && sharedBy(triples, hashOf(ids, at - 2, at + 1)) < least) break;
        hash = hashed(hash, ids[at]!);
        check = checked(check, ids[at]!);
        if (at > from) countRow(rows, hash, check, document, from, at + 1 - from);
      }
    }
  }
  return rows;
}

/** The rows that enough documents share, read again where each was met first. */
function* sharedRows(
  source: PhraseSource,
  rows: RowTable,
  least: number,
): Generator<{ readonly ids: Uint32Array; readonly documents: number }> {
  const byDocument = new Map<number, number[]>();
  for (let slot = 0; slot < rows.documents.length; slot++) {
    if (rows.documents[slot]! < least) continue;
    const list = byDocument.get(rows.document[slot]!);
    if (list) list.push(slot);
    else byDocument.set(rows.document[slot]!, [slot]);
  }
  for (const [document, slots] of byDocument) {
    const ids = source.sentences(document);
    for (const slot of slots) {
      const from = rows.from[slot]!;
      yield { ids: ids.slice(from, from + rows.length[slot]!), documents: rows.documents[slot]! };
    }
  }
}

function isRigid(ids: Uint32Array, documents: number, rows: RowTable, words: Uint32Array): boolean {
  const shared = (row: Uint32Array): number =>
    row.length === 1 ? words[row[0]!]! : documentsOf(rows, row) || documents;
  return documents >= rigid * shared(ids.subarray(0, -1)) && documents >= rigid * shared(ids.subarray(1));
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
