import type { Unknown } from './changedCounts.ts';
import type { PhraseText } from './phraseText.ts';
import { documentFinder } from './sharedRows.ts';

/** A string that enough documents share now, and did not before. */
export interface FreshString {
  /** The string without its last unit: among the fresh ones of its length, or among those counted before. */
  readonly parent: number;
  readonly parentIsFresh: boolean;
  readonly unit: number;
  readonly occurrences: number;
  readonly wordEnds: number;
  readonly documents: number;
}

interface Search {
  readonly text: PhraseText;
  readonly documentOf: (place: number) => number;
  readonly minDocuments: number;
  readonly maxLength: number;
  readonly found: FreshString[][];
}

/**
 * Which of some strings enough documents share, and what those begin, by length.
 *
 * @param gone the first document that does not count
 */
export function freshStrings(
  unknown: readonly Unknown[],
  text: PhraseText,
  gone: number,
  minDocuments: number,
  maxLength: number,
): readonly (readonly FreshString[])[] {
  const search: Search = {
    text,
    documentOf: documentFinder(text.starts),
    minDocuments,
    maxLength,
    found: [],
  };
  const places = placesOf(unknown, text.units, text.starts[gone]!);
  unknown.forEach(({ parent, length }, i) => {
    visit(search, { parent, parentIsFresh: false }, length, places[i]!);
  });
  return Array.from(search.found, level => level ?? []);
}

/** Counts a string that stands in some places, ascending; where enough documents share it, what it begins, too. */
function visit(
  search: Search,
  origin: Pick<FreshString, 'parent' | 'parentIsFresh'>,
  length: number,
  places: readonly number[],
): void {
  const { text, documentOf, minDocuments, maxLength, found } = search;
  const { units, wordEnds: ends, starts, weights } = text;
  let [documents, occurrences, wordEnds, weight, behind] = [0, 0, 0, 0, 0];
  for (const place of places) {
    if (place >= behind) {
      const document = documentOf(place);
      behind = starts[document + 1]!;
      weight = weights[document]!;
      documents++;
    }
    occurrences += weight;
    wordEnds += ends[place + length - 1]! * weight;
  }
  if (documents < minDocuments) return;
  const unit = units[places[0]! + length - 1]!;
  found[length - 1] ??= [];
  const parent = found[length - 1]!.push({ ...origin, unit, occurrences, wordEnds, documents }) - 1;
  if (length === maxLength) return;
  for (const longer of parted(places, units, length).values())
    visit(search, { parent, parentIsFresh: true }, length + 1, longer);
}

function parted(
  places: readonly number[],
  units: Uint16Array,
  length: number,
): ReadonlyMap<number, readonly number[]> {
  const byUnit = new Map<number, number[]>();
  for (const place of places) {
    const unit = units[place + length] ?? 0;
    if (unit === 0) continue;
    const list = byUnit.get(unit);
    if (list) list.push(place);
    else byUnit.set(unit, [place]);
  }
  return byUnit;
}

/** So many units at the end of a string are looked at before it is compared. */
const telling = 3;
const heads = 1 << 16;

/** Where each string stands before `end`, in one pass over the text. */
function placesOf(
  strings: readonly Unknown[],
  units: Uint16Array,
  end: number,
): readonly (readonly number[])[] {
  const places = strings.map((): number[] => []);
  // Strings whose last units have one key are chained; 0 ends a chain.
  const chains = Array.from({ length: telling + 1 }, () => new Uint32Array(heads));
  const next = new Uint32Array(strings.length);
  const lengths = new Set<number>();
  strings.forEach(({ place, length }, i) => {
    const tail = Math.min(length, telling);
    const chain = chains[tail]!;
    const key = keyOf(units, place + length - 1, tail);
    next[i] = chain[key]!;
    chain[key] = i + 1;
    lengths.add(tail);
  });
  for (const tail of lengths) {
    const chain = chains[tail]!;
    for (let at = tail - 1; at < end; at++) {
      for (let i = chain[keyOf(units, at, tail)]!; i !== 0; i = next[i - 1]!) {
        const { place, length } = strings[i - 1]!;
        if (endsAlike(units, place + length - 1, at, length)) places[i - 1]!.push(at - length + 1);
      }
    }
  }
  return places;
}

/** A number below `heads` for the units that end at a place. */
function keyOf(units: Uint16Array, at: number, tail: number): number {
  let key = units[at]!;
  for (let back = 1; back < tail; back++) key = Math.imul(key, 0x9e3779b1) ^ units[at - back]!;
  return (key ^ (key >>> 16)) & (heads - 1);
}

/** Whether the same units end at two places. */
function endsAlike(units: Uint16Array, a: number, b: number, length: number): boolean {
  for (let back = 0; back < length; back++) if (units[a - back] !== units[b - back]) return false;
  return true;
}
