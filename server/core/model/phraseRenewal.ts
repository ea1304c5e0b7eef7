import { type Column, type CountedLevel, countTouched, levelOf, newColumn } from './phraseCounting.ts';
import type { PhraseText } from './phraseText.ts';

/** A text of which an earlier version has been counted. */
export interface ChangedText {
  /** Documents that are as they were, then those that are new or changed, then what is gone. */
  readonly text: PhraseText;
  /** The first document that is new or changed. */
  readonly added: number;
  /** The first document that is gone: it stood in the earlier version and counts no more. */
  readonly gone: number;
}

/**
 * The levels of a changed text from those of its earlier version: the same as `countLevels` gives for the documents that
 * count. Only strings that stand in a changed document are counted again.
 */
export function renewLevels(
  before: readonly CountedLevel[],
  { text, added, gone }: ChangedText,
  minDocuments: number,
  maxLength: number,
): readonly CountedLevel[] {
  const touched = countTouched(text, added, gone, minDocuments, maxLength);
  const columns: Column[] = [];
  let [keptBefore, keptNow] = [new Int32Array(1), new Int32Array(1)];
  for (let i = 0; i < Math.max(before.length, touched.length); i++) {
    const merged = mergeLevel(before[i] ?? none, touched[i] ?? none, keptBefore, keptNow);
    if (merged.column.parents.length === 0) break;
    columns.push(merged.column);
    keptBefore = merged.before;
    keptNow = merged.now;
  }
  return columns.map(levelOf);
}

const none: CountedLevel = levelOf(newColumn(), 0);

interface Merged {
  readonly column: Column;
  /** Where each string of either level stands in the merged one; -1: nowhere. */
  readonly before: Int32Array<ArrayBuffer>;
  readonly now: Int32Array<ArrayBuffer>;
}

/**
 * Merges two levels, both ascending; a string of both is as counted now.
 *
 * @param keptBefore where the strings one shorter of the earlier level stand in the merged one, -1: nowhere
 */
function mergeLevel(
  before: CountedLevel,
  now: CountedLevel,
  keptBefore: Int32Array,
  keptNow: Int32Array,
): Merged {
  const column = newColumn();
  const placed = { before: new Int32Array(before.parents.length), now: new Int32Array(now.parents.length) };
  const place = (level: CountedLevel, i: number, parent: number): number => {
    if (parent < 0 || level.documents[i] === 0) return -1;
    column.lastUnits.push(level.lastUnits[i]!);
    column.occurrences.push(level.occurrences[i]!);
    column.wordEnds.push(level.wordEnds[i]!);
    column.documents.push(level.documents[i]!);
    return column.parents.push(parent) - 1;
  };
  let [a, b] = [0, 0];
  while (a < before.parents.length || b < now.parents.length) {
    const parentBefore =
      a < before.parents.length ? keptBefore[before.parents[a]!]! : Number.POSITIVE_INFINITY;
    const parentNow = b < now.parents.length ? keptNow[now.parents[b]!]! : Number.POSITIVE_INFINITY;
    if (parentBefore < 0) placed.before[a++] = -1;
    else if (parentNow < 0) placed.now[b++] = -1;
    else {
      const order = parentBefore - parentNow || before.lastUnits[a]! - now.lastUnits[b]!;
      const index = order < 0 ? place(before, a, parentBefore) : place(now, b, parentNow);
      if (order <= 0) placed.before[a++] = index;
      if (order >= 0) placed.now[b++] = index;
    }
  }
  return { column, ...placed };
}
