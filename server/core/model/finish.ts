import { emptyModel } from './emptyModel.ts';
import { everyDocument, type FactTable, factTable, listed } from './factTable.ts';
import { representatives } from './independent.ts';
import { learnCues, withCues } from './learnedCues.ts';
import type { Model, Usage } from './model.ts';
import type { PartialDocument, PartialModel } from './partial.ts';
import type { PhraseSource } from './phraseSource.ts';
import { buildPhrases } from './phrases.ts';
import { textOfRow } from './rowTable.ts';
import { countWords, setPhrasesOf, wordText } from './setPhrases.ts';
import { counted, type Floor, wholes } from './shared.ts';
import { usageOf } from './usage.ts';
import { classOf, plain, slotted } from './words.ts';

/** How a model is made of a partial. */
export interface FinishOptions {
  /** What fewer independent documents share is dropped. At least 1; 3 unless told. */
  readonly minDocuments?: number;
  /** No wording in the model is longer. */
  readonly maxCharacters?: number;
  /** At most so many documents of one source (author, genre) count; all where absent. */
  readonly perSource?: number;
}

const mostOccasions = 60;

interface Prepared {
  readonly floor: Floor;
  readonly independent: readonly PartialDocument[];
  readonly shown: readonly string[];
  readonly repeated: ReadonlyMap<string, string>;
}

function prepare(partial: PartialModel, options: FinishOptions): Prepared {
  const floor: Floor = {
    minDocuments: Math.max(1, options.minDocuments ?? 3),
    maxCharacters: options.maxCharacters ?? 24,
  };
  const stands = representatives(partial.documents);
  const independent = partial.documents.filter((_, i) => stands[i] === i);
  const shown = shownWords(partial, independent, floor.minDocuments);
  return { floor, independent, shown, repeated: repeatedOf(partial, stands) };
}

/**
 * A model that is being finished in parts that may run beside each other: the phrase store (`buildPhrases(source)`), the
 * fixed wordings (`countWords(wordText(source))`, then `setPhrasesOf`) and all the rest (`usage()`).
 */
export interface Finishing {
  readonly source: PhraseSource;
  /** The independent documents, in the order of the source. */
  readonly documents: readonly PartialDocument[];
  /** The partial's words, ascending, and what is shown of each. */
  readonly words: readonly string[];
  readonly shown: readonly string[];
  /** Documents that repeat another one, with that one (ids). */
  readonly repeated: ReadonlyMap<string, string>;
  readonly usage: () => ModelUsage;
}

/** A model without what is counted apart. */
export type ModelUsage = Omit<Model, 'phrases' | 'setPhrases'>;

/** Starts finishing: which documents are independent, and what may be shown of their words. */
export function startFinishing(partial: PartialModel, options: FinishOptions = {}): Finishing {
  const { floor, independent, shown, repeated } = prepare(partial, options);
  const source = phraseSource(independent, shown, floor, options.perSource);
  const usage = (): ModelUsage => usageOfAll(independent, shown, floor, options.perSource);
  return { source, documents: independent, words: partial.words, shown, repeated, usage };
}

/**
 * The finished model of a set of documents: near-duplicates count once, and whatever fewer than `minDocuments`
 * independent documents share is dropped, every slot's filler with it. Deterministic: equal partials give equal models.
 */
export function finish(partial: PartialModel, options: FinishOptions = {}): Model {
  const { source, usage } = startFinishing(partial, options);
  const setPhrases = setPhrasesOf(source, countWords(wordText(source)));
  return { ...usage(), setPhrases, phrases: buildPhrases(source) };
}

function usageOfAll(
  independent: readonly PartialDocument[],
  shown: readonly string[],
  floor: Floor,
  perSource: number | undefined,
): ModelUsage {
  const { phrases: _phrases, setPhrases: _setPhrases, ...nothing } = emptyModel;
  if (independent.length === 0) return { ...nothing, minDocuments: floor.minDocuments };
  const balanced = perSource === undefined ? independent : atMost(independent, perSource);
  const plainFacts = factTable(balanced, shown);
  const cues = learnCues(plainFacts, floor);
  const facts = withCues(plainFacts, cues);
  return {
    documents: facts.documents,
    minDocuments: floor.minDocuments,
    all: usageOf('', facts, everyDocument(facts), floor, 200),
    occasions: occasionsOf(facts, floor),
    cues,
    base: null,
  };
}

/** Which of a partial's documents repeat which other one (ids). */
export function repetitions(partial: PartialModel): ReadonlyMap<string, string> {
  return repeatedOf(partial, representatives(partial.documents));
}

function repeatedOf({ documents }: PartialModel, stands: Int32Array): ReadonlyMap<string, string> {
  const repeated = new Map<string, string>();
  stands.forEach((of, i) => {
    if (of !== i) repeated.set(documents[i]!.id, documents[of]!.id);
  });
  return repeated;
}

/** Documents are ordered by id, which is a hash of the text: the first of a source are a sample without a bias. */
function atMost(documents: readonly PartialDocument[], perSource: number): readonly PartialDocument[] {
  const taken = new Map<string, number>();
  return documents.filter(({ source }) => {
    const count = taken.get(source) ?? 0;
    taken.set(source, count + 1);
    return count < perSource;
  });
}

/** For each word what may be shown of it: itself, or the slot of its class where too few documents share it. */
function shownWords(
  partial: PartialModel,
  documents: readonly PartialDocument[],
  minDocuments: number,
): readonly string[] {
  const named = Uint8Array.from(partial.words, word => (classOf(word) === null ? 0 : 1));
  const shared = new Uint32Array(partial.words.length);
  const last = new Int32Array(partial.words.length).fill(-1);
  const see = (id: number, document: number): void => {
    if (last[id] === document) return;
    last[id] = document;
    shared[id]! += 1;
  };
  documents.forEach(({ facts, sentences }, index) => {
    for (let i = 0; i < sentences.length; i++) {
      const id = sentences[i]! - 1;
      if (named[id] === 1) see(id, index);
    }
    for (let at = 0; at < facts.length; ) {
      const end = at + 3 + facts[at + 2]!;
      for (let i = at + 3; i < end; i++) if (named[facts[i]!] === 1) see(facts[i]!, index);
      at = end;
    }
  });
  return partial.words.map((word, id) =>
    named[id] === 0 ? word : shared[id]! < minDocuments ? slotted(word) : plain(word),
  );
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

function phraseSource(
  documents: readonly PartialDocument[],
  shown: readonly string[],
  floor: Floor,
  perSource: number | undefined,
): PhraseSource {
  const words: string[] = [''];
  const ids = new Map<string, number>();
  const map = Uint32Array.from(shown, text => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, words.length);
    return words.push(text) - 1;
  });
  const sizes = new Map<string, number>();
  for (const { source } of documents) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  let buffer = new Uint32Array(4096);
  return {
    words,
    documents: documents.length,
    ...floor,
    sentences(document) {
      const { sentences } = documents[document]!;
      if (buffer.length < sentences.length) buffer = new Uint32Array(sentences.length * 2);
      for (let i = 0; i < sentences.length; i++) buffer[i] = sentences[i] === 0 ? 0 : map[sentences[i]! - 1]!;
      return buffer.subarray(0, sentences.length);
    },
    weight(document) {
      const size = sizes.get(documents[document]!.source)!;
      return perSource === undefined || size <= perSource ? 1000 : Math.round((1000 * perSource) / size);
    },
  };
}
