import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CutTexts, type Vocabulary, wordId } from '../../core/index.ts';

export interface CutRequest {
  readonly texts: readonly string[];
}

export interface CutAnswer {
  readonly engine: 'nodejieba' | 'intl';
  /** Words of each text. */
  readonly counts: Uint32Array;
  readonly ids: Uint32Array;
  /** Words whose ids are new, in the order of their ids. */
  readonly added: readonly string[];
}

/** Thrown where a process that cuts words ended before its work was done. */
export class SegmenterEnded extends Error {}

/** Processes that cut words. They start with the first request, and load nodejieba while files are read and parsed. */
export interface Segmenters {
  /** The words of each text, encoded as in core/model/words.ts. */
  cut(texts: readonly string[]): Promise<CutTexts>;
  /** Has a process load nodejieba before there is anything to cut. */
  start(): void;
  /** What cut the last texts; nodejieba before there were any. */
  readonly engine: () => 'nodejieba' | 'intl';
  /** Ends the processes and frees their memory. What was asked and not answered is rejected. */
  close(): void;
}

interface Waiting {
  readonly texts: readonly string[];
  readonly resolve: (cut: CutTexts) => void;
  readonly reject: (error: Error) => void;
}

interface Segmenter {
  readonly child: ChildProcess;
  /** The number in the vocabulary of each word that the process has sent. */
  readonly ids: number[];
  /** What is being cut: each message's documents. */
  readonly sent: (readonly Waiting[])[];
  /** What goes with the next message. */
  readonly queue: Waiting[];
}

/** Messages that are under way to one process: while it cuts one, the next is there already. */
const mostSent = 2;
/** Documents of one message. */
const mostTogether = 8;

/** @param vocabulary what words are numbered by; it grows */
export function openSegmenters(processes: number, vocabulary: Vocabulary): Segmenters {
  const running: Segmenter[] = [];
  let engine: CutAnswer['engine'] = 'nodejieba';
  const start = (): Segmenter => {
    const child = fork(besideFile(), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const segmenter: Segmenter = { child, ids: [], sent: [], queue: [] };
    child.on('message', message => {
      const answer = message as CutAnswer;
      engine = answer.engine;
      resolveAll(segmenter, answer, vocabulary);
      send(segmenter);
    });
    const fail = (): void => {
      for (const { reject } of [...segmenter.sent.splice(0).flat(), ...segmenter.queue.splice(0)])
        reject(new SegmenterEnded());
    };
    child.on('error', fail).on('exit', fail);
    running.push(segmenter);
    return segmenter;
  };
  return {
    start: () => void (running.length === 0 && start()),
    cut: texts =>
      new Promise((resolve, reject) => {
        const idle = running.find(segmenter => segmenter.sent.length === 0);
        const segmenter = idle ?? (running.length < processes ? start() : leastBusy(running));
        segmenter.queue.push({ texts, resolve, reject });
        send(segmenter);
      }),
    engine: () => engine,
    close: () => {
      for (const { child } of running.splice(0)) child.kill('SIGKILL');
    },
  };
}

/** Sends what waits, as one message, unless enough is under way. */
function send(segmenter: Segmenter): void {
  if (segmenter.sent.length >= mostSent || segmenter.queue.length === 0) return;
  const together = segmenter.queue.splice(0, mostTogether);
  segmenter.sent.push(together);
  const request: CutRequest = { texts: together.flatMap(({ texts }) => texts) };
  segmenter.child.send(request, error => {
    if (error) for (const { reject } of together) reject(error);
  });
}

const load = ({ sent, queue }: Segmenter): number => queue.length + mostTogether * sent.length;

const leastBusy = (running: readonly Segmenter[]): Segmenter =>
  running.reduce((best, segmenter) => (load(segmenter) < load(best) ? segmenter : best));

function resolveAll(segmenter: Segmenter, { counts, ids, added }: CutAnswer, vocabulary: Vocabulary): void {
  for (const word of added) segmenter.ids.push(wordId(vocabulary, word));
  for (let i = 0; i < ids.length; i++) ids[i] = segmenter.ids[ids[i]!]!;
  let [text, at] = [0, 0];
  for (const { texts, resolve } of segmenter.sent.shift() ?? []) {
    const cut = texts.map(() => {
      const from = at;
      at += counts[text++]!;
      return ids.subarray(from, at);
    });
    resolve({ vocabulary, texts: cut });
  }
}

/** What the learner runs beside itself (see main.ts): the bundle beside the command line's, or the compiled source beside this file. */
export function besideFile(): string {
  const bundled = join(__dirname, 'learner.js');
  return existsSync(bundled) ? bundled : join(__dirname, 'main.js');
}
