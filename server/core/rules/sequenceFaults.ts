import type { ItemList, Speech } from '../structure/speech.ts';
import { rewriteNumber } from '../text/numerals.ts';
import { counted, frameOf, majority, type Numbered, numberText, shapeKey, shapeOf } from './numbering.ts';

/**
 * Positions whose number does not follow. A number that is wrong by itself is told from a shift that goes on: in
 * 1 2 4 4 5 only the third is wrong, in 1 2 4 5 6 the third is where the shift begins.
 */
function breaks(ordinals: readonly number[], startsAt: number): readonly number[] {
  const found: number[] = [];
  let shift = startsAt - 1;
  for (let i = 0; i < ordinals.length; i++) {
    const here = ordinals[i]! - i - 1;
    if (here === shift) continue;
    found.push(i);
    const next = ordinals[i + 1];
    if (next !== undefined && here === shift + 1 && next - i - 1 === shift) {
      // Two that have changed places: the numbers behind them are right.
      found.push(++i);
      continue;
    }
    if (!isAlone(ordinals, i, shift)) shift = here;
  }
  return found;
}

/** Whether a number is wrong by itself: the one behind it is what it would be had this one been right. */
function isAlone(ordinals: readonly number[], index: number, shift: number): boolean {
  const next = ordinals[index + 1];
  return next !== undefined && next - index - 2 === shift;
}

/** What may stand for a first that is not written 第一: the list may well be whole. */
const otherFirst = /第一|第1|首先|首要|其一|一是|一要|一个是|一個是|一方面|（一）|\(一\)|^\s*一[、.，]/m;
const reach = 1500;

/** Whether the number that seems to be missing before an item stands in the text after all, not taken for a marker. */
function standsUnmarked(speech: Speech, list: ItemList, items: readonly Numbered[], index: number): boolean {
  const { marker } = items[index]!;
  const before = items[index - 1];
  const from =
    before?.marker.span.end ?? Math.max(list.parent?.marker?.span.end ?? 0, marker.span.start - reach);
  const between = speech.text.slice(from, marker.span.start);
  if (before === undefined) {
    // 二、二、三: the second has its fellow, the first of the list is the slip.
    const ordinals = items.map(item => item.marker.ordinal);
    return !isAlone(ordinals, 0, list.startsAt - 1) && otherFirst.test(between);
  }
  if (marker.ordinal !== before.marker.ordinal + 2) return false;
  const number = rewriteNumber(numberText(speech, marker), marker.ordinal - 1);
  const { frame } = shapeOf(speech, marker);
  if (number === null || frame === 'N是') return false;
  if (frame === 'N') {
    // A list of headings may have been torn apart by another list in between.
    const whole = speech.text.slice(items[0]!.marker.span.end, marker.span.start);
    return new RegExp(`(?:^|[。！？\\s])${number}[、.，,．]`).test(whole);
  }
  return between.includes(frame === '(N)' ? `${number}）` : frame.replace('N', number));
}

/** Two of a kind that begin at two are as likely the end of another list; the signs of footnotes (②) are no list of points. */
const mayBeginElsewhere = (list: ItemList, items: readonly Numbered[], usual: string): boolean =>
  list.kind === 'point' && (items.length < 3 || usual.startsWith('sign'));

/** So many paragraphs with a number each are counted through. */
const manyParagraphs = 6;

/** Whether a list counts the paragraphs of a report from the second on: the first, before any heading, bears no number. */
function countsParagraphs(speech: Speech, list: ItemList, items: readonly Numbered[]): boolean {
  if (list.kind !== 'section' || items[0]!.marker.ordinal !== 2 || items[1]!.marker.ordinal !== 3)
    return false;
  if (!items.every(({ marker, runIn }) => runIn && marker.style === '1.')) return false;
  const next = items.at(-1)!.marker.ordinal + 1;
  return items.length >= manyParagraphs || speech.lists.some(({ startsAt }) => startsAt === next);
}

/** Positions in a list, among its members that count, of numbers that are reported. */
export function faultsOf(speech: Speech, list: ItemList): readonly number[] {
  const items = counted(list);
  // A lone number says nothing about a sequence: what was before it may stand in a text that we do not see.
  if (items.length < 2) return [];
  const found = breaks(
    items.map(item => item.marker.ordinal),
    list.startsAt,
  );
  if (found.length === 0) return found;
  const keys = items.map(item => shapeKey(shapeOf(speech, item.marker)));
  const usual = majority(keys);
  return found.filter(index => {
    if (index === 0 && (mayBeginElsewhere(list, items, usual) || countsParagraphs(speech, list, items)))
      return false;
    if (index > 0 && frameOf(speech, items[index]!.marker) !== frameOf(speech, items[index - 1]!.marker))
      return false;
    // 第三点 after 第三， is rather the member of another row than a slip.
    return (
      keys[index] === usual &&
      (index === 0 || keys[index - 1] === usual) &&
      !standsUnmarked(speech, list, items, index)
    );
  });
}
