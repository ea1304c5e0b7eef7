import { figure, sentenceStart } from '../../model/phraseText.ts';
import { fold } from '../../text/fold.ts';
import { markerStyle, matchMarker } from '../../text/markers.ts';

/** Half-width marks and the full-width ones that the phrase store is written with. */
const wideMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

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
  const marker = whole ? markerLength(sentence, opensParagraph) : 0;
  const context = sentence.slice(marker).replace(figures, String.fromCharCode(figure));
  return whole ? String.fromCharCode(sentenceStart) + context : context;
}

const figures = /[A-Za-z0-9]*[0-9][A-Za-z0-9]*(?:\.[0-9]+)?%?/g;

/** Units that the marker at the start of a sentence takes; 0 where there is none. */
function markerLength(sentence: string, opensParagraph: boolean): number {
  const head = fold(sentence.slice(0, 12));
  const match = head === '' ? null : matchMarker(head, 0, opensParagraph);
  if (match === null || (!opensParagraph && markerStyle(match.style)!.weak)) return 0;
  return match.end;
}

/** Whether a unit is part of a figure in a text in store form. */
export function isFigure(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x25;
}
