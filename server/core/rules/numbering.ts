import type { Item, ItemList, Marker, Speech } from '../structure/speech.ts';

import { parseNumber, rewriteNumber, stems } from '../text/numerals.ts';
import { slice } from '../text/span.ts';
import type { Edit } from './rule.ts';

/** An item that has a number. */
export interface Numbered extends Item {
  readonly marker: Marker;
}

/** The number of a marker as typed: 三, 3, 首先. */
export function numberText(speech: Speech, marker: Marker): string {
  return slice(speech.text, marker.number);
}

const lastWords = /^(?:最后|最後|末了|此外|另外)/;

/** Whether the marker says 最后: it closes its list whatever went before. */
export function saysLast(marker: Marker): boolean {
  return '最末此另'.includes(marker.text[0] ?? ' ') && lastWords.test(marker.text);
}

/** 再次感谢大家: "once more", where no mark makes it the third of a row. */
function saysAgain({ text, punctuation }: Marker): boolean {
  return text.startsWith('再次') && punctuation === '';
}

/** Whether an item carries a number that counts. */
export const isCounted = (item: Item): item is Numbered =>
  item.marker !== null && !saysLast(item.marker) && !saysAgain(item.marker);

/** The members of a list that carry a number; 最后, which closes any list, is none of them. */
export function counted(list: ItemList): readonly Numbered[] {
  const { items } = list;
  return items.every(isCounted) ? items : items.filter(isCounted);
}

/** A row of words goes no further. */
const words: readonly string[] = ['首先', '其次', '再次'];

/** Another value written as a number is: 三 for 二, 再次 for 其次. null where it has no such sign. */
export function writtenAs(number: string, value: number): string | null {
  return words.includes(number) ? (words[value - 1] ?? null) : rewriteNumber(number, value);
}

/** What a marker looks like apart from its value and its punctuation: `第N点`, `（N）`, `N`. */
export interface Shape {
  readonly alphabet: 'han' | 'arabic' | 'latin' | 'sign' | 'stem' | 'word';
  /** What stands round the number, in half width, punctuation excluded; verbs after 一是, 一要 count as one. */
  readonly frame: string;
}

/** 第一点, 第一个方面: the measure word may come and go. */
const pointUnit =
  /^第N(?:个方面|個方面|个问题|個問題|方面|点|點|个|個|条|條|件事|件|项|項|类|類|步|种|種|桩)$/;

function alphabetOf(number: string): Shape['alphabet'] {
  if (/^[\d０-９]+$/.test(number)) return 'arabic';
  if (/^[A-Za-zＡ-Ｚａ-ｚⅠ-ⅿ]$/.test(number)) return 'latin';
  if (parseNumber(number) === null) return 'word';
  if (number.length === 1 && stems.includes(number)) return 'stem';
  if (/^[壹贰叁参肆伍陆柒捌玖拾貳參陸]$/.test(number)) return 'stem';
  return /^[①-⓿Ⅰ-ⅿ㈠-㉃㉈-㊰❶-➓]+$/.test(number) ? 'sign' : 'han';
}

/** The shape of a marker. */
export function shapeOf(speech: Speech, marker: Marker): Shape {
  const alphabet = alphabetOf(numberText(speech, marker));
  const before = speech.text.slice(marker.span.start, marker.number.start);
  const after = speech.text.slice(marker.number.end, marker.span.end - marker.punctuation.length);
  const frame = `${before}N${after}`
    .replace(/[\s　]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
  return { alphabet, frame: frame.replace(/^N[是要则則靠抓看曰]$/, 'N是').replace(pointUnit, '第N') };
}

/** What stands round the number of a marker, its measure word included: 第三个问题 is not of the row of 第二，. */
export function frameOf(speech: Speech, { text, punctuation, ...marker }: Marker): string {
  const bare = text.slice(0, text.length - punctuation.length);
  return bare
    .replace(slice(speech.text, marker.number), 'N')
    .replace(/^N[是要则則靠抓看曰]$/, 'N是')
    .replace(/[\s　]/g, '')
    .replace(/（/, '(')
    .replace(/）/, ')');
}

/** Shapes as a key for counting. */
export function shapeKey(shape: Shape): string {
  return shape.alphabet === 'word' ? 'word' : `${shape.alphabet}:${shape.frame}`;
}

/** The most frequent key; the earliest one where several are equally frequent. Keys must not be empty. */
export function majority(keys: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/**
 * The edits that number a list 1, 2, 3 … each number in its own way of writing; only those that change something.
 *
 * @returns null where a number cannot be written (首先 as the fourth, ⑳ as the twenty-first)
 */
export function renumber(speech: Speech, list: ItemList): readonly Edit[] | null {
  const edits: Edit[] = [];
  let value = list.startsAt - 1;
  for (const { marker } of list.items) {
    if (marker === null || saysAgain(marker)) continue;
    value++;
    if (saysLast(marker) || marker.ordinal === value) continue;
    const text = writtenAs(numberText(speech, marker), value);
    if (text === null) return null;
    edits.push({ span: marker.number, text });
  }
  return edits;
}
