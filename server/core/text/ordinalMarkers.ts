import { behindSpaces, found, type MarkerMatch, markAt } from './markerMatch.ts';
import { markerIdOf } from './markers.ts';
import { countedNouns, namingUnits, partUnits, pointUnits } from './markerWords.ts';
import { digitsAt } from './numberAt.ts';
import { writeHan } from './numerals.ts';

/** 第 or 其 with a number, where it counts what follows: 第一，…, 其二，…, 第三点希望，…, 第四章 …. */
export function matchOrdinal(folded: string, at: number, opensParagraph: boolean): MarkerMatch | null {
  const start = behindSpaces(folded, at + 1);
  const number = digitsAt(folded, start);
  if (number === null || number.value > 99) return null;
  const { value, end, kind } = number;
  if (folded[at] === '其') {
    const plain = kind === 'han' ? plainEnd(folded, end, opensParagraph) : null;
    return plain === null ? null : found('其一，', value, start, end, plain.end, plain.mark);
  }
  const plain =
    plainEnd(folded, end, opensParagraph) ??
    (!opensParagraph && isDemandInRow(folded, at, end, value) ? { end, mark: '' } : null);
  if (plain !== null) {
    return found(kind === 'han' ? '第一，' : '第1，', value, start, end, plain.end, plain.mark);
  }
  return (
    (opensParagraph ? matchPart(folded, start, end, value) : null) ??
    matchCounted(folded, start, end, value) ??
    (opensParagraph ? matchNaming(folded, start, end, value) : null)
  );
}

/** What may follow 第一 or 其一 that makes it a marker: a mark, 是 (which belongs to the text), at the start a space. */
function plainEnd(
  folded: string,
  end: number,
  opensParagraph: boolean,
): { readonly end: number; readonly mark: string } | null {
  const mark = markAt(folded, end, ',、:.;。');
  if (mark !== '') return { end: end + 1, mark };
  if (saysIs(folded, end)) return { end, mark: '' };
  if (!opensParagraph) return null;
  const free = folded[end] === ' ' || end >= folded.length || demands(folded, end);
  return free ? { end, mark: '' } : null;
}

const saysIs = (folded: string, at: number): boolean => folded[at] === '是' || folded.startsWith('就是', at);

const demand =
  /(?:要(?![务义素件位求点])|对|必须|坚持|加强|进一步|切实|认真|继续|努力|抓好|做好|把|加大|强化|深化|提高|落实|关于)/y;

/** Whether what follows begins like a point, so that 第一 counts it though its mark is missing: 第一要…, 第二对…. */
function demands(folded: string, at: number): boolean {
  demand.lastIndex = at;
  return demand.test(folded);
}

/** How far its fellow may stand from an ordinal without a mark, in characters. */
const fellowReach = 400;
/** 第二 that begins a sentence and counts nothing else: 第二要…, 第二，…. */
const follows = /[。;!]第二(?:[,、]|要(?![务义素件位求点])|对|必须|坚持|加强|进一步|把)/;
/** First characters of what 第二 counts where it is no marker: 第二产业, 第二次, 第二批. */
const noun =
  /[产次届季个点条款名位代期批阶大线时年天步种类轮梯方项章节页卷版集部军师团营连世者人把书课关故层句本份封场门件块]/;

/** Inside a paragraph 第二要… counts where the ordinal before it does, and 第一要… where 第二 follows. */
function isDemandInRow(folded: string, at: number, end: number, value: number): boolean {
  if (value > 10 || !'。;:!?'.includes(folded[at - 1]!)) return false;
  if (value === 1) return demands(folded, end) && follows.test(folded.slice(end, end + fellowReach));
  if (noun.test(folded[end] ?? '')) return false;
  const before = `第${writeHan(value - 1)}`;
  const near = folded.slice(Math.max(0, at - fellowReach), at);
  const place = near.lastIndexOf(before);
  if (place < 0 || (place > 0 && !'。;:!?,'.includes(near[place - 1]!))) return false;
  return !noun.test(near[place + before.length] ?? '');
}

/** 第一章 总则, 第二部分：…: a larger part, where nothing runs on behind the word. */
function matchPart(folded: string, start: number, end: number, value: number): MarkerMatch | null {
  const part = partUnits.find(word => folded.startsWith(word, end));
  if (part === undefined) return null;
  const after = end + part.length;
  const mark = markAt(folded, after, '、,:.');
  const free = mark !== '' || folded[after] === ' ' || after >= folded.length;
  return free ? found(markerIdOf('第一', part), value, start, end, after + mark.length, mark) : null;
}

/** 第一点，, 第二个问题是, 第三点希望：: a measure word that counts points. */
function matchCounted(folded: string, start: number, end: number, value: number): MarkerMatch | null {
  const unit = pointUnits.find(word => folded.startsWith(word, end));
  if (unit === undefined) return null;
  const after = nounEnd(folded, end + unit.length);
  const mark = markAt(folded, after, ',、:');
  const free = mark !== '' || saysIs(folded, after) || folded[after] === ' ';
  return free ? found(markerIdOf('第一', unit), value, start, end, after + mark.length, mark) : null;
}

/** Behind the noun that is counted, if one stands there and a mark or 是 follows: 第一点希望，. */
function nounEnd(folded: string, at: number): number {
  const counted = countedNouns.find(word => folded.startsWith(word, at));
  if (counted === undefined) return at;
  const end = at + counted.length;
  return markAt(folded, end, ',、:') !== '' || saysIs(folded, end) ? end : at;
}

const naming = new RegExp(`(${namingUnits.join('|')})(?!手)[一-鿿]{1,4}([:,])`, 'y');

/** 第一组数字：, 第二把钥匙，. */
function matchNaming(folded: string, start: number, end: number, value: number): MarkerMatch | null {
  naming.lastIndex = end;
  const match = naming.exec(folded);
  if (match === null) return null;
  return found(markerIdOf('第一', match[1]!), value, start, end, end + match[0].length, match[2]!);
}
