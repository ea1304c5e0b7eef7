import {
  circles,
  countedNouns,
  formals,
  labels,
  markerStyle,
  namingUnits,
  narrativeWords,
  partUnits,
  pointUnits,
  repeatedVerbs,
  romans,
  type StyleId,
  sequenceWords,
  stems,
} from './markers.ts';
import { parseHan, writeHan } from './numerals.ts';

/** A marker found at a place of a folded text. Offsets are in that text. */
export interface MarkerMatch {
  readonly style: StyleId;
  /** 1 or more; 0 for 最后, which is the last of its list whatever its number. */
  readonly ordinal: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  /** Behind the marker, its punctuation included. */
  readonly end: number;
  /** The mark after the number, folded; '' where there is none. */
  readonly punctuation: string;
}

/** The id of a composed style, as the very string that the table holds: styles are compared and looked up often. */
function tableId(stem: string, word: string): StyleId {
  const id = stem + word;
  return markerStyle(id)?.id ?? id;
}

const isHanDigit = (character: string | undefined): boolean =>
  character !== undefined && '一二三四五六七八九十百○两'.includes(character);
const isArabic = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/**
 * The marker that begins at `at` in a folded text, or null.
 *
 * @param folded text in the form of `fold`
 * @param at where the marker would begin
 * @param opensParagraph whether nothing but white space stands before it in its paragraph
 */
export function matchMarker(folded: string, at: number, opensParagraph: boolean): MarkerMatch | null {
  const first = folded[at]!;
  if (first === '(') return matchBracketed(folded, at);
  if (first === '第' || first === '其') return matchPrefixed(folded, at, first, opensParagraph);
  if (isHanDigit(first)) return matchHan(folded, at, opensParagraph);
  if (isArabic(first)) return matchArabic(folded, at, opensParagraph);
  if (first === '首' || first === '再' || first === '最') return matchWord(folded, at);
  const single = matchSingle(folded, at, opensParagraph);
  return single === null && opensParagraph ? (matchFramed(folded, at) ?? matchLabel(folded, at)) : single;
}

const found = (
  id: StyleId,
  ordinal: number,
  numberStart: number,
  numberEnd: number,
  end: number,
  punctuation: string,
): MarkerMatch => ({ style: id, ordinal, numberStart, numberEnd, end, punctuation });

function hanEnd(folded: string, at: number): number {
  let end = at;
  while (end < at + 5 && isHanDigit(folded[end])) end++;
  return end;
}

/** The value of a Han numeral; most have one digit, for which no pattern is needed. */
function hanValue(folded: string, at: number, end: number): number | null {
  const digit = end === at + 1 ? '一二三四五六七八九十'.indexOf(folded[at]!) : -1;
  return digit >= 0 ? digit + 1 : parseHan(folded.slice(at, end));
}

function arabicEnd(folded: string, at: number): number {
  let end = at;
  while (end < at + 4 && isArabic(folded[end])) end++;
  return end;
}

/** The mark at `at`, if it is one of `marks`; spaces before it are not looked through. */
function markAt(folded: string, at: number, marks: string): string {
  const mark = folded[at];
  return mark !== undefined && marks.includes(mark) ? mark : '';
}

function matchBracketed(folded: string, at: number): MarkerMatch | null {
  let inner = at + 1;
  while (folded[inner] === ' ') inner++;
  const han = hanEnd(folded, inner);
  const end = han > inner ? han : arabicEnd(folded, inner);
  if (end === inner) return matchBracketedLetter(folded, at);
  let close = end;
  while (folded[close] === ' ') close++;
  if (folded[close] !== ')') return null;
  const value = han > inner ? hanValue(folded, inner, end) : Number(folded.slice(inner, end));
  if (value === null || value < 1 || value > 99) return null;
  const punctuation = markAt(folded, close + 1, '、,.:;。');
  const id = han > inner ? '（一）' : '（1）';
  return found(id, value, inner, end, close + 1 + punctuation.length, punctuation);
}

function matchBracketedLetter(folded: string, at: number): MarkerMatch | null {
  const letter = folded.charCodeAt(at + 1) & ~0x20;
  if (folded[at + 2] !== ')' || letter < 65 || letter > 90) return null;
  return found('（A）', letter - 64, at + 1, at + 2, at + 3, '');
}

function matchPrefixed(
  folded: string,
  at: number,
  prefix: string,
  opensParagraph: boolean,
): MarkerMatch | null {
  if (folded.startsWith('其次', at)) return matchWord(folded, at);
  let start = at + 1;
  while (folded[start] === ' ') start++;
  const han = hanEnd(folded, start);
  const end = han > start ? han : arabicEnd(folded, start);
  if (end === start) return null;
  const value = han > start ? hanValue(folded, start, end) : Number(folded.slice(start, end));
  if (value === null || value < 1 || value > 99) return null;
  const plain =
    plainOrdinal(folded, end, opensParagraph) ??
    (prefix === '第' && !opensParagraph && isDemandInRow(folded, at, end, value) ? { end, mark: '' } : null);
  if (prefix === '其') {
    return plain === null || han === start ? null : found('其一，', value, start, end, plain.end, plain.mark);
  }
  if (plain !== null) {
    return found(han > start ? '第一，' : '第1，', value, start, end, plain.end, plain.mark);
  }
  return matchUnit(folded, start, end, value, opensParagraph);
}

/** What may follow 第一 or 其一 that makes it a marker: a mark, 是 (which belongs to the text), at the start a space. */
function plainOrdinal(
  folded: string,
  end: number,
  opensParagraph: boolean,
): { end: number; mark: string } | null {
  const mark = markAt(folded, end, ',、:.;。');
  if (mark !== '') return { end: end + 1, mark };
  if (folded[end] === '是' || folded.startsWith('就是', end)) return { end, mark: '' };
  if (!opensParagraph) return null;
  if (folded[end] === ' ' || end >= folded.length || demands(folded, end)) return { end, mark: '' };
  return null;
}

const demand =
  /(?:要(?![务义素件位求点])|对|必须|坚持|加强|进一步|切实|认真|继续|努力|抓好|做好|把|加大|强化|深化|提高|落实|关于)/y;

/** Whether what follows begins like a point, so that 第一 counts it though its mark is missing: 第一要…, 第二对…. */
function demands(folded: string, at: number): boolean {
  demand.lastIndex = at;
  return demand.test(folded);
}

/** Inside a paragraph 第二要… counts where the ordinal before it does, and 第一要… where 第二 follows. */
function isDemandInRow(folded: string, at: number, end: number, value: number): boolean {
  if (value > 10 || !'。;:!?'.includes(folded[at - 1]!)) return false;
  if (value === 1) {
    return demands(folded, end) && follows.test(folded.slice(end, end + fellowReach));
  }
  if (noun.test(folded[end] ?? '')) return false;
  const before = `第${writeHan(value - 1)}`;
  const near = folded.slice(Math.max(0, at - fellowReach), at);
  const place = near.lastIndexOf(before);
  if (place < 0 || (place > 0 && !'。;:!?,'.includes(near[place - 1]!))) return false;
  const next = place + before.length;
  return !noun.test(near[next] ?? '');
}

/** 第二 that begins a sentence and counts nothing else: 第二要…, 第二，…. */
const follows = /[。;!]第二(?:[,、]|要(?![务义素件位求点])|对|必须|坚持|加强|进一步|把)/;
/** First characters of what 第二 counts where it is no marker: 第二产业, 第二次, 第二批. */
const noun =
  /[产次届季个点条款名位代期批阶大线时年天步种类轮梯方项章节页卷版集部军师团营连世者人把书课关故层句本份封场门件块]/;

function matchUnit(
  folded: string,
  start: number,
  end: number,
  value: number,
  opensParagraph: boolean,
): MarkerMatch | null {
  const part = opensParagraph ? partUnits.find(unit => folded.startsWith(unit, end)) : undefined;
  if (part !== undefined) {
    const after = end + part.length;
    const mark = markAt(folded, after, '、,:.');
    const free = mark !== '' || folded[after] === ' ' || after >= folded.length;
    return free ? found(tableId('第一', part), value, start, end, after + mark.length, mark) : null;
  }
  const unit = pointUnits.find(word => folded.startsWith(word, end));
  if (unit === undefined) return opensParagraph ? matchNaming(folded, start, end, value) : null;
  const after = nounEnd(folded, end + unit.length);
  const mark = markAt(folded, after, ',、:');
  if (mark !== '') return found(tableId('第一', unit), value, start, end, after + 1, mark);
  const free = folded[after] === '是' || folded.startsWith('就是', after) || folded[after] === ' ';
  return free ? found(tableId('第一', unit), value, start, end, after, '') : null;
}

const naming = new RegExp(`(${namingUnits.join('|')})(?!手)[一-鿿]{1,4}([:,])`, 'y');

/** 第一组数字：, 第二把钥匙，. */
function matchNaming(folded: string, start: number, end: number, value: number): MarkerMatch | null {
  naming.lastIndex = end;
  const match = naming.exec(folded);
  if (match === null) return null;
  return found(tableId('第一', match[1]!), value, start, end, end + match[0].length, match[2]!);
}

/** Behind the noun that is counted, if one stands there and a mark or 是 follows: 第一点希望，. */
function nounEnd(folded: string, at: number): number {
  const noun = countedNouns.find(word => folded.startsWith(word, at));
  if (noun === undefined) return at;
  const end = at + noun.length;
  const closed = ',、:是'.includes(folded[end] ?? '-') || folded.startsWith('就是', end);
  return closed ? end : at;
}

function matchHan(folded: string, at: number, opensParagraph: boolean): MarkerMatch | null {
  const end = hanEnd(folded, at);
  const value = hanValue(folded, at, end);
  if (value === null || value > 99) return null;
  const next = folded[end];
  if (next === ')') return opensParagraph ? found('一）', value, at, end, end + 1, '') : null;
  if (next !== undefined && (narrativeWords.includes(next) || repeatedVerbs.has(next))) {
    const told =
      value <= 20 &&
      folded[end + 1] !== undefined &&
      !(next === '要' && isPartOfWord(folded, end)) &&
      (!repeatedVerbs.has(next) || opensParagraph || isRepeated(folded, at, end, value));
    if (!told) return null;
    // No mark belongs there; one that was typed is part of the marker, so that it can be told.
    const wrong = next === '是' ? markAt(folded, end + 1, '、,:') : '';
    return found(tableId('一', next), value, at, end, end + 1 + wrong.length, wrong);
  }
  // 一 、提高认识: a space that slipped in before the mark.
  const after = opensParagraph && next === ' ' && folded[end + 1] === '、' ? end + 1 : end;
  const mark = markAt(folded, after, opensParagraph ? '、,.:;。' : '、,.');
  if (mark !== '') return found('一、', value, at, end, after + 1, mark);
  const alone = next === undefined || next === ' ';
  return opensParagraph && alone ? found('一', value, at, end, end, '') : null;
}

const wordsWithYao =
  /要(?:[么害职塞]|素(?!质)|务(?!实)|领(?![导会先头])|点(?![面亮燃])|闻(?!过)|求(?![真实新稳精变快准好高严]))/y;

/** Whether 要 begins a word of which a number is no part: 一要求进度就…, 二要么. 一要求真，二要务实 counts. */
function isPartOfWord(folded: string, at: number): boolean {
  wordsWithYao.lastIndex = at;
  return wordsWithYao.test(folded);
}

/** How far from its fellow a number with the same verb may stand, in characters. */
const fellowReach = 400;

/** Whether the same verb stands with the number before, or for 1 with the next one. */
function isRepeated(folded: string, at: number, end: number, value: number): boolean {
  const verb = folded[end]!;
  return value === 1
    ? folded.slice(end, end + fellowReach).includes(`二${verb}`)
    : folded.slice(Math.max(0, at - fellowReach), at).includes(writeHan(value - 1) + verb);
}

const decimal = /((?:\d{1,2}\.){1,3})([1-9]\d?)(?!\d)([.、]?)( *)(?=[一-鿿“《A-Za-z])/y;
/** What a figure is counted in: 1.5万户, 2.3亿元, 1.10件. Behind a space only the plainest. */
const figureUnit = /[万亿千百倍元米吨亩度公平个人名件项条次户家所座处台套年月日天小分秒岁折版级余多左以至到]/;
const spacedUnit = /[万亿千百倍元米吨亩]/;

/** 1.1, 2.3.1: chapters of a report (GB/T 15834 B.3.5). Its number is the last one. */
function matchDecimal(folded: string, at: number): MarkerMatch | null {
  decimal.lastIndex = at;
  const match = decimal.exec(folded);
  if (match === null || match[1]!.startsWith('0')) return null;
  const [whole, outer, last, mark, spaces] = match as unknown as [string, string, string, string, string];
  const next = folded[at + whole.length]!;
  if (mark === '' && (spaces === '' ? figureUnit : spacedUnit).test(next)) return null;
  const start = at + outer.length;
  const end = start + last.length;
  const depth = outer.split('.').length;
  return found(tableId('1', '.1'.repeat(depth - 1)), Number(last), start, end, end + mark.length, mark);
}

/** 【一】. */
function matchFramed(folded: string, at: number): MarkerMatch | null {
  if (folded[at] !== '【') return null;
  const end = hanEnd(folded, at + 1);
  const value = end > at + 1 && folded[end] === '】' ? hanValue(folded, at + 1, end) : null;
  return value === null || value > 99 ? null : found('【一】', value, at + 1, end, end + 1, '');
}

const label = new RegExp(
  `(${labels.join('|')})(之)?(?:([一二三四五六七八九十]{1,2})|(\\d{1,2}))([:,、]| |$)`,
  'y',
);

/** 关键词一：, 做法之二：, 问题3：. */
function matchLabel(folded: string, at: number): MarkerMatch | null {
  label.lastIndex = at;
  const match = label.exec(folded);
  if (match === null) return null;
  const [, noun, of = '', han, arabic, mark] = match;
  const value = han === undefined ? Number(arabic) : parseHan(han);
  if (value === null || value < 1 || (of !== '' && han === undefined)) return null;
  const start = at + noun!.length + of.length;
  const end = start + (han ?? arabic)!.length;
  const punctuation = mark!.trim();
  const id = tableId(noun! + of, han === undefined ? '1' : '一');
  return found(id, value, start, end, end + punctuation.length, punctuation);
}

function matchArabic(folded: string, at: number, opensParagraph: boolean): MarkerMatch | null {
  const chapter = opensParagraph ? matchDecimal(folded, at) : null;
  if (chapter !== null) return chapter;
  const end = arabicEnd(folded, at);
  const value = Number(folded.slice(at, end));
  if (value < 1 || value > 999 || folded[at] === '0') return null;
  if (folded[end] === ')') return value < 100 ? found('1）', value, at, end, end + 1, '') : null;
  const mark = markAt(folded, end, opensParagraph ? '.、,:;。' : '.、');
  if (mark === '') return null;
  const figure = mark !== '、' && isArabic(folded[end + 1]);
  if (figure && !(mark === '.' && opensParagraph)) return null;
  return found('1.', value, at, end, end + 1, mark);
}

const leave = /^最后[,、]?(?:让?我们?|也)?(?:再次|谨|衷心|在此)*(?:预祝|敬祝|恭祝|祝|愿(?!意)|让我们)/;

function matchWord(folded: string, at: number): MarkerMatch | null {
  const index = sequenceWords.findIndex(word => folded.startsWith(word, at));
  if (index < 0 && !folded.startsWith('最后', at)) return null;
  const mark = markAt(folded, at + 2, ',、:');
  // 再次感谢大家 says thanks again, 最后，祝大家 takes leave.
  if (mark === '' && folded.startsWith('再次', at)) return null;
  if (index < 0 && leave.test(folded.slice(at, at + 16))) return null;
  return found('首先', index + 1, at, at + 2, at + 2 + mark.length, mark);
}

function matchSingle(folded: string, at: number, opensParagraph: boolean): MarkerMatch | null {
  const code = folded.charCodeAt(at);
  for (const [start, count] of circles) {
    if (code < start || code >= start + count) continue;
    const mark = markAt(folded, at + 1, '、,.');
    return found('①', code - start + 1, at, at + 1, at + 1 + mark.length, mark);
  }
  if (!opensParagraph) return null;
  const mark = markAt(folded, at + 1, '、.');
  if (mark === '') return null;
  if (code >= romans && code < romans + 12) return found('Ⅰ.', code - romans + 1, at, at + 1, at + 2, mark);
  const stem = stems.indexOf(folded[at]!);
  if (stem >= 0) return found('甲、', stem + 1, at, at + 1, at + 2, mark);
  const formal = formals.indexOf(folded[at] === '叁' ? '参' : folded[at]!);
  if (formal >= 0 && mark === '、') return found('壹、', formal + 1, at, at + 1, at + 2, mark);
  const letter = code & ~0x20;
  const isLetter = code < 128 && letter >= 65 && letter <= 90 && folded[at + 2] !== undefined;
  return isLetter && !/[A-Za-z]/.test(folded[at + 2]!)
    ? found('A.', letter - 64, at, at + 1, at + 2, mark)
    : null;
}
