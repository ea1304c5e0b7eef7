import type { Place } from './place.ts';
import { markerBefore } from './storeForm.ts';

/** Whether a marker opens the paragraph and nothing follows it yet. */
export const atHeading = ({ marker, typed }: Place): boolean =>
  marker !== null && typed.slice(marker.end).trim() === '';

/** Whether no more than a word or two of a heading stands after the marker. */
export const beginsHeading = ({ marker, typed, sentence }: Place): boolean =>
  marker !== null && sentence.length <= 6 && typed.slice(marker.end).trim() === sentence.trim();

/** Whether words are of use in a list here: not where a heading is to begin. */
export const listsWords = (place: Place): boolean => !atHeading(place) && wantsWords(place);

/**
 * Whether words are of use here: not on the empty lines before the body, nor in title and salutation, which have forms of
 * their own.
 */
export const wantsWords = (place: Place): boolean =>
  !(place.stage === 'title' && titled.test(place.typed)) &&
  !(place.stage !== 'opening' && place.stage !== 'body' && addressed.test(place.typed)) &&
  (place.typed !== '' || place.stage === 'opening' || place.stage === 'body');

/** A salutation that is being written, or has been: of one part, or of several with courtesies. */
const addressed = /^(?:尊敬的|亲爱的|各位|同志|女士|先生|朋友)[^，。；]*$|^(?:尊敬|亲爱)的[^。；]*$|：$/;

/** A title that is being written: 在全县… */
const titled = /^在[^，。；]{0,40}$/;

/** Whether words begin with a number where a paragraph begins: the next number is offered by itself. */
export const opensItem = (place: Place, text: string): boolean =>
  place.typed === '' && markerBefore(text, true) !== null;
