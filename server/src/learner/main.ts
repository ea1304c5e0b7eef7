// What the learner runs beside itself: as a process it holds nodejieba and cuts what it is sent, until its parent lets go
// of it; as a thread it counts.

import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type CountTask, count } from './counting.ts';
import { openSegmenter } from './segmenter.ts';
import type { CutAnswer, CutRequest } from './segmenterProcess.ts';

/**
 * Words go over the wire as numbers; a word's text goes once. Each word is classed once, which is several times faster
 * than tagging every sentence.
 */
function answering(): (request: CutRequest) => CutAnswer {
  const { split, encode, engine } = openSegmenter();
  const known = new Map<string, number>();
  const encoded = new Map<string, number>();
  let ids = new Uint32Array(1 << 16);
  return ({ texts }) => {
    const added: string[] = [];
    const counts = new Uint32Array(texts.length);
    let size = 0;
    const idOf = (word: string): number => {
      const now = encode(word);
      const id = encoded.get(now) ?? encoded.size;
      if (id === encoded.size) added.push(now);
      encoded.set(now, id);
      known.set(word, id);
      return id;
    };
    texts.forEach((text, i) => {
      const words = split(text);
      counts[i] = words.length;
      if (size + words.length > ids.length) ids = grown(ids, size + words.length);
      for (let at = 0; at < words.length; at++) ids[size++] = known.get(words[at]!) ?? idOf(words[at]!);
    });
    return { engine, counts, ids: ids.slice(0, size), added };
  };
}

function grown(ids: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, ids.length * 2));
  larger.set(ids);
  return larger;
}

if (isMainThread) {
  const answer = answering();
  // A terminal's Ctrl+C reaches the whole group; the parent decides what it means.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (request: CutRequest) => process.send!(answer(request)));
} else {
  parentPort!.postMessage(count(workerData as CountTask));
}
