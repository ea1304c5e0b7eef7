import { figure, paragraphStart, sentenceStart, unitsAfterMarker } from '../../model/phraseText.ts';
import { wideMarks } from '../../model/wording.ts';
import { fold } from '../../text/fold.ts';
import type { MarkerMatch } from '../../text/markerMatch.ts';
import { markerStyle } from '../../text/markers.ts';
import { matchMarker } from '../../text/matchMarker.ts';

/**
 * A text as the phrase store is written: simplified characters, full-width marks, half-width digits. One UTF-16 unit
 * becomes one unit.
 */
export function storeForm(text: string): string {
  return fold(text).replace(/[,:;!?()]/g, mark => wideMarks[mark]!);
}

/** Marks that end a sentence in the phrase store. */
const sentenceEnds = '。！？；…\n\r';
/** More than this stands in no context of the store. */
const longestContext = 80;

/**
 * What a phrase store is asked with: the sentence up to the caret without the marker that opens it, figures as one unit
 * each, the start of the sentence marked.
 *
 * @param before text before the caret in store form; at least its last 80 units
 */
export function storeContext(before: string): string {
  let start = before.length;
  while (start > 0 && before.length - start < longestContext && !sentenceEnds.includes(before[start - 1]!)) {
    start--;
  }
  const whole = start === 0 || sentenceEnds.includes(before[start - 1]!);
  const opensParagraph = start === 0 || '\n\r'.includes(before[start - 1]!);
  while (before[start] === ' ') start++;
  const sentence = before.slice(start);
  const marker = whole ? markerBefore(sentence, opensParagraph) : null;
  const context = sentence.slice(marker?.end ?? 0).replace(figures, String.fromCharCode(figure));
  if (!whole) return context;
  if (marker !== null) return String.fromCharCode(...unitsAfterMarker(marker.style)) + context;
  return String.fromCharCode(...(opensParagraph ? [paragraphStart] : []), sentenceStart) + context;
}

const figures = /[A-Za-z0-9]*[0-9][A-Za-z0-9]*(?:\.[0-9]+)?%?/g;

/**
 * The marker that a sentence in store form begins with; null where it begins with none. A marker that is believed only
 * for the text after it (一是) is believed before that is written.
 */
export function markerBefore(sentence: string, opensParagraph: boolean): MarkerMatch | null {
  if (sentence === '') return null;
  const match = matchMarker(`${fold(sentence.slice(0, 12))}${anyWord}`, 0, opensParagraph);
  if (match === null || match.end > sentence.length) return null;
  return opensParagraph || !markerStyle(match.style)!.weak ? match : null;
}

const anyWord = '字';

/** Whether a unit is part of a figure in a text in store form. */
export function isFigure(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x25;
}
