import { Worker } from 'node:worker_threads';
import {
  type ChangedText,
  type CountedLevel,
  countLevels,
  countWords,
  joinedLevels,
  type PhraseSource,
  type PhraseText,
  phraseText,
  renewLevels,
  type Share,
  type WordRows,
  type WordText,
  wordText,
} from '../../core/index.ts';
import { besideFile } from './segmenterProcess.ts';

/** What a thread counts: its share of the strings of a text, what has changed of a text, or rows of words. */
export type CountTask =
  | ({ readonly kind: 'share'; readonly text: PhraseText; readonly share: Share } & Floor)
  | ({
      readonly kind: 'changes';
      readonly before: readonly CountedLevel[];
      readonly changed: ChangedText;
    } & Floor)
  | { readonly kind: 'words'; readonly text: WordText };

interface Floor {
  readonly minDocuments: number;
  readonly maxCharacters: number;
}

/** How many threads count; the thread that finishes the rest of the model works beside them. */
const threads = 2;

/** What a thread does. */
export function count(task: CountTask): readonly CountedLevel[] | WordRows {
  if (task.kind === 'words') return countWords(task.text);
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
  const text = phraseText(source, sharedMemory);
  const shares = Array.from({ length: threads }, (_, index) => {
    const share = { index, of: threads };
    return inThread<readonly CountedLevel[]>({ kind: 'share', ...floorOf(source), text, share }, signal);
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
  return inThread({ kind: 'changes', ...floorOf(source), before, changed }, signal);
}

/** Counts the rows of words that documents of a source share: what `countWords` gives. */
export function countWordsBeside(source: PhraseSource, signal: AbortSignal): Promise<WordRows> {
  return inThread({ kind: 'words', text: wordText(source, sharedMemory) }, signal);
}

const floorOf = ({ minDocuments, maxCharacters }: PhraseSource): Floor => ({
  minDocuments: Math.max(1, minDocuments),
  maxCharacters,
});

function inThread<T extends readonly CountedLevel[] | WordRows>(
  task: CountTask,
  signal: AbortSignal,
): Promise<T> {
  const worker = new Worker(besideFile(), { workerData: task });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  return new Promise<T>((resolve, reject) => {
    worker.on('message', resolve).on('error', reject);
    worker.on('exit', () => reject(new Error('a counting thread ended')));
  }).finally(() => signal.removeEventListener('abort', stop));
}

const sharedMemory = (bytes: number): ArrayBufferLike => new SharedArrayBuffer(bytes);
