import type { PhraseBlock, PhraseBlocks } from './phraseSource.ts';

/**
 * The container of models and partials: a header, a table of named arrays, the arrays, each at a multiple of 8 bytes, so
 * that reading makes views and copies nothing. Little-endian, as every machine VS Code runs on.
 *
 * 0  8 bytes  `SPDRAFT` and 0x1a
 * 8  u32      version of the format
 * 12 u32      kind: 1 a model, 2 a partial
 * 16 u32      length of the whole in bytes
 * 20 u32      checksum of everything from byte 24 on
 * 24 u32      number of blocks, then (at 32) 32 bytes each: name (20 bytes, padded with 0), type, offset, elements
 */
export const formatVersion = 1;
export type Kind = 'model' | 'partial';

/** Why bytes are not what they should be. */
export type Fault = 'not-a-model' | 'cut-short' | 'other-version' | 'damaged' | 'is-a-partial' | 'is-a-model';
export type Read<T> = { readonly value: T } | { readonly fault: Fault };

const magic = [0x53, 0x50, 0x44, 0x52, 0x41, 0x46, 0x54, 0x1a];
const header = 32;
const entry = 32;
const nameLength = 20;
const types = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array] as const;

/** Writes blocks in the order of their names: equal blocks give equal bytes. */
export function writeBlocks(kind: Kind, blocks: PhraseBlocks): Uint8Array {
  const names = Object.keys(blocks).sort((a, b) => (a < b ? -1 : 1));
  let length = header + names.length * entry;
  const offsets = names.map(name => {
    const offset = length;
    length = align(length + blocks[name]!.byteLength);
    return offset;
  });
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  names.forEach((name, i) => {
    const block = blocks[name]!;
    const at = header + i * entry;
    for (let c = 0; c < nameLength; c++) bytes[at + c] = c < name.length ? name.charCodeAt(c) : 0;
    view.setUint32(at + nameLength, typeOf(block), true);
    view.setUint32(at + nameLength + 4, offsets[i]!, true);
    view.setUint32(at + nameLength + 8, block.length, true);
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), offsets[i]!);
  });
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, kind === 'model' ? 1 : 2, true);
  view.setUint32(16, length, true);
  view.setUint32(24, names.length, true);
  view.setUint32(20, checksum(bytes), true);
  return bytes;
}

/** Reads blocks; the arrays are views into `bytes` (which is copied first where it is not aligned). Never throws. */
export function readBlocks(kind: Kind, given: Uint8Array): Read<PhraseBlocks> {
  if (given.length < magic.length || magic.some((byte, i) => given[i] !== byte)) {
    return { fault: given.length < magic.length && isPrefix(given) ? 'cut-short' : 'not-a-model' };
  }
  if (given.length < header) return { fault: 'cut-short' };
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8, true) !== formatVersion) return { fault: 'other-version' };
  const length = view.getUint32(16, true);
  if (bytes.length < length) return { fault: 'cut-short' };
  if (bytes.length > length || length % 8 !== 0 || checksum(bytes) !== view.getUint32(20, true)) {
    return { fault: 'damaged' };
  }
  const found = view.getUint32(12, true) === 1 ? 'model' : 'partial';
  if (found !== kind) return { fault: found === 'model' ? 'is-a-model' : 'is-a-partial' };
  return table(bytes, view);
}

function table(bytes: Uint8Array, view: DataView): Read<PhraseBlocks> {
  const blocks: Record<string, PhraseBlock> = {};
  const count = view.getUint32(24, true);
  if (header + count * entry > bytes.length) return { fault: 'damaged' };
  for (let i = 0; i < count; i++) {
    const at = header + i * entry;
    const name = String.fromCharCode(...bytes.subarray(at, at + nameLength)).replace(/\0+$/, '');
    const type = types[view.getUint32(at + nameLength, true)];
    const offset = view.getUint32(at + nameLength + 4, true);
    const length = view.getUint32(at + nameLength + 8, true);
    if (!type || offset % 8 !== 0 || offset + length * type.BYTES_PER_ELEMENT > bytes.length) {
      return { fault: 'damaged' };
    }
    blocks[name] = new type(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
  }
  return { value: blocks };
}

const align = (length: number): number => (length + 7) & ~7;
const typeOf = (block: PhraseBlock): number => types.findIndex(type => block instanceof type);
const isPrefix = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && bytes.every((byte, i) => byte === magic[i]);

function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + 24, (bytes.length - 24) >> 2);
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ words[i]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

/** A text as UTF-16 units: decoded many times faster than UTF-8, and Chinese takes two bytes a character, not three. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** The text of UTF-16 units. */
export function textOf(units: PhraseBlock | undefined): string {
  if (!(units instanceof Uint16Array)) return '';
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) {
    parts.push(String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[]));
  }
  return parts.join('');
}
