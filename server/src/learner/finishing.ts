// The second half of learning: what the observations come to, as the bytes of a model or a partial.

import {
  type CountedLevel,
  changedPhrases,
  type Finishing,
  type PartialModel,
  phraseBlocks,
  repetitions,
  setPhrasesOf,
  startFinishing,
  writeModel,
  writePartial,
} from '../../core/index.ts';
import { check, pause } from './cancelling.ts';
import { countBeside, countWordsBeside, recountBeside } from './counting.ts';

export interface FinishingOptions {
  readonly minDocuments: number;
  /** Give the observations instead of a finished model. */
  readonly partial: boolean;
  /** At most so many documents of one top folder of the corpus count; all where absent. */
  readonly perSource?: number;
}

/** What an earlier run with the same options finished. */
export interface FinishedBefore {
  readonly finishing: Finishing;
  readonly levels: readonly CountedLevel[];
}

/** What an earlier run finished, from what it left: its observations, and the strings it counted. */
export function finishedBefore(
  partial: PartialModel,
  levels: readonly CountedLevel[] | null,
  options: FinishingOptions,
): FinishedBefore | null {
  return levels === null || options.partial ? null : { finishing: start(partial, options), levels };
}

export interface Finished {
  readonly bytes: Uint8Array;
  /** Independent documents behind the model. */
  readonly documents: number;
  /** Documents that repeat another one, with that one. */
  readonly repeated: ReadonlyMap<string, string>;
  /** The strings that were counted; empty for a partial. */
  readonly levels: readonly CountedLevel[];
}

/**
 * Finishes a model; the bytes are the same whether or not there was an earlier run.
 *
 * @throws Cancelled
 */
export async function finishModel(
  partial: PartialModel,
  options: FinishingOptions,
  before: FinishedBefore | null,
  signal: AbortSignal,
): Promise<Finished> {
  if (options.partial) {
    const repeated = repetitions(partial);
    const documents = partial.documents.length - repeated.size;
    return { bytes: writePartial(partial), documents, repeated, levels: [] };
  }
  const finishing = start(partial, options);
  const beside = Promise.all([
    countPhrases(finishing, before, signal),
    countWordsBeside(finishing.source, signal),
  ]).catch(error => {
    check(signal);
    throw error;
  });
  await pause();
  const usage = finishing.usage();
  const [levels, rows] = await beside;
  const setPhrases = setPhrasesOf(finishing.source, rows);
  const bytes = writeModel({ ...usage, setPhrases, phrases: phraseBlocks(levels) });
  check(signal);
  return { bytes, documents: usage.documents, repeated: finishing.repeated, levels };
}

function start(partial: PartialModel, { minDocuments, perSource }: FinishingOptions): Finishing {
  return startFinishing(partial, { minDocuments, ...(perSource === undefined ? {} : { perSource }) });
}

function countPhrases(
  finishing: Finishing,
  before: FinishedBefore | null,
  signal: AbortSignal,
): Promise<readonly CountedLevel[]> {
  const changed = before === null ? null : changedPhrases(before.finishing, finishing);
  return before === null || changed === null
    ? countBeside(finishing.source, signal)
    : recountBeside(finishing.source, before.levels, changed, signal);
}
