// The first half of learning: finds the files of a corpus, takes over what is known of them, and observes the rest.

import { basename, extname } from 'node:path';
import {
  addObservation,
  addPartial,
  baseCues,
  draftObservation,
  holdsSpeech,
  type Origin,
  type PartialBuilder,
  type PartialModel,
  parse,
  type Speech,
  startPartial,
} from '../../core/index.ts';
import type { Cache, KnownFile } from './cache.ts';
import type { Progress } from './progress.ts';
import { type CorpusFile, openReader, type Reader, type Skipped, walkCorpus } from './readers/index.ts';
import type { FileOutcome } from './report.ts';
import { openSegmenters, type Segmenters } from './segmenterProcess.ts';
import { sourceOf } from './sources.ts';

/** Thrown where learning was cancelled: nothing was written. */
export class Cancelled extends Error {}

/** @throws Cancelled where the signal says so */
export function check(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

/** Lets a signal or a message in between two files. */
export function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

export interface ObservingOptions {
  readonly corpus: readonly string[];
  /** Processes that cut words. */
  readonly jobs: number;
  /** Whether documents are told apart by the top folder of the corpus that holds them. */
  readonly bySource: boolean;
}

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

interface Run {
  readonly options: ObservingOptions;
  readonly signal: AbortSignal;
  readonly builder: PartialBuilder;
  readonly files: Record<string, KnownFile>;
  readonly skipped: FileOutcome[];
  readonly segmenters: Segmenters;
  /** Documents whose words are being cut while others are read and parsed. */
  readonly pending: Set<Promise<void>>;
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

async function readAll(
  run: Run,
  files: readonly CorpusFile[],
  progress: (now: Progress) => void,
): Promise<void> {
  const reader = openReader();
  try {
    let done = 0;
    for (const file of files) {
      if (run.files[file.path] === undefined) await readOne(run, reader, file);
      progress({ stage: 'reading', done: ++done, total: files.length, file: file.path });
      if (done % 16 === 0) await pause();
      check(run.signal);
    }
    await Promise.all(run.pending);
  } finally {
    await reader.close();
  }
}

/** Reasons that lie in the bytes of a file: while it stays as it is, so do they. */
const lasting: ReadonlySet<string> = new Set([
  'unsupported',
  'empty',
  'no-text',
  'too-large',
  'bomb',
  'nested-too-deeply',
  'password-protected',
  'broken',
  'binary',
  'undecodable',
]);

async function readOne(run: Run, reader: Reader, { path, stamp, ...rest }: CorpusFile): Promise<void> {
  const found = await reader.read({ path, stamp, ...rest });
  if (found.kind === 'skipped') {
    const { reason, detail } = found;
    if (lasting.has(reason)) run.files[path] = { stamp, document: null, outcome: 'skipped', reason, detail };
    else run.skipped.push(skippedOutcome(found));
    return;
  }
  const speech = parse(found.text, baseCues);
  const reason = holdsSpeech(speech);
  if (reason !== null) {
    run.files[path] = { stamp, document: null, outcome: 'set-aside', reason, detail: '' };
    return;
  }
  const source = run.options.bySource ? sourceOf(path, run.options.corpus) : '';
  const name = basename(path, extname(path));
  const work = observeBeside(run, speech, { source, name }).then(document => {
    run.files[path] = { stamp, document, outcome: 'learned', reason: '', detail: '' };
  });
  const tracked = work.finally(() => run.pending.delete(tracked));
  // A run that is cancelled waits for none of them.
  tracked.catch(() => undefined);
  run.pending.add(tracked);
  if (run.pending.size >= mostPending * run.options.jobs) await Promise.race(run.pending);
}

const mostPending = 24;

/** Observes a speech while the segmenter cuts: what is to be cut is found first, then the words are put in its place. */
async function observeBeside(run: Run, speech: Speech, origin: Origin): Promise<string> {
  const { texts, observation } = draftObservation(speech, origin);
  return addObservation(run.builder, observation(await run.segmenters.cut(texts)));
}

function skippedOutcome({ path, reason, detail }: Skipped): FileOutcome {
  return { file: path, outcome: 'skipped', reason, detail };
}
