/**
 * What a set of documents gives before anything is dropped: the observations themselves, each document once by its id.
 *
 * Why observations and not counts: everything that needs the whole corpus (which documents are near-duplicates of one
 * another, which names of occasions are shared, which names are wording and which are slots, which phrases reach the
 * floor) is then decided in one place, `finish`, on exact numbers, and the laws hold by construction: `merge` is the
 * union of two sets (associative, commutative, idempotent, the empty set its unit), forgetting a document takes it out
 * of the set, and the same corpus gives the same bytes in whatever order or number of pieces it was read. Counting
 * n-grams early would need hundreds of megabytes or lossy pruning, and pruning early breaks the laws. An observation
 * takes about 4 bytes a word in memory and 2 on disk: 30 million characters are 80 MB.
 *
 * A partial holds wordings of single documents. It is as confidential as the corpus; only a finished model is safe to
 * share.
 */
export interface PartialModel {
  /** Word of an id, ascending by code unit; every word is used. */
  readonly words: readonly string[];
  /** Ascending by id. */
  readonly documents: readonly PartialDocument[];
}

export interface PartialDocument {
  readonly id: string;
  readonly source: string;
  readonly sketch: Uint32Array;
  /** For each fact: kind, value, number of words, word ids. */
  readonly facts: Uint32Array;
  /** Word ids + 1, each sentence followed by 0. */
  readonly sentences: Uint32Array;
}

/** The partial of no documents: the unit of `mergePartials`. */
export const emptyPartial: PartialModel = { words: [], documents: [] };
