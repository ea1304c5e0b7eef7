// The second half of learning: what the observations come to, as the bytes of a model or a partial.

import {
  type PartialModel,
  repetitions,
  startFinishing,
  writeModel,
  writePartial,
} from '../../core/index.ts';
import { check, pause } from './observing.ts';
import { buildPhrasesBeside } from './phraseWorker.ts';

export interface FinishingOptions {
  readonly minDocuments: number;
  /** Give the observations instead of a finished model. */
  readonly partial: boolean;
  /** At most so many documents of one top folder of the corpus count; all where absent. */
  readonly perSource?: number;
}

export interface Finished {
  readonly bytes: Uint8Array;
  /** Independent documents behind the model. */
  readonly documents: number;
  /** Documents that repeat another one, with that one. */
  readonly repeated: ReadonlyMap<string, string>;
}

/** @throws Cancelled */
export async function finishModel(
  partial: PartialModel,
  options: FinishingOptions,
  signal: AbortSignal,
): Promise<Finished> {
  const repeated = repetitions(partial);
  if (options.partial)
    return { bytes: writePartial(partial), documents: partial.documents.length - repeated.size, repeated };
  const { minDocuments, perSource } = options;
  const finishing = startFinishing(partial, {
    minDocuments,
    ...(perSource === undefined ? {} : { perSource }),
  });
  const phrases = buildPhrasesBeside(finishing.source, signal).catch(error => {
    check(signal);
    throw error;
  });
  await pause();
  const usage = finishing.usage();
  const bytes = writeModel({ ...usage, phrases: await phrases });
  check(signal);
  return { bytes, documents: usage.documents, repeated };
}
