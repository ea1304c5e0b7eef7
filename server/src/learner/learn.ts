import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type PartialBuilder, type PartialModel, partialOf, writePartial } from '../../core/index.ts';
import { shippedFile } from '../shipped.ts';
import { writeAtomically } from './atomic.ts';
import { type Cache, cacheFile, emptyCache, hashOf, readCache, type Written, writeCache } from './cache.ts';
import { check, pause } from './cancelling.ts';
import { type FinishedBefore, type FinishingOptions, finishedBefore, finishModel } from './finishing.ts';
import { type Observed, observeCorpus } from './observing.ts';
import { outcomesOf, unusedOf } from './outcomes.ts';
import type { Progress } from './progress.ts';
import type { FileOutcome, LearnReport } from './report.ts';
import { besideFile } from './segmenterProcess.ts';

export interface LearnOptions extends FinishingOptions {
  readonly corpus: readonly string[];
  readonly output: string;
  /** Processes that cut words. */
  readonly jobs: number;
  /** Where what is known of files is kept between runs; null: nowhere. */
  readonly cacheFolder: string | null;
}

/** Thrown where no file of the corpus could be used; nothing was written. */
export class NothingUsable extends Error {
  readonly files: readonly FileOutcome[];
  constructor(files: readonly FileOutcome[]) {
    super('no usable file');
    this.files = files;
  }
}

/**
 * Learns from a corpus and writes the model (or the partial). What an earlier run of the same program observed of an
 * unchanged file is taken over; where nothing has changed at all, the model stays as it stands.
 *
 * @throws Cancelled, NothingUsable, SegmenterEnded, or the file system's error where the output cannot be written
 */
export async function learn(
  options: LearnOptions,
  progress: (now: Progress) => void,
  signal: AbortSignal,
): Promise<LearnReport> {
  const started = performance.now();
  const cache = options.cacheFolder === null ? null : cacheFile(options.cacheFolder, options.output);
  const program = programId(options);
  const before = cache === null ? emptyCache : readCache(cache, program);
  const { corpus, jobs, perSource } = options;
  const observing = { corpus, jobs, bySource: perSource !== undefined };
  let finished: FinishedBefore | null = null;
  const taken = (partial: PartialModel): void => {
    const levels = before.written?.options === optionsId(options) ? before.levels() : null;
    finished = finishedBefore(partial, levels, options);
  };
  const unchanged = stands(options, before);
  const observed = await observeCorpus(observing, before, unchanged, taken, progress, signal);
  const written =
    observed.builder === null
      ? before.written!
      : await finish(options, observed, observed.builder, finished, progress, signal, { cache, program });
  return {
    output: options.output,
    documents: written.documents,
    files: outcomesOf(observed, written.repeated),
    known: observed.known,
    engine: observed.engine,
    seconds: (performance.now() - started) / 1000,
  };
}

/** Writes the model, then what is known; gives what was written. */
async function finish(
  options: LearnOptions,
  { files, skipped, engine }: Observed,
  builder: PartialBuilder,
  before: FinishedBefore | null,
  progress: (now: Progress) => void,
  signal: AbortSignal,
  keep: { readonly cache: string | null; readonly program: string },
): Promise<Written> {
  check(signal);
  const partial = partialOf(builder);
  if (partial.documents.length === 0) throw new NothingUsable([...skipped, ...unusedOf(files)]);
  const total = skipped.length + Object.keys(files).length;
  progress({ stage: 'finishing', done: total, total, file: '' });
  await pause();
  check(signal);
  // What the built-in cutter observed is not kept: another time nodejieba may be there.
  const kept = engine === 'nodejieba' ? keep.cache : null;
  const finishing = finishModel(partial, options, before, signal);
  // Other threads count now: what is to be kept is written out meanwhile.
  const observations = kept === null ? null : writePartial(partial);
  const { bytes, documents, repeated, levels } = await finishing;
  writeAtomically(options.output, bytes);
  const written: Written = {
    options: optionsId(options),
    hash: hashOf(bytes),
    documents,
    repeated: Object.fromEntries(repeated),
  };
  if (kept !== null && observations !== null)
    writeCache(kept, keep.program, files, written, observations, levels);
  return written;
}

/** Whether the output still holds what the earlier run wrote with the same options. */
function stands(options: LearnOptions, { written }: Cache): boolean {
  if (written === null || written.options !== optionsId(options)) return false;
  try {
    return hashOf(readFileSync(options.output)) === written.hash;
  } catch {
    return false;
  }
}

const optionsId = ({ minDocuments, perSource, partial }: LearnOptions): string =>
  JSON.stringify([minDocuments, perSource ?? null, partial]);

/** What observations depend on besides the text: the program itself, its terms, whether documents have a source. */
function programId(options: LearnOptions): string {
  const hash = createHash('sha256');
  for (const file of [__filename, besideFile(), shippedFile('server/model/terms.utf8')])
    if (existsSync(file)) hash.update(readFileSync(file));
  return hash
    .update(process.version)
    .update(String(options.perSource !== undefined))
    .digest('hex');
}
