import { matchChapter } from './chapterMarkers.ts';
import { matchLabel } from './labelMarkers.ts';
import { behindSpaces, found, type MarkerMatch, markAt } from './markerMatch.ts';
import { type MarkerStyle, markerStyles } from './markers.ts';
import { matchNarrative } from './narrativeMarkers.ts';
import { digitAt, type NumberAt, numberAt } from './numberAt.ts';
import { matchOrdinal } from './ordinalMarkers.ts';
import { matchSequence } from './sequenceMarkers.ts';

/**
 * The marker that begins at `at` in a folded text, or null. What stands first tells what it can be: 第 or 其, a word that
 * counts (首先), else a number, in brackets or not; at the start of a paragraph also a noun that is counted (问题一：).
 *
 * @param folded text in the form of `fold`
 * @param at where the marker would begin
 * @param opensParagraph whether nothing but white space stands before it in its paragraph
 */
export function matchMarker(folded: string, at: number, opensParagraph: boolean): MarkerMatch | null {
  const first = folded[at]!;
  if ('首再最其'.includes(first)) {
    const word = matchSequence(folded, at);
    if (word !== null || first !== '其') return word;
  }
  if (first === '第' || first === '其') return matchOrdinal(folded, at, opensParagraph);
  const open = first === '(' || first === '【' ? first : '';
  const start = open === '' ? at : behindSpaces(folded, at + 1);
  const number = numberAt(folded, start);
  if (number === null) return opensParagraph ? matchLabel(folded, at) : null;
  if (open === '' && number.kind === 'han') {
    const narrative = matchNarrative(folded, at, number, opensParagraph);
    if (narrative !== undefined) return narrative;
  }
  if (open === '' && number.kind === 'arabic' && opensParagraph) {
    const chapter = matchChapter(folded, at);
    if (chapter !== null) return chapter;
  }
  return matchPlain(folded, start, open, number, opensParagraph);
}

/** Styles that brackets and marks tell: what stands before the number, its kind, what stands behind → the style. */
const plainStyles: ReadonlyMap<string, MarkerStyle> = new Map(
  markerStyles
    .filter(({ id, family }) => family === 'plain' && id !== '一')
    .map(style => [`${style.before}${style.numeral}${style.after}`, style]),
);
/** 一 alone on its line, or before a space. */
const bare = '一';
/** Numbers above are figures; only bare Arabic ones count further. */
const highest = 99;
const highestArabic = 999;

/** （一） 1. ① 甲、: a number that nothing but its brackets and its mark tell from an ordinary one. */
function matchPlain(
  folded: string,
  start: number,
  open: string,
  { kind, value, end }: NumberAt,
  opensParagraph: boolean,
): MarkerMatch | null {
  const closeAt = open === '' ? end : behindSpaces(folded, end);
  const close = markAt(folded, closeAt, ')】');
  const style = plainStyles.get(open + kind + close);
  if (style === undefined || !(opensParagraph || style.inside)) return null;
  if (value > (style.id === '1.' ? highestArabic : highest)) return null;
  // 一 、提高认识: a space that slipped in before the mark.
  const slipped = style.id === '一、' && opensParagraph && folded.startsWith(' 、', end);
  const after = closeAt + close.length + (slipped ? 1 : 0);
  const mark = markAt(folded, after, opensParagraph ? style.marks : style.marksInside);
  if (mark === '' && style.punctuation !== '')
    return matchBare(folded, start, style, value, end, opensParagraph);
  if (isFigure(folded, start, after, mark, style, opensParagraph)) return null;
  return found(style.id, value, start, end, after + mark.length, mark);
}

function matchBare(
  folded: string,
  start: number,
  { id }: MarkerStyle,
  value: number,
  end: number,
  opensParagraph: boolean,
): MarkerMatch | null {
  const alone = folded[end] === undefined || folded[end] === ' ';
  return id === '一、' && opensParagraph && alone ? found(bare, value, start, end, end, '') : null;
}

/** Whether a number in its style is rather part of a figure or a word: 007、, 3:15, A.M. */
function isFigure(
  folded: string,
  start: number,
  after: number,
  mark: string,
  { id }: MarkerStyle,
  opensParagraph: boolean,
): boolean {
  if (id === 'A.') return !/[^A-Za-z]/.test(folded[after + 1] ?? 'a');
  if (id === '1）') return folded[start] === '0';
  if (id !== '1.') return false;
  const figure = mark !== '、' && digitAt(folded, after + 1);
  return folded[start] === '0' || (figure && !(mark === '.' && opensParagraph));
}
