import { documentFinder } from './documentFinder.ts';
import type { PhraseText } from './phraseText.ts';

/** How often a string stands in a text. */
export interface StringCount {
  /** Weighted as the documents are (in thousandths). */
  readonly occurrences: number;
  /** The part of these occurrences that end where a word ends. */
  readonly wordEnds: number;
  /** Documents that hold the string. */
  readonly documents: number;
}

/** Counts a string of so many units that stands at `places` from `from` to `to`, which ascend. */
export type CountString = (places: Uint32Array, from: number, to: number, length: number) => StringCount;

/** Tells how often strings stand in a text, from where they stand. */
export function stringCounter({ wordEnds: ends, starts, weights }: PhraseText): CountString {
  const documentOf = documentFinder(starts);
  return (places, from, to, length) => {
    let [documents, occurrences, wordEnds, weight, behind] = [0, 0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const place = places[i]!;
      if (place >= behind) {
        const document = documentOf(place);
        behind = starts[document + 1]!;
        weight = weights[document]!;
        documents++;
      }
      occurrences += weight;
      wordEnds += ends[place + length - 1]! * weight;
    }
    return { occurrences, wordEnds, documents };
  };
}
