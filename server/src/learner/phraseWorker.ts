import { Worker } from 'node:worker_threads';
import {
  type ChangedText,
  type CountedLevel,
  countLevels,
  joinedLevels,
  type PhraseSource,
  type PhraseText,
  phraseText,
  renewLevels,
  type Share,
} from '../../core/index.ts';
import { besideFile } from './segmenterProcess.ts';

/** What a thread counts: its share of the strings of one text that all threads read, or what has changed of a text. */
export type CountTask = {
  readonly minDocuments: number;
  readonly maxCharacters: number;
} & (
  | { readonly kind: 'share'; readonly text: PhraseText; readonly share: Share }
  | { readonly kind: 'changes'; readonly before: readonly CountedLevel[]; readonly changed: ChangedText }
);

/** How many threads count; the thread that finishes the rest of the model works beside them. */
const threads = 2;

/** What a thread does. */
export function count(task: CountTask): readonly CountedLevel[] {
  const { minDocuments, maxCharacters } = task;
  if (task.kind === 'changes') return renewLevels(task.before, task.changed, minDocuments, maxCharacters);
  return countLevels(task.text, minDocuments, maxCharacters, task.share);
}

/**
 * Counts the strings that documents of a source share, in threads beside this one: what `countLevels` gives. The promise
 * is rejected with an `Error` where a thread fails or is cancelled.
 */
export async function countBeside(
  source: PhraseSource,
  signal: AbortSignal,
): Promise<readonly CountedLevel[]> {
  const text = shared(phraseText(source));
  const shares = Array.from({ length: threads }, (_, index) => {
    const share = { index, of: threads };
    return counted({ kind: 'share', ...floorOf(source), text, share }, signal);
  });
  return joinedLevels(await Promise.all(shares));
}

/** The same from the levels of an earlier version, where only some documents have changed since. */
export function recountBeside(
  source: PhraseSource,
  before: readonly CountedLevel[],
  changed: ChangedText,
  signal: AbortSignal,
): Promise<readonly CountedLevel[]> {
  return counted({ kind: 'changes', ...floorOf(source), before, changed }, signal);
}

const floorOf = ({
  minDocuments,
  maxCharacters,
}: PhraseSource): { readonly minDocuments: number; readonly maxCharacters: number } => ({
  minDocuments: Math.max(1, minDocuments),
  maxCharacters,
});

function counted(task: CountTask, signal: AbortSignal): Promise<readonly CountedLevel[]> {
  const worker = new Worker(besideFile(), { workerData: task });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  return new Promise<readonly CountedLevel[]>((resolve, reject) => {
    worker.on('message', resolve).on('error', reject);
    worker.on('exit', () => reject(new Error('a phrase thread ended')));
  }).finally(() => signal.removeEventListener('abort', stop));
}

/** The same text in memory that threads share. */
function shared({ units, wordEnds, starts, weights }: PhraseText): PhraseText {
  const [sharedUnits, sharedEnds] = [units, wordEnds].map(array => new SharedArrayBuffer(array.byteLength));
  const text: PhraseText = {
    units: new Uint16Array(sharedUnits!),
    wordEnds: new Uint8Array(sharedEnds!),
    starts,
    weights,
  };
  text.units.set(units);
  text.wordEnds.set(wordEnds);
  return text;
}
