import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  addObservation,
  addPartial,
  baseCues,
  draftObservation,
  emptyPartial,
  holdsSpeech,
  type PartialBuilder,
  type PartialModel,
  parse,
  partialOf,
  repetitions,
  type Speech,
  startFinishing,
  startPartial,
  writeModel,
  writePartial,
} from '../../core/index.ts';
import { writeAtomically } from './atomic.ts';
import { type Cache, cacheFile, type KnownFile, readCache, writeCache } from './cache.ts';
import { buildPhrasesBeside } from './phraseWorker.ts';
import {
  type CorpusFile,
  openReader,
  type Reader,
  type Skipped,
  skipLine,
  walkCorpus,
} from './readers/index.ts';
import { type FileOutcome, type LearnReport, repetition, setAside } from './report.ts';
import { openSegmenters, type Segmenters } from './segmenterProcess.ts';
import { sourceOf } from './sources.ts';

export interface LearnOptions {
  readonly corpus: readonly string[];
  readonly output: string;
  readonly minDocuments: number;
  /** Write the observations instead of a finished model. */
  readonly partial: boolean;
  /** Processes that read and observe; 1: this one. */
  readonly jobs: number;
  /** At most so many documents of one top folder of the corpus count; all where absent. */
  readonly perSource?: number;
  /** Where what is known of files is kept between runs; null: nowhere. */
  readonly cacheFolder: string | null;
}

/** How far learning is. `total` is 0 until all files are found. */
export interface Progress {
  readonly stage: 'finding' | 'reading' | 'finishing' | 'done';
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** Thrown where learning was cancelled: nothing was written. */
export class Cancelled extends Error {}

/** Thrown where no file of the corpus could be used; nothing was written. */
export class NothingUsable extends Error {
  readonly files: readonly FileOutcome[];
  constructor(files: readonly FileOutcome[]) {
    super('no usable file');
    this.files = files;
  }
}

interface Run {
  readonly options: LearnOptions;
  readonly signal: AbortSignal;
  readonly progress: (now: Progress) => void;
  readonly builder: PartialBuilder;
  before: Cache;
  readonly files: Record<string, KnownFile>;
  readonly outcomes: FileOutcome[];
  readonly segmenters: Segmenters;
  /** Documents whose words are being cut while others are read and parsed. */
  readonly pending: Set<Promise<void>>;
  known: number;
}

/**
 * Learns from a corpus and writes the model (or the partial). What an earlier run of the same program observed of an
 * unchanged file is taken over.
 *
 * @throws Cancelled, NothingUsable, or the file system's error where the output cannot be written
 */
export async function learn(
  options: LearnOptions,
  progress: (now: Progress) => void,
  signal: AbortSignal,
): Promise<LearnReport> {
  const started = performance.now();
  const cache = options.cacheFolder === null ? null : cacheFile(options.cacheFolder, options.output);
  const program = programId(options);
  const run: Run = {
    options,
    signal,
    progress,
    builder: startPartial(),
    before: cache === null ? readCache('', '') : readCache(cache, program),
    files: {},
    outcomes: [],
    segmenters: openSegmenters(options.jobs),
    pending: new Set(),
    known: 0,
  };
  try {
    await readAll(run);
  } finally {
    run.segmenters.close();
  }
  check(signal);
  const partial = partialOf(run.builder);
  if (partial.documents.length === 0) throw new NothingUsable(run.outcomes);
  progress({ stage: 'finishing', done: run.outcomes.length, total: run.outcomes.length, file: '' });
  await pause();
  check(signal);
  const documents = await write(partial, options, signal);
  if (cache !== null) writeCache(cache, program, { files: run.files, partial });
  return {
    output: options.output,
    documents,
    files: withRepetitions(run, partial),
    known: run.known,
    engine: run.segmenters.engine(),
    seconds: (performance.now() - started) / 1000,
  };
}

async function write(partial: PartialModel, options: LearnOptions, signal: AbortSignal): Promise<number> {
  if (options.partial) {
    writeAtomically(options.output, writePartial(partial));
    return partial.documents.length - repetitions(partial).size;
  }
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
  writeAtomically(options.output, bytes);
  return usage.documents;
}

async function readAll(run: Run): Promise<void> {
  const { signal, progress } = run;
  const files: CorpusFile[] = [];
  for await (const found of walkCorpus(run.options.corpus, { signal })) {
    check(signal);
    if (found.kind === 'file') files.push(found);
    else run.outcomes.push(skippedOutcome(found));
    if (files.length % 500 === 0)
      progress({ stage: 'finding', done: files.length, total: 0, file: found.path });
  }
  takeKnown(run, files);
  const reader = openReader();
  try {
    let done = 0;
    for (const file of files) {
      if (run.files[file.path] === undefined) await readOne(run, reader, file);
      progress({ stage: 'reading', done: ++done, total: files.length, file: file.path });
      if (done % 16 === 0) await pause();
      check(signal);
    }
    await Promise.all(run.pending);
  } finally {
    await reader.close();
  }
}

/** Takes over what is known of files that have not changed since; what has gone is forgotten with its file. */
function takeKnown(run: Run, files: readonly CorpusFile[]): void {
  const kept = new Set<string>();
  for (const file of files) {
    const known = run.before.files[file.path];
    if (known === undefined || known.stamp !== file.stamp) continue;
    run.files[file.path] = known;
    run.known++;
    if (known.document === null) run.outcomes.push(setAside(file.path, known.setAside));
    else kept.add(known.document);
  }
  addPartial(run.builder, run.before.partial, id => kept.has(id));
  run.before = { files: {}, partial: emptyPartial };
}

async function readOne(run: Run, reader: Reader, file: CorpusFile): Promise<void> {
  const found = await reader.read(file);
  if (found.kind === 'skipped') {
    run.outcomes.push(skippedOutcome(found));
    return;
  }
  const speech = parse(found.text, baseCues);
  const reason = holdsSpeech(speech);
  if (reason !== null) {
    run.files[file.path] = { stamp: file.stamp, document: null, setAside: reason };
    run.outcomes.push(setAside(file.path, reason));
    return;
  }
  const source = run.options.perSource === undefined ? '' : sourceOf(file.path, run.options.corpus);
  const work = observeBeside(run, speech, source).then(document => {
    run.files[file.path] = { stamp: file.stamp, document, setAside: '' };
  });
  const tracked = work.finally(() => run.pending.delete(tracked));
  // A run that is cancelled waits for none of them.
  tracked.catch(() => undefined);
  run.pending.add(tracked);
  if (run.pending.size >= mostPending * run.options.jobs) await Promise.race(run.pending);
}

const mostPending = 16;

/** Observes a speech while the segmenter cuts: what is to be cut is found first, then the words are put in its place. */
async function observeBeside(run: Run, speech: Speech, source: string): Promise<string> {
  const { texts, observation } = draftObservation(speech, source);
  return addObservation(run.builder, observation(await run.segmenters.cut(texts)));
}

function skippedOutcome(skip: Skipped): FileOutcome {
  const line = { zh: skipLine(skip, 'zh-CN'), en: skipLine(skip, 'en') };
  return { file: skip.path, outcome: 'skipped', reason: skip.reason, line };
}

/** Every file that was used: the first with a document is learned, others repeat it. */
function withRepetitions(run: Run, partial: PartialModel): readonly FileOutcome[] {
  const repeated = repetitions(partial);
  const first = new Map<string, string>();
  const used = Object.entries(run.files)
    .flatMap(([file, { document }]) =>
      document === null ? [] : [{ file, document, stands: repeated.get(document) ?? document }],
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { file, document, stands } of used) {
    if (document === stands && !first.has(document)) first.set(document, file);
  }
  const outcomes = used.map(({ file, stands }): FileOutcome => {
    const of = first.get(stands) ?? file;
    return of === file
      ? { file, outcome: 'learned', reason: '', line: { zh: `${file}：已学习`, en: `${file}: learned` } }
      : repetition(file, of);
  });
  return [...run.outcomes, ...outcomes].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** What observations depend on besides the text: the program itself, its terms, whether documents have a source. */
function programId(options: LearnOptions): string {
  const hash = createHash('sha256').update(readFileSync(__filename));
  return hash
    .update(process.version)
    .update(String(options.perSource !== undefined))
    .digest('hex');
}

function check(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

/** Lets a signal or a message in between two files. */
function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
