import type { Counted } from './model.ts';
import type { PhraseSource } from './phraseSource.ts';
import { type Floor, mostFirst } from './shared.ts';
import { isMark } from './words.ts';

const mostWords = 7;
const shortest = 4;
/** So many documents must hold each end of a wording together with the rest of it for it to count as fixed. */
const rigid = 0.5;
const buckets = 1 << 22;
const limit = 4000;

/**
 * Fixed wordings: rows of words whose first and last word hardly ever stand with the rest without the other
 * (全面建成小康社会). Counted in two passes over the sentences (Park, Chen, Yu 1995): the first counts documents by hash,
 * 20 MB whatever the corpus; the second counts exactly only what can reach the floor.
 */
export function setPhrasesOf(source: PhraseSource, floor: Floor): readonly Counted[] {
  const usable = source.words.map(word => word !== '' && !word.startsWith('{') && !isMark(word));
  const least = Math.max(floor.minDocuments, Math.ceil(source.documents / 200));
  const possible = countByHash(source, usable);
  const exact = countExactly(source, usable, possible, least);
  const fixed: { row: readonly number[]; text: string; documents: number }[] = [];
  for (const [key, { documents }] of exact) {
    if (documents < least) continue;
    const row = decode(key);
    const text = row.map(id => source.words[id]!).join('');
    if (text.length < shortest || text.length > floor.maxCharacters) continue;
    if (loose.has(source.words[row[0]!]!) || loose.has(source.words[row.at(-1)!]!)) continue;
    if (row.length > 1 && !isRigid(row, documents, exact)) continue;
    fixed.push({ row, text, documents });
  }
  return longestOnly(fixed).slice(0, limit);
}

/** Words that a fixed wording neither begins nor ends with. */
const loose: ReadonlySet<string> = new Set(
  '的了和与及或在是着地得对把被为以也都就要我你他它这那其等上中下'.split(''),
);

interface Tally {
  documents: number;
  last: number;
}

const encode = (row: ArrayLike<number>, from: number, to: number): string => {
  let key = '';
  for (let i = from; i < to; i++) key += String.fromCharCode(row[i]! & 0xffff, row[i]! >>> 16);
  return key;
};

function decode(key: string): readonly number[] {
  const row: number[] = [];
  for (let i = 0; i < key.length; i += 2) row.push(key.charCodeAt(i) | (key.charCodeAt(i + 1) << 16));
  return row;
}

function countByHash(source: PhraseSource, usable: readonly boolean[]): Uint16Array {
  const counts = new Uint16Array(buckets);
  const last = new Int32Array(buckets).fill(-1);
  for (let document = 0; document < source.documents; document++) {
    const ids = source.sentences(document);
    for (let from = 0; from < ids.length; from++) {
      let hash = 0;
      const end = Math.min(ids.length, from + mostWords);
      for (let at = from; at < end && usable[ids[at]!]; at++) {
        hash = next(hash, ids[at]!);
        const bucket = (hash ^ (hash >>> 15)) & (buckets - 1);
        if (last[bucket] === document) continue;
        last[bucket] = document;
        if (counts[bucket]! < 0xffff) counts[bucket]! += 1;
      }
    }
  }
  return counts;
}

function countExactly(
  source: PhraseSource,
  usable: readonly boolean[],
  possible: Uint16Array,
  least: number,
): Map<string, Tally> {
  const exact = new Map<string, Tally>();
  for (let document = 0; document < source.documents; document++) {
    const ids = source.sentences(document);
    for (let from = 0; from < ids.length; from++) {
      let hash = 0;
      const end = Math.min(ids.length, from + mostWords);
      for (let at = from; at < end && usable[ids[at]!]; at++) {
        hash = next(hash, ids[at]!);
        if (possible[(hash ^ (hash >>> 15)) & (buckets - 1)]! < least) break;
        const key = encode(ids, from, at + 1);
        const known = exact.get(key);
        if (known === undefined) exact.set(key, { documents: 1, last: document });
        else if (known.last !== document) {
          known.documents++;
          known.last = document;
        }
      }
    }
  }
  return exact;
}

const next = (hash: number, id: number): number =>
  Math.imul(hash ^ (id + 0x9e3779b9), 0x85ebca6b) + (hash >>> 13);

function isRigid(row: readonly number[], documents: number, exact: ReadonlyMap<string, Tally>): boolean {
  const without = (from: number, to: number): number =>
    exact.get(encode(row, from, to))?.documents ?? documents;
  return documents >= rigid * without(0, row.length - 1) && documents >= rigid * without(1, row.length);
}

/** Drops a wording where a longer one that holds it has nearly all its documents. */
function longestOnly(
  found: readonly { readonly row: readonly number[]; readonly text: string; readonly documents: number }[],
): readonly Counted[] {
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
  return mostFirst(
    found.filter(({ text }) => !covered.has(text)).map(({ text, documents }) => ({ text, documents })),
  );
}
