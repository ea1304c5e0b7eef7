import type { CountedLevel } from './countedLevel.ts';
import { type PhraseText, unitKinds } from './phraseText.ts';
import { type RowSearch, type UnitRange, unitCounts, visitRows } from './sharedRows.ts';
import { stringCounter } from './stringCounts.ts';

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
  text: PhraseText,
  minDocuments: number,
): { readonly columns: readonly Column[]; readonly visit: RowSearch['visit'] } {
  const columns: Column[] = [];
  const count = stringCounter(text);
  const visit: RowSearch['visit'] = ({ length, last }, places, from, to) => {
    const { occurrences, wordEnds, documents } = count(places, from, to, length);
    if (documents < minDocuments) return false;
    if (columns.length < length) columns.push(newColumn());
    const column = columns[length - 1]!;
    column.parents.push(length === 1 ? 0 : columns[length - 2]!.parents.length - 1);
    column.lastUnits.push(last);
    column.occurrences.push(occurrences);
    column.wordEnds.push(wordEnds);
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
