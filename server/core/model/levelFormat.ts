import { readBlocks, writeBlocks } from './blocks.ts';
import type { CountedLevel } from './countedLevel.ts';
import type { PhraseBlock } from './phraseSource.ts';

/** Occurrences are counted in thousandths; where every document counts alike, whole ones are enough. */
const whole = 1000;

/** Counted strings as bytes; null where documents count differently. Read back they are the same. */
export function writeLevels(levels: readonly CountedLevel[]): Uint8Array | null {
  const alike = levels.every(({ occurrences }) => occurrences.every(count => count % whole === 0));
  if (!alike) return null;
  const size = levels.reduce((sum, { parents }) => sum + parents.length, 0);
  const [parents, units] = [new Uint32Array(size), new Uint16Array(size)];
  const [occurrences, ends, documents] = [
    new Uint32Array(size),
    new Uint32Array(size),
    new Uint32Array(size),
  ];
  let at = 0;
  for (const level of levels) {
    parents.set(level.parents, at);
    units.set(level.lastUnits, at);
    documents.set(level.documents, at);
    for (let i = 0; i < level.parents.length; i++, at++) {
      occurrences[at] = level.occurrences[i]! / whole;
      ends[at] = level.wordEnds[i]! / whole;
    }
  }
  const sizes = Uint32Array.from(levels, level => level.parents.length);
  return writeBlocks('partial', { sizes, parents, units, occurrences, ends, documents });
}

/** Counted strings from bytes; null where they are none. Never throws. */
export function readLevels(bytes: Uint8Array): readonly CountedLevel[] | null {
  const read = readBlocks('partial', bytes);
  if ('fault' in read) return null;
  const { sizes, parents, units, occurrences, ends, documents } = read.value;
  const columns: readonly (PhraseBlock | undefined)[] = [parents, units, occurrences, ends, documents];
  if (!(sizes instanceof Uint32Array) || !(units instanceof Uint16Array)) return null;
  const size = sizes.reduce((sum, each) => sum + each, 0);
  if (columns.some(column => column?.length !== size)) return null;
  let at = 0;
  return Array.from(sizes, (each, i) => {
    const from = at;
    at += each;
    const wholes = (column: PhraseBlock): Float64Array => {
      const counts = new Float64Array(column.subarray(from, at));
      for (let i = 0; i < counts.length; i++) counts[i]! *= whole;
      return counts;
    };
    return {
      length: i + 1,
      parents: new Uint32Array(parents!.subarray(from, at)),
      lastUnits: units.slice(from, at),
      occurrences: wholes(occurrences!),
      wordEnds: wholes(ends!),
      documents: new Uint32Array(documents!.subarray(from, at)),
    };
  });
}
