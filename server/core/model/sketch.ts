/** How many places a sketch has. */
export const sketchSize = 64;
const shingle = 6;
const empty = 0xffffffff;

/** The identity of a document: texts that differ in any character have different ids (96 bits). */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x2545f491;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
  }
  return hex(first) + hex(second) + hex(text.length);
}

/**
 * The sketch of a text: a one-permutation minhash (Li, Owen, Zhang 2012) over shingles of six Han characters. The share
 * of equal places in two sketches estimates how much of the two texts is the same, in one pass over each.
 */
export function sketchOf(text: string): Uint32Array {
  const sketch = new Uint32Array(sketchSize).fill(empty);
  const ring = new Uint16Array(shingle);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x3400 || code > 0x9fff) continue;
    ring[count++ % shingle] = code;
    if (count >= shingle) place(sketch, ring, count);
  }
  return sketch;
}

function place(sketch: Uint32Array, ring: Uint16Array, count: number): void {
  let hash = 0x9747b28c;
  for (let i = 0; i < shingle; i++) hash = Math.imul(hash ^ ring[(count + i) % shingle]!, 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash = (hash ^ (hash >>> 16)) >>> 0;
  const bin = hash >>> 26;
  const value = hash & 0x03ffffff;
  if (value < sketch[bin]!) sketch[bin] = value;
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

/** The estimated share of common shingles, 0 to 1; 0 where either text is too short to tell. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let known = 0;
  let same = 0;
  for (let i = 0; i < sketchSize; i++) {
    if (a[i] === empty && b[i] === empty) continue;
    known++;
    if (a[i] === b[i]) same++;
  }
  return known < 8 ? 0 : same / known;
}
