import { type Read, readBlocks, textOf, unitsOf, writeBlocks } from './blocks.ts';
import type { PartialDocument, PartialModel } from './partial.ts';
import { sketchSize } from './sketch.ts';

const wordBreak = '\u0000';

/** A partial as bytes; equal partials give equal bytes. Numbers are varints: about two bytes a word of the corpus. */
export function writePartial(partial: PartialModel): Uint8Array {
  const { documents } = partial;
  const sketches = new Uint32Array(documents.length * sketchSize);
  const lengths = new Uint32Array(documents.length * 2);
  documents.forEach((document, i) => {
    sketches.set(document.sketch, i * sketchSize);
    lengths.set([document.facts.length, document.sentences.length], i * 2);
  });
  return writeBlocks('partial', {
    words: unitsOf(listed(partial.words)),
    ids: unitsOf(listed(documents.map(document => document.id))),
    sources: unitsOf(listed(documents.map(document => document.source))),
    sketches,
    lengths,
    numbers: packed(documents),
  });
}

/** A partial from bytes; a fault where they are none. Never throws. */
export function readPartial(bytes: Uint8Array): Read<PartialModel> {
  const read = readBlocks('partial', bytes);
  if ('fault' in read) return read;
  const { words, ids, sources, sketches, lengths, numbers } = read.value;
  if (!(sketches instanceof Uint32Array && lengths instanceof Uint32Array && numbers instanceof Uint8Array)) {
    return { fault: 'damaged' };
  }
  const split = (block: typeof words): readonly string[] => textOf(block).split(wordBreak).slice(0, -1);
  const idList = split(ids);
  const sourceList = split(sources);
  const next = unpacker(numbers);
  const documents = idList.map((id, i) => ({
    id,
    source: sourceList[i] ?? '',
    sketch: sketches.slice(i * sketchSize, (i + 1) * sketchSize),
    facts: next(lengths[i * 2]!),
    sentences: next(lengths[i * 2 + 1]!),
  }));
  return { value: { words: split(words), documents } };
}

const listed = (texts: readonly string[]): string => texts.map(text => text + wordBreak).join('');

function packed(documents: readonly PartialDocument[]): Uint8Array {
  let count = 0;
  for (const { facts, sentences } of documents) count += facts.length + sentences.length;
  const bytes = new Uint8Array(count * 5);
  let at = 0;
  for (const { facts, sentences } of documents) {
    for (const numbers of [facts, sentences]) {
      for (let i = 0; i < numbers.length; i++) {
        let value = numbers[i]!;
        while (value > 127) {
          bytes[at++] = (value & 127) | 128;
          value >>>= 7;
        }
        bytes[at++] = value;
      }
    }
  }
  return bytes.slice(0, at);
}

function unpacker(bytes: Uint8Array): (count: number) => Uint32Array {
  let at = 0;
  return count => {
    const numbers = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      numbers[i] = value >>> 0;
    }
    return numbers;
  };
}
