/** Words by number, in the order in which they were met. Grows. */
export interface Vocabulary {
  readonly words: string[];
  readonly ids: Map<string, number>;
  /** By number: whether a sentence ends with the word. */
  readonly ends: boolean[];
}

/** Texts that have been cut: each one's words, as numbers of the vocabulary. */
export interface CutTexts {
  readonly vocabulary: Vocabulary;
  readonly texts: readonly Uint32Array[];
}

const ends: ReadonlySet<string> = new Set(['。', '！', '？', '；', '…', '……']);

export function newVocabulary(): Vocabulary {
  return { words: [], ids: new Map(), ends: [] };
}

/** The number of a word, which is added where it is new. */
export function wordId({ words, ids, ends: endings }: Vocabulary, word: string): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  ids.set(word, words.length);
  endings.push(ends.has(word));
  return words.push(word) - 1;
}
