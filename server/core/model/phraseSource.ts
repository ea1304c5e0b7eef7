/**
 * What a phrase store is built from and what it becomes. The learner hands over every independent document's sentences,
 * cut into words; the store counts what it needs, drops what fewer than `minDocuments` documents share, and gives
 * named arrays that the model file keeps as they are and that are read back without decoding.
 */
export interface PhraseSource {
  /**
   * Word of an id. Ids are dense, 0 is the break between sentences (''). Punctuation inside a sentence is a word.
   * Simplified characters, full-width marks. Figures are {数}; a name, place, organisation or date that fewer than
   * `minDocuments` documents share is already its slot ({名} {地} {机构} {时}): never offer a slot's text to a writer.
   */
  readonly words: readonly string[];
  readonly documents: number;
  readonly minDocuments: number;
  /** No phrase is longer than this, in characters. */
  readonly maxCharacters: number;
  /** The sentences of a document as word ids, each followed by 0; the same array may be reused by the next call. */
  sentences(document: number): Uint32Array;
  /** How much a document counts, in thousandths: 1000 unless its author or genre would drown the rest. */
  weight(document: number): number;
}

/** Named arrays. Names are lower-case ASCII. */
export type PhraseBlocks = Readonly<Record<string, PhraseBlock>>;
export type PhraseBlock = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;
