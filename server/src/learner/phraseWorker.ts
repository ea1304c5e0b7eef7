import { Worker } from 'node:worker_threads';
import {
  type CountedLevel,
  countLevels,
  joinedLevels,
  type PhraseBlocks,
  type PhraseSource,
  type PhraseText,
  phraseBlocks,
  phraseText,
} from '../../core/index.ts';
import { besideFile } from './segmenterProcess.ts';

/** What a thread counts: its share of the strings of one text that all threads read. */
export interface CountTask {
  readonly text: PhraseText;
  readonly minDocuments: number;
  readonly maxCharacters: number;
  readonly index: number;
  readonly of: number;
}

/** How many threads count; the thread that finishes the rest of the model works beside them. */
const mostThreads = 2;
/** From so many characters on one thread counts: each takes some 20 bytes a character, and memory is bounded first. */
const large = 6_000_000;

/** Counts a share. What a thread does. */
export function countShare({
  text,
  minDocuments,
  maxCharacters,
  index,
  of,
}: CountTask): readonly CountedLevel[] {
  return countLevels(text, minDocuments, maxCharacters, { index, of });
}

/**
 * Builds the phrase store of a source in threads beside this one: the same arrays as `buildPhrases`. The promise is
 * rejected with an `Error` where a thread fails or is cancelled.
 */
export async function buildPhrasesBeside(source: PhraseSource, signal: AbortSignal): Promise<PhraseBlocks> {
  const text = shared(phraseText(source));
  const { minDocuments, maxCharacters } = source;
  const threads = text.units.length > large ? 1 : mostThreads;
  const shares = Array.from({ length: threads }, (_, index) =>
    counted({ text, minDocuments: Math.max(1, minDocuments), maxCharacters, index, of: threads }, signal),
  );
  return phraseBlocks(joinedLevels(await Promise.all(shares)));
}

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
