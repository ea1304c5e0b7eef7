import { type Fact, factKinds } from './facts.ts';
import type { Observation } from './observation.ts';
import { newVocabulary, type Vocabulary, wordId } from './vocabulary.ts';

/**
 * What a set of documents gives before anything is dropped: the observations themselves, each document once by its id.
 *
 * Why observations and not counts: everything that needs the whole corpus (which documents are near-duplicates of one
 * another, which names of occasions are shared, which names are wording and which are slots, which phrases reach the
 * floor) is then decided in one place, `finish`, on exact numbers, and the laws hold by construction: `merge` is the
 * union of two sets (associative, commutative, idempotent, the empty set its unit), forgetting a document takes it out
 * of the set, and the same corpus gives the same bytes in whatever order or number of pieces it was read. Counting
 * n-grams early would need hundreds of megabytes or lossy pruning, and pruning early breaks the laws. An observation
 * takes about 4 bytes a word in memory and 2 on disk: 30 million characters are 80 MB.
 *
 * A partial holds wordings of single documents. It is as confidential as the corpus; only a finished model is safe to
 * share.
 */
export interface PartialModel {
  /** Word of an id, ascending by code unit; every word is used. */
  readonly words: readonly string[];
  /** Ascending by id. */
  readonly documents: readonly PartialDocument[];
}

export interface PartialDocument {
  readonly id: string;
  readonly source: string;
  readonly sketch: Uint32Array;
  /** For each fact: kind, value, number of words, word ids. */
  readonly facts: Uint32Array;
  /** Word ids + 1, each sentence followed by 0. */
  readonly sentences: Uint32Array;
}

/** The partial of no documents: the unit of `mergePartials`. */
export const emptyPartial: PartialModel = { words: [], documents: [] };

/** Observations as they come, with one vocabulary. Mutable; `partialOf` makes a partial of it. */
export interface PartialBuilder {
  readonly vocabulary: Vocabulary;
  readonly documents: Map<string, HeldDocument>;
}

/** A document of a builder, in the builder's words. */
interface HeldDocument {
  readonly document: PartialDocument;
  /** Whether its arrays belong to a partial, in that one's order, and are not to be written to. */
  readonly borrowed: boolean;
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

/** All documents of both. A document that both hold counts once. */
export function mergePartials(a: PartialModel, b: PartialModel): PartialModel {
  if (a.documents.length === 0) return b;
  if (b.documents.length === 0) return a;
  const builder = startPartial();
  for (const partial of [a, b]) addPartial(builder, partial);
  return partialOf(builder);
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

/** A partial without some documents, as if they had never been read. */
export function withoutDocuments(partial: PartialModel, forgotten: ReadonlySet<string>): PartialModel {
  const kept = partial.documents.filter(document => !forgotten.has(document.id));
  return canonical(
    partial.words,
    kept.map(document => ({ document, borrowed: true })),
  );
}

const isIdentity = (map: Uint32Array): boolean => map.every((to, from) => to === from);

function copyOf(document: PartialDocument): PartialDocument {
  return { ...document, facts: document.facts.slice(), sentences: document.sentences.slice() };
}

/** Writes new word ids over the old ones. */
function renumbered(document: PartialDocument, map: Uint32Array): PartialDocument {
  const { facts, sentences } = document;
  forEachFactWord(facts, at => {
    facts[at] = map[facts[at]!]!;
  });
  for (let i = 0; i < sentences.length; i++)
    if (sentences[i] !== 0) sentences[i] = map[sentences[i]! - 1]! + 1;
  return document;
}

/** Words in order, without those that no document has; documents by id, their facts in order. */
function canonical(words: readonly string[], held: readonly HeldDocument[]): PartialModel {
  const used = new Uint8Array(words.length);
  for (const { document } of held) {
    forEachFactWord(document.facts, at => {
      used[document.facts[at]!] = 1;
    });
    for (let i = 0; i < document.sentences.length; i++)
      if (document.sentences[i] !== 0) used[document.sentences[i]! - 1] = 1;
  }
  const order = words.map((_, i) => i).filter(i => used[i] === 1);
  order.sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const map = new Uint32Array(words.length);
  order.forEach((old, now) => {
    map[old] = now;
  });
  const unchanged = isIdentity(map);
  // The words of a borrowed document were in order before, and so its facts still are.
  const settled = ({ document, borrowed }: HeldDocument): PartialDocument => {
    if (!borrowed) return sortFacts(renumbered(document, map));
    return unchanged ? document : renumbered(copyOf(document), map);
  };
  const documents = held.map(settled).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { words: order.map(i => words[i]!), documents };
}

/** Facts in one order, whatever the order in which they were observed. */
function sortFacts(document: PartialDocument): PartialDocument {
  const { facts } = document;
  const starts: number[] = [];
  for (let at = 0; at < facts.length; at += 3 + facts[at + 2]!) starts.push(at);
  const compare = (a: number, b: number): number => {
    const end = 3 + Math.min(facts[a + 2]!, facts[b + 2]!);
    for (let i = 0; i < end; i++) if (facts[a + i] !== facts[b + i]) return facts[a + i]! - facts[b + i]!;
    return facts[a + 2]! - facts[b + 2]!;
  };
  const sorted = new Uint32Array(facts.length);
  let to = 0;
  for (const start of starts.sort(compare)) {
    const piece = facts.subarray(start, start + 3 + facts[start + 2]!);
    sorted.set(piece, to);
    to += piece.length;
  }
  facts.set(sorted);
  return document;
}

function forEachFactWord(facts: Uint32Array, visit: (at: number) => void): void {
  for (let at = 0; at < facts.length; ) {
    const end = at + 3 + facts[at + 2]!;
    for (let i = at + 3; i < end; i++) visit(i);
    at = end;
  }
}

/** The facts of a document, in words. */
export function factsOf(partial: PartialModel, document: PartialDocument): readonly Fact[] {
  const { facts } = document;
  const found: Fact[] = [];
  for (let at = 0; at < facts.length; ) {
    const end = at + 3 + facts[at + 2]!;
    const words = Array.from(facts.subarray(at + 3, end), id => partial.words[id]!);
    const kind = factKinds[facts[at]!];
    if (kind !== undefined) found.push({ kind, value: facts[at + 1]!, words });
    at = end;
  }
  return found;
}
