import { type Read, readBlocks, textOf, unitsOf, writeBlocks } from './blocks.ts';
import type { Counted, Model } from './model.ts';
import type { PhraseBlock, PhraseBlocks } from './phraseSource.ts';

const phrasePrefix = 'p.';

/**
 * A finished model as bytes. What rules read (some hundred kilobytes) is JSON, so that anyone can look into it; what
 * completion looks up stays in typed arrays (`p.` blocks) that need no decoding. Equal models give equal bytes. What a model lies over is not
 * written.
 */
export function writeModel(model: Model): Uint8Array {
  const { phrases, base: _, ...usage } = model;
  const blocks: Record<string, PhraseBlock> = { usage: unitsOf(JSON.stringify(packed(usage))) };
  for (const [name, block] of Object.entries(phrases)) blocks[phrasePrefix + name] = block;
  return writeBlocks('model', blocks);
}

/** A model from bytes; a fault where they are cut short, damaged, of another version or no model at all. Never throws. */
export function readModel(bytes: Uint8Array): Read<Model> {
  const read = readBlocks('model', bytes);
  if ('fault' in read) return read;
  try {
    const usage = unpacked(JSON.parse(textOf(read.value['usage']))) as Omit<Model, 'phrases' | 'base'>;
    return { value: { ...usage, phrases: phraseBlocks(read.value), base: null } };
  } catch {
    return { fault: 'damaged' };
  }
}

function phraseBlocks(blocks: PhraseBlocks): PhraseBlocks {
  const phrases: Record<string, PhraseBlock> = {};
  for (const [name, block] of Object.entries(blocks)) {
    if (name.startsWith(phrasePrefix)) phrases[name.slice(phrasePrefix.length)] = block;
  }
  return phrases;
}

/**
 * Object keys in one order, so that the bytes do not depend on how the model was put together; a list of wordings as
 * one row `{"counted":[text,documents,text,documents,…]}`, which takes a third of the room.
 */
function packed(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || !value.every(isCounted)) return value.map(packed);
    return { counted: value.flatMap(({ text, documents }) => [text, documents]) };
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, packed(inner)]));
}

function isCounted(value: unknown): value is Counted {
  return value !== null && typeof value === 'object' && Object.keys(value).sort().join() === 'documents,text';
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (value === null || typeof value !== 'object') return value;
  const { counted } = value as { readonly counted?: readonly (string | number)[] };
  if (counted !== undefined) {
    return Array.from({ length: counted.length / 2 }, (_, i) => ({
      text: counted[i * 2],
      documents: counted[i * 2 + 1],
    }));
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpacked(inner)]));
}
