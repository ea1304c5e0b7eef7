/** The size of a text, in the two ways that drafters count (DOMAIN: with and without punctuation). */
export interface Count {
  /** 字数 as Word gives it: each Chinese character and each Chinese mark is one, each run of Latin letters or digits is one. */
  readonly words: number;
  /** Chinese characters alone: what is spoken, without its punctuation. */
  readonly characters: number;
}

const han = '\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u3007';
const pieces = new RegExp(
  `[${han}]|[\\uD840-\\uD8BF][\\uDC00-\\uDFFF]|([\\u2014\\u2018-\\u201D\\u2026\\u3001-\\u3006\\u3008-\\u303F\\uFF01-\\uFF60\\uFFE0-\\uFFE6])|([^\\s${han}\\u2014\\u2018-\\u201D\\u2026\\u3000-\\u303F\\uFF01-\\uFF60\\uFFE0-\\uFFE6\\uD840-\\uDFFF]+)`,
  'g',
);
const comment = /<!--[\s\S]*?(?:-->|$)/g;

/** Counts a text. Comments (`<!-- … -->`) are no part of the speech. Linear in its length. */
export function count(text: string): Count {
  let words = 0;
  let characters = 0;
  for (const [, mark, run] of text.replace(comment, '').matchAll(pieces)) {
    words++;
    if (mark === undefined && run === undefined) characters++;
  }
  return { words, characters };
}

/** Characters on a page of an official document: 22 lines of 28 (GB/T 9704-2012, 5.2.3). */
export const charactersPerPage = 616;

/** Speaking time in minutes, at least 1 where there is anything to say. `speed` is in characters a minute. */
export function minutes({ words }: Count, speed: number): number {
  return words === 0 || !(speed > 0) ? 0 : Math.max(1, Math.round(words / speed));
}

/** Pages of an official document that the text fills, begun pages included. */
export function pages({ words }: Count): number {
  return Math.ceil(words / charactersPerPage);
}
