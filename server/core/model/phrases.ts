import { type CountedLevel, countLevels } from './phraseCounting.ts';
import type { PhraseBlocks, PhraseSource } from './phraseSource.ts';
import { phraseText } from './phraseText.ts';
import { scaleOf } from './phraseTrie.ts';

/**
 * The phrase store of a corpus: every string of up to `maxCharacters` characters that at least `minDocuments` documents
 * share inside their sentences, as a trie in breadth-first order (see phraseTrie.ts for the arrays). Deterministic: the
 * same documents give the same arrays, whatever their order.
 */
export function buildPhrases(source: PhraseSource): PhraseBlocks {
  const minDocuments = Math.max(1, source.minDocuments);
  const levels = [...countLevels(phraseText(source), minDocuments, source.maxCharacters)];
  if (levels.length === 0) return {};
  const nodes = levels.reduce((sum, level) => sum + level.parents.length, 1);
  const blocks = {
    phraseunits: new Uint16Array(nodes),
    phrasescales: new Uint8Array(nodes),
    phrasechildren: new Uint16Array(nodes),
  };
  let first = 1;
  let parentNodes = Uint32Array.of(0);
  for (const level of levels) {
    parentNodes = placeLevel(blocks, level, parentNodes, first);
    first += level.parents.length;
  }
  return blocks;
}

/** Writes a level's nodes from `first` on, siblings together and in the order of their units; gives each string's node. */
function placeLevel(
  blocks: Record<'phraseunits' | 'phrasescales' | 'phrasechildren', Uint16Array | Uint8Array>,
  level: CountedLevel,
  parentNodes: Uint32Array,
  first: number,
): Uint32Array<ArrayBuffer> {
  const size = level.parents.length;
  const keys = Float64Array.from(
    level.parents,
    (parent, i) => parentNodes[parent]! * 0x10000 + level.lastUnits[i]!,
  );
  const order = Uint32Array.from(keys, (_, i) => i).sort((a, b) => keys[a]! - keys[b]!);
  const nodes = new Uint32Array(size);
  order.forEach((index, rank) => {
    const node = first + rank;
    nodes[index] = node;
    blocks.phraseunits[node] = level.lastUnits[index]!;
    const atWordEnd = level.wordEnds[index]! * 2 > level.occurrences[index]!;
    blocks.phrasescales[node] = scaleOf(level.occurrences[index]! / 1000) * 2 + (atWordEnd ? 1 : 0);
    blocks.phrasechildren[parentNodes[level.parents[index]!]!]! += 1;
  });
  return nodes;
}
