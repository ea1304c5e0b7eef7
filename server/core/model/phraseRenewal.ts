import { addTouched, type Changing, changing, type Unknown } from './changedCounts.ts';
import { type CountedLevel, emptyLevel, shortened } from './countedLevel.ts';
import { type FreshString, freshStrings } from './freshStrings.ts';
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
 * count. What was counted is corrected by what the changed documents hold; only strings of theirs that too few documents
 * shared before are looked for in the others.
 */
export function renewLevels(
  before: readonly CountedLevel[],
  { text, added, gone }: ChangedText,
  minDocuments: number,
  maxLength: number,
): readonly CountedLevel[] {
  const counts = changing(before);
  const unknown = new Map<number, Unknown>();
  for (let document = added; document < text.starts.length - 1; document++) {
    const come = document < gone;
    addTouched(counts, text, document, come ? 1 : -1, maxLength, come ? unknown : null);
  }
  const fresh = freshStrings([...unknown.values()], text, gone, minDocuments, maxLength);
  const levels: CountedLevel[] = [];
  let [keptBefore, keptFresh] = [new Int32Array(1), new Int32Array(1)];
  for (let i = 0; i < Math.max(before.length, fresh.length); i++) {
    const merged = mergeLevel(counts, i, fresh[i] ?? [], minDocuments, keptBefore, keptFresh);
    if (merged.level.parents.length === 0) break;
    levels.push(merged.level);
    keptBefore = merged.before;
    keptFresh = merged.fresh;
  }
  return levels;
}

interface Merged {
  readonly level: CountedLevel;
  /** Where each string of either kind stands in the merged level; -1: nowhere. */
  readonly before: Int32Array<ArrayBuffer>;
  readonly fresh: Int32Array<ArrayBuffer>;
}

/**
 * Puts fresh strings of one length between those that were counted before, and leaves out what too few documents share.
 *
 * @param keptBefore where the strings one shorter stand now that were counted before, -1: nowhere
 */
function mergeLevel(
  { levels }: Changing,
  index: number,
  fresh: readonly FreshString[],
  minDocuments: number,
  keptBefore: Int32Array,
  keptFresh: Int32Array,
): Merged {
  const before = levels[index] ?? null;
  const placed = {
    before: new Int32Array(before?.parents.length ?? 0),
    fresh: new Int32Array(fresh.length),
  };
  const parentOf = ({ parent, parentIsFresh }: FreshString): number =>
    index === 0 ? 0 : (parentIsFresh ? keptFresh : keptBefore)[parent]!;
  const order = fresh.map((string, i) => ({ string, i, parent: parentOf(string) }));
  order.sort((a, b) => a.parent - b.parent || a.string.unit - b.string.unit);
  const level = emptyLevel(index + 1, placed.before.length + fresh.length);
  let [size, next] = [0, 0];
  const putFresh = (): void => {
    const { string, i, parent } = order[next++]!;
    placed.fresh[i] = size;
    put(level, size++, parent, string.unit, string.occurrences, string.wordEnds, string.documents);
  };
  for (let i = 0; i < placed.before.length; i++) {
    const parent = keptBefore[before!.parents[i]!]!;
    const [unit, documents] = [before!.lastUnits[i]!, before!.documents[i]!];
    placed.before[i] = -1;
    if (parent < 0 || documents < minDocuments) continue;
    while (next < order.length && comesFirst(order[next]!, parent, unit)) putFresh();
    placed.before[i] = size;
    put(level, size++, parent, unit, before!.occurrences[i]!, before!.wordEnds[i]!, documents);
  }
  while (next < order.length) putFresh();
  return { level: shortened(level, size), ...placed };
}

const comesFirst = (
  { parent, string }: { readonly parent: number; readonly string: FreshString },
  before: number,
  unit: number,
): boolean => parent < before || (parent === before && string.unit < unit);

function put(
  level: CountedLevel,
  at: number,
  parent: number,
  unit: number,
  occurrences: number,
  wordEnds: number,
  documents: number,
): void {
  level.parents[at] = parent;
  level.lastUnits[at] = unit;
  level.occurrences[at] = occurrences;
  level.wordEnds[at] = wordEnds;
  level.documents[at] = documents;
}
