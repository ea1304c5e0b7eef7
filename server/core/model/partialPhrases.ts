import type { PartialDocument } from './partial.ts';
import type { PhraseSource } from './phraseSource.ts';
import type { Floor } from './shared.ts';

/**
 * The sentences of documents, for whoever counts phrases.
 *
 * @param shown what is shown of each word of the documents
 * @param perSource documents of a source with more than so many count for less; all alike where absent
 */
export function phraseSourceOf(
  documents: readonly PartialDocument[],
  shown: readonly string[],
  floor: Floor,
  perSource: number | undefined,
): PhraseSource {
  const words: string[] = [''];
  const ids = new Map<string, number>();
  const map = Uint32Array.from(shown, text => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, words.length);
    return words.push(text) - 1;
  });
  const sizes = new Map<string, number>();
  for (const { source } of documents) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  let buffer = new Uint32Array(4096);
  return {
    words,
    documents: documents.length,
    ...floor,
    sentences(document) {
      const { sentences } = documents[document]!;
      if (buffer.length < sentences.length) buffer = new Uint32Array(sentences.length * 2);
      for (let i = 0; i < sentences.length; i++) buffer[i] = sentences[i] === 0 ? 0 : map[sentences[i]! - 1]!;
      return buffer.subarray(0, sentences.length);
    },
    weight(document) {
      const size = sizes.get(documents[document]!.source)!;
      return perSource === undefined || size <= perSource ? 1000 : Math.round((1000 * perSource) / size);
    },
  };
}
