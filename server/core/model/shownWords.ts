import type { PartialDocument } from './partial.ts';
import { classOf, plain, slotted } from './words.ts';

/** For each word what may be shown of it: itself, or the slot of its class where too few documents share it. */
export function shownWords(
  words: readonly string[],
  documents: readonly PartialDocument[],
  minDocuments: number,
): readonly string[] {
  const named = Uint8Array.from(words, word => (classOf(word) === null ? 0 : 1));
  const shared = new Uint32Array(words.length);
  const last = new Int32Array(words.length).fill(-1);
  const see = (id: number, document: number): void => {
    if (last[id] === document) return;
    last[id] = document;
    shared[id]! += 1;
  };
  documents.forEach(({ facts, sentences }, index) => {
    for (let i = 0; i < sentences.length; i++) {
      const id = sentences[i]! - 1;
      if (named[id] === 1) see(id, index);
    }
    for (let at = 0; at < facts.length; ) {
      const end = at + 3 + facts[at + 2]!;
      for (let i = at + 3; i < end; i++) if (named[facts[i]!] === 1) see(facts[i]!, index);
      at = end;
    }
  });
  return words.map((word, id) =>
    named[id] === 0 ? word : shared[id]! < minDocuments ? slotted(word) : plain(word),
  );
}
