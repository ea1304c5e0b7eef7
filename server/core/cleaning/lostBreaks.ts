import { parseHan } from '../text/numerals.ts';
import { indented, type Segments, sameLine } from './segments.ts';

/** A segment of fewer characters is a paragraph, however much of the text it holds. */
const longEnough = 200;
/** How far behind a heading without a closing mark the heading below it may begin, in characters. */
const headingReach = 120;

const endsSentence = '。！？!?：:；;…”';
const closesParagraph = '。！？!?：:”';
const numbered = /[一二三四五六七八九十]{1,3}、(?!.{0,3}、)/y;
const bracketed = /[（(][一二三四五六七八九十]{1,3}[）)]/y;
const listener =
  '(?:同志|同[学學]|老[師师]|朋友|女士|先生|同事|同仁|来[宾賓]|[乡鄉][亲親]|家[长長]|[战戰]友|青年朋友)[们們]';
const address = new RegExp(
  `(?:${listener}|各位[一-鿿]{2,6})(?:[、，,](?:${listener}|各位[一-鿿]{2,6})){0,3}[，,！!：:]`,
  'y',
);
/** What stands at the end of a title or a date, and what a subtitle, a date or an address begins with. */
const fieldEnd =
  /(?:[讲講][话話]|致[辞辭词詞]|[报報]告|[发發]言|演[讲講]|[纪紀]要|[贺賀][词詞]|主持[词詞]|稿|\d日)(?:[（(][^（）()]{0,20}[）)])?[）)]?\s$/;
const fieldStart =
  /(?:——|--|[（(]?[\d二〇○一九]{4}年|尊敬的|敬爱的|亲爱的|親愛的|各位|同志[们們]|同[学學][们們]|朋友[们們]|老[师師][们們])/y;

/**
 * Cuts a segment that holds most of the text: where a whole speech stands on one line, its paragraphs were told by line
 * breaks that are lost. What still tells them is a space after a sentence, a heading's number (一、 （一）) that goes on
 * counting, and an address in mid-text. In a text of several paragraphs nothing is cut.
 *
 * @param segments of the whole text, in reading order
 */
export function cutLostBreaks(text: string, segments: Segments): Segments {
  const longest = holdsMost(segments);
  if (longest < 0) return segments;
  const [start, end] = [segments.starts[longest]!, segments.ends[longest]!];
  const cuts = cutsIn(text, start, end);
  if (cuts.length === 0) return segments;
  const length = segments.length + cuts.length;
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const flags = new Uint8Array(length).fill(indented | sameLine, longest + 1);
  for (const [column, from] of [
    [starts, segments.starts],
    [ends, segments.ends],
    [flags, segments.flags],
  ] as const) {
    column.set(from.subarray(0, longest + 1));
    column.set(from.subarray(longest + 1), longest + 1 + cuts.length);
  }
  cuts.forEach((at, i) => {
    let before = at;
    while (text[before - 1] === ' ') before--;
    ends[longest + i] = before;
    starts[longest + i + 1] = at;
    ends[longest + i + 1] = end;
  });
  return { length, starts, ends, flags };
}

/** The segment that is long and holds most of the text; -1 for none. */
export function holdsMost({ length, starts, ends }: Segments): number {
  let all = 0;
  let longest = 0;
  let most = 0;
  for (let i = 0; i < length; i++) {
    const own = ends[i]! - starts[i]!;
    all += own;
    if (own <= most) continue;
    longest = i;
    most = own;
  }
  return most < longEnough || most * 10 < all * 6 ? -1 : longest;
}

/** What has been counted so far: the last 一、 and the last （一） below it, and where the last of them began. */
interface Count {
  outer: number;
  inner: number;
  at: number;
}

function cutsIn(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  const count: Count = { outer: 0, inner: 0, at: Number.NEGATIVE_INFINITY };
  let sentence = start;
  /** Where the heading begins that a space may still part from its text. */
  let heading = Number.NEGATIVE_INFINITY;
  /** The last character that is no space. */
  let before = '。';
  for (let at = start; at < end; at++) {
    if (text[at] === ' ') continue;
    const free = endsSentence.includes(before);
    if (free) sentence = at;
    const spaced = text[at - 1] === ' ';
    const parted = spaced && (closesParagraph.includes(before) || endsField(text, start, at));
    const opens = opensParagraph(text, at, free || spaced, count, sentence);
    if (opens) heading = at;
    const headed = !opens && spaced && endsHeading(text, heading, sentence, at, end);
    if (headed) heading = Number.NEGATIVE_INFINITY;
    if ((opens || parted || headed) && at > start) cuts.push(at);
    before = text[at]!;
  }
  return cuts;
}

/** Whether a space in the head of the text parts title, date and address. */
function endsField(text: string, start: number, at: number): boolean {
  if (at - start > headingReach) return false;
  return matches(fieldStart, text, at) !== null || fieldEnd.test(text.slice(start, at));
}

/** Shortest heading behind which a space is taken for its end, and longest clause that may still belong to it. */
const shortestHeading = 6;
const longestClause = 16;

/** Whether a space parts a heading that no mark closes from its text: 一、提高认识 各级各部门要…, not 一、提高认识 加强领导. */
function endsHeading(text: string, heading: number, sentence: number, at: number, end: number): boolean {
  if (at - heading < shortestHeading || at - heading > headingReach || sentence > heading) return false;
  for (let i = at; i < Math.min(end, at + longestClause); i++) {
    if (text[i] === ' ') return false;
    if ('，,。；;：:！!'.includes(text[i]!)) return true;
  }
  return true;
}

function opensParagraph(text: string, at: number, free: boolean, count: Count, sentence: number): boolean {
  const character = text[at]!;
  if ('（('.includes(character)) return opensInner(text, at, free, count, sentence);
  if ('同老朋各女乡鄉青'.includes(character)) return free && matches(address, text, at) !== null;
  if (!'一二三四五六七八九十'.includes(character)) return false;
  const ordinal = ordinalOf(matches(numbered, text, at));
  const next = ordinal > 1 && ordinal === count.outer + 1;
  if (!next && ordinal !== 1) return false;
  if (!free && !mayFollow(text[at - 1] ?? '', next)) return false;
  Object.assign(count, { outer: ordinal, inner: 0, at });
  return true;
}

/** Whether a number may follow a character that ends no sentence: a heading or a date whose line break was lost. */
const mayFollow = (before: string, next: boolean): boolean =>
  next ? !'第之其周期十'.includes(before) : '日）)'.includes(before);

/** （一） goes on counting behind a sentence; the first one may also follow a heading that no mark closes. */
function opensInner(text: string, at: number, free: boolean, count: Count, sentence: number): boolean {
  const ordinal = ordinalOf(matches(bracketed, text, at));
  if (ordinal !== 1 && ordinal !== count.inner + 1) return false;
  const heads = count.at === sentence && at - count.at <= headingReach;
  if (!free && !(ordinal === 1 && heads)) return false;
  count.inner = ordinal;
  return true;
}

function matches(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The number in a marker; 0 where there is none. */
const ordinalOf = (marker: string | null): number => parseHan(marker?.replace(/[（）()、]/g, '') ?? '') ?? 0;
