import type { PhraseBlocks } from './phraseSource.ts';

/**
 * Read access to a phrase store. A node is a string; 0 is the empty one. The nodes stand in breadth-first order, so that
 * the children of a node follow one another, by unit, and only their number need be kept:
 *
 * phraseunits      the last unit of each node's string
 * phrasescales     twice its occurrences on a logarithmic scale, plus 1 where a word ends with it more often than not
 * phrasedocuments  the documents that share it, exact up to 128
 * phrasechildren   how many children it has, 255 standing for 255 or more
 * phrasecrowded    node and number of children, for the nodes with 255 or more
 */
export interface PhraseTrie {
  readonly size: number;
  readonly units: Uint16Array;
  readonly scales: Uint8Array;
  readonly documents: Uint8Array;
  readonly children: Uint16Array;
  /** First child of each eighth node; the others are found by adding up. */
  readonly marks: Uint32Array;
  /** The string of one unit, by unit; 0 where it is unknown. */
  readonly roots: Uint32Array;
  /** About how many Chinese characters the corpus has inside its sentences. */
  readonly characters: number;
}

/** From so many children on, their number stands in `phrasecrowded`. */
export const manyChildren = 255;

const firstHan = 0x3400;
const step = 1.1;
const logStep = Math.log(step);
const occurrencesByScale = Float64Array.from({ length: 128 }, (_, scale) => step ** scale);
const exactDocuments = 128;
const documentStep = 1.05;

/** Occurrences on a scale of 0–127, within 5 %. */
export function scaleOf(occurrences: number): number {
  return Math.max(0, Math.min(127, Math.round(Math.log(Math.max(1, occurrences)) / logStep)));
}

/** Documents on a scale of 0–255: exact up to 128, then never more than there are. */
export function documentScaleOf(documents: number): number {
  if (documents <= exactDocuments) return documents;
  const steps = Math.floor(Math.log(documents / exactDocuments) / Math.log(documentStep));
  return Math.min(255, exactDocuments + steps);
}

/** Opens the arrays of a model; null where it holds no phrases or they do not fit together. Takes about 2 ms. */
export function openPhrases(blocks: PhraseBlocks): PhraseTrie | null {
  const { phraseunits: units, phrasescales: scales, phrasedocuments: documents } = blocks;
  const { phrasechildren: counts, phrasecrowded: crowded } = blocks;
  if (!(units instanceof Uint16Array && scales instanceof Uint8Array && documents instanceof Uint8Array)) {
    return null;
  }
  if (!(counts instanceof Uint8Array && crowded instanceof Uint32Array)) return null;
  const size = units.length;
  if ([scales, documents, counts].some(array => array.length !== size) || size < 2) return null;
  const children = Uint16Array.from(counts);
  for (let i = 0; i + 1 < crowded.length; i += 2) children[crowded[i]!] = crowded[i + 1]!;
  const marks = new Uint32Array((size >> 3) + 1);
  let next = 1;
  for (let node = 0; node < size; node++) {
    if ((node & 7) === 0) marks[node >> 3] = next;
    next += children[node]!;
  }
  if (next !== size) return null;
  const roots = new Uint32Array(0x10000);
  let characters = 0;
  for (let node = 1; node <= children[0]!; node++) {
    roots[units[node]!] = node;
    if (units[node]! >= firstHan) characters += occurrencesByScale[scales[node]! >> 1]!;
  }
  return { size, units, scales, documents, children, marks, roots, characters };
}

/** The first child of a node; its children are this and the following `trie.children[node]` nodes. */
export function firstChild(trie: PhraseTrie, node: number): number {
  let child = trie.marks[node >> 3]!;
  for (let before = node & ~7; before < node; before++) child += trie.children[before]!;
  return child;
}

/** The node of the string one unit longer; 0 where the store does not hold it. */
export function childOf(trie: PhraseTrie, node: number, unit: number): number {
  if (node === 0) return trie.roots[unit]!;
  const count = trie.children[node]!;
  if (count === 0) return 0;
  let low = firstChild(trie, node);
  let high = low + count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (trie.units[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return trie.units[low] === unit ? low : 0;
}

/** How often a node's string occurs in the corpus, within 5 %. */
export function occurrencesOf(trie: PhraseTrie, node: number): number {
  return occurrencesByScale[trie.scales[node]! >> 1]!;
}

/** How many documents share a node's string: exact up to 128, then at least so many, within 5 %. */
export function documentsOf(trie: PhraseTrie, node: number): number {
  const scale = trie.documents[node]!;
  if (scale <= exactDocuments) return scale;
  return Math.floor(exactDocuments * documentStep ** (scale - exactDocuments));
}

/** Whether a word ends with the node's string. */
export function endsWord(trie: PhraseTrie, node: number): boolean {
  return (trie.scales[node]! & 1) === 1;
}
