import { atMostOfSource, repetitionsOf, representatives } from './independent.ts';
import type { Model } from './model.ts';
import { type ModelUsage, modelUsage } from './modelUsage.ts';
import type { PartialDocument, PartialModel } from './partial.ts';
import { phraseSourceOf } from './partialPhrases.ts';
import type { PhraseSource } from './phraseSource.ts';
import { buildPhrases } from './phrases.ts';
import { countWords, setPhrasesOf, wordText } from './setPhrases.ts';
import type { Floor } from './shared.ts';
import { shownWords } from './shownWords.ts';

/** How a model is made of a partial. */
export interface FinishOptions {
  /** What fewer independent documents share is dropped. At least 1; 3 unless told. */
  readonly minDocuments?: number;
  /** No wording in the model is longer. */
  readonly maxCharacters?: number;
  /** At most so many documents of one source (author, genre) count; all where absent. */
  readonly perSource?: number;
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

/** Starts finishing: which documents are independent, and what may be shown of their words. */
export function startFinishing(partial: PartialModel, options: FinishOptions = {}): Finishing {
  const { minDocuments = 3, maxCharacters = 24, perSource } = options;
  const floor: Floor = { minDocuments: Math.max(1, minDocuments), maxCharacters };
  const stands = representatives(partial.documents);
  const documents = partial.documents.filter((_, i) => stands[i] === i);
  const shown = shownWords(partial.words, documents, floor.minDocuments);
  return {
    source: phraseSourceOf(documents, shown, floor, perSource),
    documents,
    words: partial.words,
    shown,
    repeated: repetitionsOf(partial.documents, stands),
    usage: () => modelUsage(atMostOfSource(documents, perSource), documents.length, shown, floor),
  };
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
