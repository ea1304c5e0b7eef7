import type { PartialDocument, PartialModel } from './partial.ts';
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

/** Which of a partial's documents repeat which other one (ids). */
export function repetitions({ documents }: PartialModel): ReadonlyMap<string, string> {
  return repetitionsOf(documents, representatives(documents));
}

/** @param stands what `representatives` gives of the same documents */
export function repetitionsOf(
  documents: readonly Sketched[],
  stands: Int32Array,
): ReadonlyMap<string, string> {
  const repeated = new Map<string, string>();
  stands.forEach((of, i) => {
    if (of !== i) repeated.set(documents[i]!.id, documents[of]!.id);
  });
  return repeated;
}

/**
 * At most so many documents of one source; all where the number is absent. Documents are ordered by id, which is a hash
 * of the text: the first of a source are a sample without a bias.
 */
export function atMostOfSource(
  documents: readonly PartialDocument[],
  perSource: number | undefined,
): readonly PartialDocument[] {
  if (perSource === undefined) return documents;
  const taken = new Map<string, number>();
  return documents.filter(({ source }) => {
    const count = taken.get(source) ?? 0;
    taken.set(source, count + 1);
    return count < perSource;
  });
}
