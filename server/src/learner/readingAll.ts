import { basename, extname } from 'node:path';
import {
  addObservation,
  baseCues,
  draftObservation,
  holdsSpeech,
  type Origin,
  type PartialBuilder,
  parse,
  type Speech,
} from '../../core/index.ts';
import type { KnownFile } from './cache.ts';
import { check, pause } from './cancelling.ts';
import type { Progress } from './progress.ts';
import { type CorpusFile, openReader, type Reader, type Skipped } from './readers/index.ts';
import type { FileOutcome } from './report.ts';
import type { Segmenters } from './segmenterProcess.ts';
import { sourceOf } from './sources.ts';

export interface ObservingOptions {
  readonly corpus: readonly string[];
  /** Processes that cut words. */
  readonly jobs: number;
  /** Whether documents are told apart by the top folder of the corpus that holds them. */
  readonly bySource: boolean;
}

/** What a run has found so far; its lists and table grow. */
export interface Run {
  readonly options: ObservingOptions;
  readonly signal: AbortSignal;
  readonly builder: PartialBuilder;
  readonly files: Record<string, KnownFile>;
  readonly skipped: FileOutcome[];
  readonly segmenters: Segmenters;
  /** Documents whose words are being cut while others are read and parsed. */
  readonly pending: Set<Promise<void>>;
}

/** Reads, parses and observes every file that is not known. */
export async function readAll(
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
    const detail = found.invalid === undefined ? '' : `${found.invalid}`;
    run.files[path] = { stamp, document, outcome: 'learned', reason: detail && 'invalid-bytes', detail };
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

export function skippedOutcome({ path, reason, detail }: Skipped): FileOutcome {
  return { file: path, outcome: 'skipped', reason, detail };
}
