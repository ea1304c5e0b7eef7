// What the learner runs beside itself: as a process it holds nodejieba and cuts what it is sent, until its parent lets go
// of it; as a thread it counts phrases.

import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type CountTask, countShare } from './phraseWorker.ts';
import { openSegmenter } from './segmenter.ts';
import type { CutAnswer, CutRequest } from './segmenterProcess.ts';

/** Words go over the wire as numbers; a word's text goes once. */
function answering(): (request: CutRequest) => CutAnswer {
  const { cut, engine } = openSegmenter();
  const known = new Map<string, number>();
  return ({ texts }) => {
    const added: string[] = [];
    const counts = new Uint32Array(texts.length);
    const ids: number[] = [];
    texts.forEach((text, i) => {
      const words = cut(text);
      counts[i] = words.length;
      for (const word of words) {
        let id = known.get(word);
        if (id === undefined) {
          id = known.size;
          known.set(word, id);
          added.push(word);
        }
        ids.push(id);
      }
    });
    return { engine, counts, ids: Uint32Array.from(ids), added };
  };
}

if (isMainThread) {
  const answer = answering();
  // A terminal's Ctrl+C reaches the whole group; the parent decides what it means.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (request: CutRequest) => process.send!(answer(request)));
} else {
  parentPort!.postMessage(countShare(workerData as CountTask));
}
