import { type Read, readBlocks, textOf, unitsOf, writeBlocks } from './blocks.ts';
import type { Model } from './model.ts';
import type { PhraseBlock, PhraseBlocks } from './phraseSource.ts';

const phrasePrefix = 'p.';

/**
 * A finished model as bytes. What rules read (some hundred kilobytes) is JSON, so that anyone can look into it; what
 * completion looks up stays in typed arrays (`p.` blocks) that need no decoding. Equal models give equal bytes. What a model lies over is not
 * written.
 */
export function writeModel(model: Model): Uint8Array {
  const { phrases, base: _, ...usage } = model;
  const blocks: Record<string, PhraseBlock> = { usage: unitsOf(JSON.stringify(sortKeys(usage))) };
  for (const [name, block] of Object.entries(phrases)) blocks[phrasePrefix + name] = block;
  return writeBlocks('model', blocks);
}

/** A model from bytes; a fault where they are cut short, damaged, of another version or no model at all. Never throws. */
export function readModel(bytes: Uint8Array): Read<Model> {
  const read = readBlocks('model', bytes);
  if ('fault' in read) return read;
  try {
    const usage = JSON.parse(textOf(read.value['usage'])) as Omit<Model, 'phrases' | 'base'>;
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

/** Object keys in one order, so that the bytes do not depend on how the model was put together. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
