import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildPhrases, type PhraseBlocks, type PhraseSource } from '../../core/index.ts';

/** A phrase source as plain data that one thread can hand to another. */
export interface FlatSource {
  readonly words: readonly string[];
  readonly minDocuments: number;
  readonly maxCharacters: number;
  /** All documents' sentences one after another. */
  readonly sentences: Uint32Array;
  /** Where each document begins; one more entry at the end. */
  readonly starts: Uint32Array;
  readonly weights: Uint32Array;
}

function flat(source: PhraseSource): FlatSource {
  const { words, documents, minDocuments, maxCharacters } = source;
  const starts = new Uint32Array(documents + 1);
  const weights = new Uint32Array(documents);
  for (let i = 0; i < documents; i++) {
    starts[i + 1] = starts[i]! + source.sentences(i).length;
    weights[i] = source.weight(i);
  }
  const sentences = new Uint32Array(starts[documents]!);
  for (let i = 0; i < documents; i++) sentences.set(source.sentences(i), starts[i]!);
  return { words, minDocuments, maxCharacters, sentences, starts, weights };
}

/** Builds the phrase store of a flat source. What the worker does. */
export function buildFlat({ sentences, starts, weights, ...rest }: FlatSource): PhraseBlocks {
  return buildPhrases({
    ...rest,
    documents: weights.length,
    sentences: document => sentences.subarray(starts[document], starts[document + 1]),
    weight: document => weights[document]!,
  });
}

/** Builds the phrase store in a thread beside this one; rejected with `Error` where the thread fails or is cancelled. */
export function buildPhrasesBeside(source: PhraseSource, signal: AbortSignal): Promise<PhraseBlocks> {
  const data = flat(source);
  const worker = new Worker(workerFile(), {
    workerData: data,
    transferList: [data.sentences.buffer as ArrayBuffer],
  });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  return new Promise<PhraseBlocks>((resolve, reject) => {
    worker.on('message', resolve).on('error', reject);
    worker.on('exit', () => reject(new Error('the phrase worker ended')));
  }).finally(() => signal.removeEventListener('abort', stop));
}

/** The bundle beside the command line's, or the compiled source beside this file. */
function workerFile(): string {
  const bundled = join(__dirname, 'learner.js');
  return existsSync(bundled) ? bundled : join(__dirname, 'main.js');
}
