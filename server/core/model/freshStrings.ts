import type { Unknown } from './changedCounts.ts';
import { type PhraseText, unitKinds } from './phraseText.ts';
import { type RowSearch, rowVisitor } from './sharedRows.ts';
import { type StringCount, stringCounter } from './stringCounts.ts';

/** A string that enough documents share now, and did not before. */
export interface FreshString extends StringCount {
  /** The string without its last unit: among the fresh ones of its length, or among those counted before. */
  readonly parent: number;
  readonly parentIsFresh: boolean;
  readonly unit: number;
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
  longest: number,
): readonly (readonly FreshString[])[] {
  const places = placesOf(unknown, text.units, text.starts[gone]!);
  const held = places.reduce((most, { length }) => Math.max(most, length), 0);
  const { found, begin, visit } = collecting(text, minDocuments);
  const { units } = text;
  const visitRow = rowVisitor({ units, kinds: unitKinds, leastPlaces: minDocuments, longest, visit }, held);
  unknown.forEach((string, i) => {
    begin(string);
    visitRow(string.length, places[i]!);
  });
  return Array.from(found, level => level ?? []);
}

/** Collects, by length, the rows visited that enough documents share: a string told by `begin` and those it begins. */
function collecting(
  text: PhraseText,
  minDocuments: number,
): {
  readonly found: readonly (readonly FreshString[])[];
  readonly begin: (string: Unknown) => void;
  readonly visit: RowSearch['visit'];
} {
  const found: FreshString[][] = [];
  const count = stringCounter(text);
  let first: Unknown;
  const visit: RowSearch['visit'] = ({ length, last }, places, from, to) => {
    const counts = count(places, from, to, length);
    if (counts.documents < minDocuments) return false;
    found[length - 1] ??= [];
    const parentIsFresh = length > first.length;
    const parent = parentIsFresh ? found[length - 2]!.length - 1 : first.parent;
    found[length - 1]!.push({ parent, parentIsFresh, unit: last, ...counts });
    return true;
  };
  const begin = (string: Unknown): void => {
    first = string;
  };
  return { found, begin, visit };
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
