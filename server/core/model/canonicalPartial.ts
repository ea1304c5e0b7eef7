import type { PartialDocument, PartialModel } from './partial.ts';

/** A document that a partial is being made of. */
export interface HeldDocument {
  readonly document: PartialDocument;
  /** Whether its arrays belong to a partial, in that one's order, and are not to be written to. */
  readonly borrowed: boolean;
}

/** Words in order, without those that no document has; documents by id, their facts in order. */
export function canonical(words: readonly string[], held: readonly HeldDocument[]): PartialModel {
  const used = new Uint8Array(words.length);
  for (const { document } of held) {
    forEachFactWord(document.facts, at => {
      used[document.facts[at]!] = 1;
    });
    for (let i = 0; i < document.sentences.length; i++)
      if (document.sentences[i] !== 0) used[document.sentences[i]! - 1] = 1;
  }
  const order = words.map((_, i) => i).filter(i => used[i] === 1);
  order.sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const map = new Uint32Array(words.length);
  order.forEach((old, now) => {
    map[old] = now;
  });
  const unchanged = isIdentity(map);
  // The words of a borrowed document were in order before, and so its facts still are.
  const settled = ({ document, borrowed }: HeldDocument): PartialDocument => {
    if (!borrowed) return sortFacts(renumbered(document, map));
    return unchanged ? document : renumbered(copyOf(document), map);
  };
  const documents = held.map(settled).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { words: order.map(i => words[i]!), documents };
}

/** Facts in one order, whatever the order in which they were observed. */
function sortFacts(document: PartialDocument): PartialDocument {
  const { facts } = document;
  const starts: number[] = [];
  for (let at = 0; at < facts.length; at += 3 + facts[at + 2]!) starts.push(at);
  const compare = (a: number, b: number): number => {
    const end = 3 + Math.min(facts[a + 2]!, facts[b + 2]!);
    for (let i = 0; i < end; i++) if (facts[a + i] !== facts[b + i]) return facts[a + i]! - facts[b + i]!;
    return facts[a + 2]! - facts[b + 2]!;
  };
  const sorted = new Uint32Array(facts.length);
  let to = 0;
  for (const start of starts.sort(compare)) {
    const piece = facts.subarray(start, start + 3 + facts[start + 2]!);
    sorted.set(piece, to);
    to += piece.length;
  }
  facts.set(sorted);
  return document;
}

function forEachFactWord(facts: Uint32Array, visit: (at: number) => void): void {
  for (let at = 0; at < facts.length; ) {
    const end = at + 3 + facts[at + 2]!;
    for (let i = at + 3; i < end; i++) visit(i);
    at = end;
  }
}

export function copyOf(document: PartialDocument): PartialDocument {
  return { ...document, facts: document.facts.slice(), sentences: document.sentences.slice() };
}

/** Writes new word ids over the old ones. */
export function renumbered(document: PartialDocument, map: Uint32Array): PartialDocument {
  const { facts, sentences } = document;
  forEachFactWord(facts, at => {
    facts[at] = map[facts[at]!]!;
  });
  for (let i = 0; i < sentences.length; i++)
    if (sentences[i] !== 0) sentences[i] = map[sentences[i]! - 1]! + 1;
  return document;
}

/** Whether nothing changes its number. */
export const isIdentity = (map: Uint32Array): boolean => map.every((to, from) => to === from);
