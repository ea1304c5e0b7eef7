import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

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
  cut(texts: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** What cut the last texts; nodejieba before there were any. */
  readonly engine: () => 'nodejieba' | 'intl';
  /** Ends the processes and frees their memory. What was asked and not answered is rejected. */
  close(): void;
}

interface Waiting {
  readonly resolve: (words: readonly (readonly string[])[]) => void;
  readonly reject: (error: Error) => void;
}

interface Segmenter {
  readonly child: ChildProcess;
  readonly words: string[];
  readonly waiting: Waiting[];
}

export function openSegmenters(processes: number): Segmenters {
  const running: Segmenter[] = [];
  let engine: CutAnswer['engine'] = 'nodejieba';
  const start = (): Segmenter => {
    const child = fork(processFile(), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const segmenter: Segmenter = { child, words: [], waiting: [] };
    child.on('message', message => {
      const answer = message as CutAnswer;
      engine = answer.engine;
      segmenter.waiting.shift()?.resolve(wordsOf(segmenter, answer));
    });
    const fail = (): void => {
      for (const { reject } of segmenter.waiting.splice(0)) reject(new SegmenterEnded());
    };
    child.on('error', fail).on('exit', fail);
    running.push(segmenter);
    return segmenter;
  };
  return {
    cut: texts =>
      new Promise((resolve, reject) => {
        const idle = running.find(segmenter => segmenter.waiting.length === 0);
        const segmenter = idle ?? (running.length < processes ? start() : leastBusy(running));
        segmenter.waiting.push({ resolve, reject });
        const request: CutRequest = { texts };
        segmenter.child.send(request, error => error && reject(error));
      }),
    engine: () => engine,
    close: () => {
      for (const { child } of running.splice(0)) child.kill('SIGKILL');
    },
  };
}

const leastBusy = (running: readonly Segmenter[]): Segmenter =>
  running.reduce((best, segmenter) => (segmenter.waiting.length < best.waiting.length ? segmenter : best));

function wordsOf(segmenter: Segmenter, { counts, ids, added }: CutAnswer): readonly (readonly string[])[] {
  for (const word of added) segmenter.words.push(word);
  let at = 0;
  return Array.from(counts, count => {
    const words = new Array<string>(count);
    for (let i = 0; i < count; i++) words[i] = segmenter.words[ids[at++]!]!;
    return words;
  });
}

/** The bundle beside the command line's, or the compiled source beside this file. */
function processFile(): string {
  const bundled = join(__dirname, 'learner.js');
  return existsSync(bundled) ? bundled : join(__dirname, 'main.js');
}
