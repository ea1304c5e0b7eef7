import { emptyModel } from './emptyModel.ts';
import { everyDocument, type FactTable, factTable, listed } from './factTable.ts';
import { learnCues, withCues } from './learnedCues.ts';
import type { Model, Usage } from './model.ts';
import type { PartialDocument } from './partial.ts';
import { textOfRow } from './rowTable.ts';
import { counted, type Floor, wholes } from './shared.ts';
import { usageOf } from './usage.ts';

const mostOccasions = 60;

/** A model without what is counted apart. */
export type ModelUsage = Omit<Model, 'phrases' | 'setPhrases'>;

/**
 * What documents have in common, all of them and those of each occasion, and the cues that they teach.
 *
 * @param independent how many independent documents there are, those included that do not count here
 */
export function modelUsage(
  documents: readonly PartialDocument[],
  independent: number,
  shown: readonly string[],
  floor: Floor,
): ModelUsage {
  const { phrases: _phrases, setPhrases: _setPhrases, ...nothing } = emptyModel;
  if (documents.length === 0) return { ...nothing, minDocuments: floor.minDocuments };
  const plainFacts = factTable(documents, shown);
  const cues = learnCues(plainFacts, floor);
  const facts = withCues(plainFacts, cues);
  return {
    documents: documents.length,
    ...(independent === documents.length ? {} : { independent }),
    minDocuments: floor.minDocuments,
    all: usageOf('', facts, everyDocument(facts), floor, 200),
    occasions: occasionsOf(facts, floor),
    cues,
    base: null,
  };
}

function occasionsOf(facts: FactTable, floor: Floor): readonly Usage[] {
  const names = listed(facts, 'occasion', everyDocument(facts));
  const groups = new Map<string, Set<number>>();
  const kept = counted(wholes(facts, names), floor, mostOccasions);
  for (const { text } of kept) groups.set(text, new Set());
  names.rows.forEach((row, i) => {
    groups.get(facts.rows.texts[textOfRow(facts.rows, row)]!)?.add(names.documents[i]!);
  });
  return Array.from(groups, ([text, group]) => usageOf(text, facts, Uint32Array.from(group), floor, 40));
}
