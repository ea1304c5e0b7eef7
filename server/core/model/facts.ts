/**
 * What is counted of a speech besides its sentences. A fact is a kind, the words it is about and a number whose meaning
 * depends on the kind; every document counts a fact once. The order is part of the partial format: append only.
 */
export const factKinds = [
  /** words: [part name]; value: its length in characters. One for every part that is there. */
  'part',
  /** The title without the speaker's name. */
  'title',
  /** words: one candidate for the occasion's name; value: how many words it has. */
  'occasion',
  'salutation',
  /** The first sentence of the opening, up to its first full stop. */
  'opening',
  /** The sentence of the announcement that holds the promise; its number is a slot. value: the number, 0 for 几点. */
  'announcement',
  /** The first sentence of the closing. */
  'closing',
  'call',
  'thanks',
  /** value: how many top-level sections. Once for every document. */
  'sections',
  /** words: [style]; value: level * 2, plus 1 where most headings of the style run into their paragraph. */
  'style',
  /** words: [outer style or '', inner style]. */
  'nesting',
  /** words: a heading; value: its level. */
  'heading',
  /** words: style, then the first words of a heading behind it. */
  'follower',
  /** Where the parser found no salutation: a short line above the body that ends as one does. */
  'salutationCandidate',
  /** Where the parser found no closing: the first clause of the last paragraph. */
  'closingCandidate',
  /** Where the parser found no thanks: a short last sentence. */
  'thanksCandidate',
  /** Where the parser found no call: the last sentence, where it ends with an exclamation mark. */
  'callCandidate',
  /** The first clause of a paragraph that is not the last. */
  'paragraphStart',
  /** words: the noun after number and measure word in the clause before the first list: 讲三点【思路】. */
  'announcedCandidate',
  /** words: [style, the way most of its markers are written: 1、 for 1.]; value: level. Once for each style and level. */
  'written',
] as const;

export type FactKind = (typeof factKinds)[number];

/** One fact of one document. `words` are encoded as in words.ts. */
export interface Fact {
  readonly kind: FactKind;
  readonly words: readonly string[];
  readonly value: number;
}

/** No fact has more words. */
export const longestFact = 60;
