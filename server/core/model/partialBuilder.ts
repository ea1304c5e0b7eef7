import { canonical, copyOf, type HeldDocument, isIdentity, renumbered } from './canonicalPartial.ts';
import { factKinds } from './facts.ts';
import type { Observation } from './observation.ts';
import type { PartialModel } from './partial.ts';
import { newVocabulary, type Vocabulary, wordId } from './vocabulary.ts';

/** Observations as they come, with one vocabulary. Mutable; `partialOf` makes a partial of it. */
export interface PartialBuilder {
  readonly vocabulary: Vocabulary;
  readonly documents: Map<string, HeldDocument>;
}

export function startPartial(): PartialBuilder {
  return { vocabulary: newVocabulary(), documents: new Map() };
}

/** Adds one document's observation; a document already there (same id) is left as it is. Gives its id. */
export function addObservation(builder: PartialBuilder, observation: Observation): string {
  const { id, source, sketch } = observation;
  const { vocabulary } = builder;
  if (builder.documents.has(id)) return id;
  const facts: number[] = [];
  for (const { kind, value, words } of observation.facts) {
    facts.push(factKinds.indexOf(kind), value, words.length);
    for (const word of words) facts.push(wordId(vocabulary, word));
  }
  const sentences = sentencesIn(vocabulary, observation);
  const document = { id, source, sketch, facts: new Uint32Array(facts), sentences };
  builder.documents.set(id, { document, borrowed: false });
  return id;
}

/** An observation's sentences in the words of a vocabulary. */
function sentencesIn(vocabulary: Vocabulary, observation: Observation): Uint32Array {
  const { sentences, vocabulary: own } = observation;
  if (own === vocabulary) return sentences;
  return sentences.map(id => (id === 0 ? 0 : wordId(vocabulary, own.words[id - 1]!) + 1));
}

/**
 * A builder's documents as a partial in canonical form: equal sets of documents give equal partials. The builder's own
 * documents are renumbered where they stand, for copies would double the memory; the builder is empty after.
 */
export function partialOf(builder: PartialBuilder): PartialModel {
  const documents = [...builder.documents.values()];
  builder.documents.clear();
  builder.vocabulary.ids.clear();
  return canonical(builder.vocabulary.words, documents);
}

/** Adds all documents of a partial; those for which `keep` is false are left out. */
export function addPartial(
  builder: PartialBuilder,
  partial: PartialModel,
  keep: (id: string) => boolean = () => true,
): void {
  const map = new Uint32Array(partial.words.length);
  for (let i = 0; i < map.length; i++) {
    map[i] = wordId(builder.vocabulary, partial.words[i]!);
  }
  const borrowed = isIdentity(map);
  for (const document of partial.documents) {
    if (builder.documents.has(document.id) || !keep(document.id)) continue;
    const own = borrowed ? document : renumbered(copyOf(document), map);
    builder.documents.set(document.id, { document: own, borrowed });
  }
}

/** All documents of both. A document that both hold counts once. */
export function mergePartials(a: PartialModel, b: PartialModel): PartialModel {
  if (a.documents.length === 0) return b;
  if (b.documents.length === 0) return a;
  const builder = startPartial();
  for (const partial of [a, b]) addPartial(builder, partial);
  return partialOf(builder);
}

/** A partial without some documents, as if they had never been read. */
export function withoutDocuments(partial: PartialModel, forgotten: ReadonlySet<string>): PartialModel {
  const kept = partial.documents.filter(document => !forgotten.has(document.id));
  return canonical(
    partial.words,
    kept.map(document => ({ document, borrowed: true })),
  );
}
