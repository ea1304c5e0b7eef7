import { likeness, sketchSize } from './sketch.ts';

interface Sketched {
  readonly id: string;
  readonly sketch: Uint32Array;
}

const rows = 3;
/** From this likeness on two texts are one speech: names masked, a paragraph cut, site furniture added. */
const sameSpeech = 0.5;
/** A bucket's text is held against so many others of the bucket: linear even where thousands share a paragraph. */
const looks = 6;

/**
 * Which documents stand for themselves: of each group of near-duplicates the one with the smallest id. Documents are
 * ordered by id, so the answer does not depend on the order in which they were read.
 *
 * @returns for each document the index of the one that stands for it (its own where it is independent)
 */
export function representatives(documents: readonly Sketched[]): Int32Array {
  const parent = Int32Array.from(documents, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[i] !== root) [parent[i], i] = [root, parent[i]!];
    return root;
  };
  for (let band = 0; band + rows <= sketchSize; band += rows) {
    for (const bucket of bucketsOf(documents, band)) {
      for (let at = 1; at < bucket.length; at++) {
        for (let other = Math.max(0, at - looks); other < at; other++) {
          const [a, b] = [find(bucket[at]!), find(bucket[other]!)];
          if (a === b) continue;
          if (likeness(documents[bucket[at]!]!.sketch, documents[bucket[other]!]!.sketch) < sameSpeech)
            continue;
          parent[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
  }
  return parent.map((_, i) => find(i));
}

function bucketsOf(documents: readonly Sketched[], band: number): Iterable<readonly number[]> {
  const buckets = new Map<number, number[]>();
  for (let i = 0; i < documents.length; i++) {
    const { sketch } = documents[i]!;
    let key = 0;
    for (let row = 0; row < rows; row++) key = Math.imul(key, 0x01000193) ^ sketch[band + row]!;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(i);
    else buckets.set(key, [i]);
  }
  return buckets.values();
}
