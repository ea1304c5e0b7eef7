import type { PhraseText } from './phraseText.ts';
import { documentFinder, type RowSearch, type UnitRange, unitCounts, visitRows } from './sharedRows.ts';

/** The strings of one length that enough documents share, ascending by their units. */
export interface CountedLevel {
  readonly length: number;
  /** Index, among the strings one shorter, of the string without its last unit; 0 for strings of one unit. */
  readonly parents: Uint32Array;
  readonly lastUnits: Uint16Array;
  /** Occurrences, each weighted as its document is (in thousandths). */
  readonly occurrences: Float64Array;
  /** The part of these occurrences that end where a word ends. */
  readonly wordEnds: Float64Array;
  /** Documents that hold the string. */
  readonly documents: Uint32Array;
}

const unitKinds = 0x10000;

/** A share of the strings, by their first unit, so that threads can count beside each other. */
export interface Share {
  /** From 0 to `of`, excluded. */
  readonly index: number;
  readonly of: number;
}

/** The columns of a level while it is counted. */
interface Column {
  readonly parents: number[];
  readonly lastUnits: number[];
  readonly occurrences: number[];
  readonly wordEnds: number[];
  readonly documents: number[];
}

/** The strings of 1, 2, 3 … units inside sentences that `minDocuments` documents share, as long as there are any. */
export function countLevels(
  text: PhraseText,
  minDocuments: number,
  maxLength: number,
  share: Share = { index: 0, of: 1 },
): readonly CountedLevel[] {
  const { columns, visit } = counting(text, minDocuments);
  const first = share.of === 1 ? { from: 1, to: unitKinds } : rangeOf(text.units, share);
  const leastPlaces = minDocuments;
  visitRows({ units: text.units, kinds: unitKinds, leastPlaces, longest: maxLength, first, visit });
  return columns.map(levelOf);
}

/** Counts the rows that are visited. */
function counting(
  { wordEnds, starts, weights }: PhraseText,
  minDocuments: number,
): { readonly columns: readonly Column[]; readonly visit: RowSearch['visit'] } {
  const columns: Column[] = [];
  const documentOf = documentFinder(starts);
  const visit: RowSearch['visit'] = (row, places, from, to) => {
    let [documents, occurrences, ends, weight, behind] = [0, 0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const place = places[i]!;
      if (place >= behind) {
        const document = documentOf(place);
        behind = starts[document + 1]!;
        weight = weights[document]!;
        documents++;
      }
      occurrences += weight;
      ends += wordEnds[place + row.length - 1]! * weight;
    }
    if (documents < minDocuments) return false;
    if (columns.length < row.length) columns.push(newColumn());
    const column = columns[row.length - 1]!;
    column.parents.push(row.length === 1 ? 0 : columns[row.length - 2]!.parents.length - 1);
    column.lastUnits.push(row.last);
    column.occurrences.push(occurrences);
    column.wordEnds.push(ends);
    column.documents.push(documents);
    return true;
  };
  return { columns, visit };
}

/** A column, as the level of its length. */
function levelOf(column: Column, index: number): CountedLevel {
  return {
    length: index + 1,
    parents: new Uint32Array(column.parents),
    lastUnits: new Uint16Array(column.lastUnits),
    occurrences: new Float64Array(column.occurrences),
    wordEnds: new Float64Array(column.wordEnds),
    documents: new Uint32Array(column.documents),
  };
}

const newColumn = (): Column => ({
  parents: [],
  lastUnits: [],
  occurrences: [],
  wordEnds: [],
  documents: [],
});

/** The first units of a share: all shares together have every unit once, each about as many places. */
function rangeOf(units: Uint16Array, { index, of }: Share): UnitRange {
  const counts = unitCounts(units, unitKinds);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const bound = (part: number): number => {
    let unit = 1;
    for (let sum = 0; unit < unitKinds && sum < (all * part) / of; unit++) sum += counts[unit]!;
    return part === of ? unitKinds : unit;
  };
  return { from: bound(index), to: bound(index + 1) };
}

/** What shares counted, as if one thread had counted it all. */
export function joinedLevels(shares: readonly (readonly CountedLevel[])[]): readonly CountedLevel[] {
  const longest = Math.max(0, ...shares.map(levels => levels.length));
  return Array.from({ length: longest }, (_, i) => {
    const levels = shares.flatMap(share => share[i] ?? []);
    const parents = shares.flatMap((share, of) => {
      const shorter = shares.slice(0, of).map(other => (i === 0 ? 0 : (other[i - 1]?.parents.length ?? 0)));
      const before = shorter.reduce((sum, count) => sum + count, 0);
      const level = share[i];
      return level === undefined ? [] : [level.parents.map(parent => parent + before)];
    });
    const column = <T extends Uint16Array | Uint32Array | Float64Array>(
      of: (level: CountedLevel) => T,
      make: (size: number) => T,
    ): T => joined(levels.map(of), make);
    return {
      length: i + 1,
      parents: joined(parents, size => new Uint32Array(size)),
      lastUnits: column(
        level => level.lastUnits,
        size => new Uint16Array(size),
      ),
      occurrences: column(
        level => level.occurrences,
        size => new Float64Array(size),
      ),
      wordEnds: column(
        level => level.wordEnds,
        size => new Float64Array(size),
      ),
      documents: column(
        level => level.documents,
        size => new Uint32Array(size),
      ),
    };
  });
}

function joined<T extends Uint16Array | Uint32Array | Float64Array>(
  parts: readonly T[],
  make: (size: number) => T,
): T {
  const whole = make(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
