import type { CountedLevel } from './countedLevel.ts';
import { countLevels } from './phraseCounting.ts';
import type { PhraseBlocks, PhraseSource } from './phraseSource.ts';
import { phraseText } from './phraseText.ts';
import { documentScaleOf, manyChildren, scaleOf } from './phraseTrie.ts';

/**
 * The phrase store of a corpus: every string of up to `maxCharacters` characters that at least `minDocuments` documents
 * share inside their sentences, as a trie in breadth-first order (see phraseTrie.ts for the arrays). Deterministic: the
 * same documents give the same arrays, whatever their order.
 */
export function buildPhrases(source: PhraseSource): PhraseBlocks {
  const minDocuments = Math.max(1, source.minDocuments);
  return phraseBlocks(countLevels(phraseText(source), minDocuments, source.maxCharacters));
}

/** The arrays of the phrase store that strings of 1, 2, 3 … units make, in that order. */
export function phraseBlocks(levels: readonly CountedLevel[]): PhraseBlocks {
  if (levels.length === 0) return {};
  const size = levels.reduce((sum, level) => sum + level.parents.length, 1);
  const nodes: Nodes = {
    units: new Uint16Array(size),
    scales: new Uint8Array(size),
    documents: new Uint8Array(size),
    children: new Uint32Array(size),
  };
  let [parents, first] = [0, 1];
  for (const level of levels) {
    placeLevel(nodes, level, parents, first);
    parents = first;
    first += level.parents.length;
  }
  const crowded = [...nodes.children.keys()].filter(node => nodes.children[node]! >= manyChildren);
  return {
    phraseunits: nodes.units,
    phrasescales: nodes.scales,
    phrasedocuments: nodes.documents,
    phrasechildren: Uint8Array.from(nodes.children, count => Math.min(count, manyChildren)),
    phrasecrowded: Uint32Array.from(crowded.flatMap(node => [node, nodes.children[node]!])),
  };
}

interface Nodes {
  readonly units: Uint16Array;
  readonly scales: Uint8Array;
  readonly documents: Uint8Array;
  readonly children: Uint32Array;
}

/** Writes a level's nodes from `first` on, as they come; the strings one shorter stand from `parents` on. */
function placeLevel(nodes: Nodes, level: CountedLevel, parents: number, first: number): void {
  for (let i = 0; i < level.parents.length; i++) {
    const node = first + i;
    const atWordEnd = level.wordEnds[i]! * 2 > level.occurrences[i]!;
    nodes.units[node] = level.lastUnits[i]!;
    nodes.scales[node] = scaleOf(level.occurrences[i]! / 1000) * 2 + (atWordEnd ? 1 : 0);
    nodes.documents[node] = documentScaleOf(level.documents[i]!);
    nodes.children[parents + level.parents[i]!]! += 1;
  }
}
