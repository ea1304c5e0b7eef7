// The first half of learning: finds the files of a corpus, takes over what is known of them, and observes the rest.

import { addPartial, type PartialBuilder, type PartialModel, startPartial } from '../../core/index.ts';
import type { Cache, KnownFile } from './cache.ts';
import { check } from './cancelling.ts';
import type { Progress } from './progress.ts';
import { type CorpusFile, walkCorpus } from './readers/index.ts';
import { type ObservingOptions, type Run, readAll, skippedOutcome } from './readingAll.ts';
import type { FileOutcome } from './report.ts';
import { openSegmenters } from './segmenterProcess.ts';

/** What was observed of a corpus. */
export interface Observed {
  /** Files that could not be read this time. */
  readonly skipped: readonly FileOutcome[];
  /** All others, with the document that each gave or why it gave none. */
  readonly files: Readonly<Record<string, KnownFile>>;
  /** Files whose observation was taken over. */
  readonly known: number;
  readonly engine: 'nodejieba' | 'intl';
  /** The observations; null where nothing has changed since the earlier run. */
  readonly builder: PartialBuilder | null;
}

/**
 * Observes every file of a corpus that an earlier run does not know.
 *
 * @param before what the earlier run left
 * @param taken sees the earlier observations while the process that cuts words gets ready
 * @param takeUnchanged whether the observations are not needed where nothing has changed
 * @throws Cancelled, SegmenterEnded
 */
export async function observeCorpus(
  options: ObservingOptions,
  before: Cache,
  takeUnchanged: boolean,
  taken: (partial: PartialModel) => void,
  progress: (now: Progress) => void,
  signal: AbortSignal,
): Promise<Observed> {
  const builder = startPartial();
  const segmenters = openSegmenters(options.jobs, builder.vocabulary);
  const run: Run = {
    options,
    signal,
    builder,
    files: {},
    skipped: [],
    segmenters,
    pending: new Set(),
  };
  try {
    const found = await findFiles(run, progress);
    let known = takeKnown(run, found, before);
    const unchanged = known === found.length && known === Object.keys(before.files).length;
    if (!(unchanged && takeUnchanged) && known > 0) {
      if (known < found.length) segmenters.start();
      const partial = takeObservations(run, before);
      if (partial === null) known = 0;
      else taken(partial);
    }
    if (known < found.length) await readAll(run, found, progress);
    return {
      skipped: run.skipped,
      files: run.files,
      known,
      engine: segmenters.engine(),
      builder: unchanged && takeUnchanged ? null : builder,
    };
  } finally {
    segmenters.close();
  }
}

async function findFiles(run: Run, progress: (now: Progress) => void): Promise<readonly CorpusFile[]> {
  const files: CorpusFile[] = [];
  for await (const found of walkCorpus(run.options.corpus, { signal: run.signal })) {
    check(run.signal);
    if (found.kind === 'file') files.push(found);
    else run.skipped.push(skippedOutcome(found));
    if (files.length % 500 === 0)
      progress({ stage: 'finding', done: files.length, total: 0, file: found.path });
  }
  return files;
}

/** Takes over what is known of files that have not changed since; gives how many there are. */
function takeKnown(run: Run, found: readonly CorpusFile[], before: Cache): number {
  let known = 0;
  for (const { path, stamp } of found) {
    const file = before.files[path];
    if (file?.stamp !== stamp) continue;
    run.files[path] = file;
    known++;
  }
  return known;
}

/** Takes over the observations of known files; what has gone is forgotten with its file. Null where they are damaged. */
function takeObservations(run: Run, before: Cache): PartialModel | null {
  const partial = before.partial();
  if (partial !== null) {
    const kept = new Set(Object.values(run.files).map(({ document }) => document));
    addPartial(run.builder, partial, id => kept.has(id));
    return partial;
  }
  for (const path of Object.keys(run.files)) delete run.files[path];
  return null;
}
