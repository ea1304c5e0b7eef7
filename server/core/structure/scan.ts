import type { Blocks } from '../cleaning/wraps.ts';
import { fold } from '../text/fold.ts';
import type { MarkerMatch } from '../text/markerMatch.ts';
import { markerStyle } from '../text/markers.ts';
import { matchMarker } from '../text/matchMarker.ts';
import { sectionBehindTitle } from './gluedTitle.ts';

/** Longest heading that may stand alone in its paragraph, in characters. */
export const headingLimit = 120;

/** What one paragraph says of itself, whatever stands around it. Offsets are in `folded`. */
export interface Scan {
  /** The paragraph without its wraps, in folded form. */
  readonly folded: string;
  /** Places where a marker may stand, ascending; the list builder decides which are believed. */
  readonly markers: readonly MarkerMatch[];
  /** Where each of `markers` begins. */
  readonly starts: readonly number[];
}

/** Characters a marker can begin with. */
const opensMarker: Uint8Array = flags(
  '一二三四五六七八九十两1234567890第其首再最(甲乙丙丁戊己庚辛壬癸①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩❶❷❸❹❺❻❼❽❾❿',
);
/** Characters after which a point may begin. */
const endsClause: Uint8Array = flags('。；;:,!?…—”」』》) .');
/** Characters after which even a bare number may open a point. */
const endsSentence: Uint8Array = flags('。；;:!?…” ');
const numerals = '一二三四五六七八九十两几';
/** What may stand before the first word of a paragraph without being part of it. */
const bullets = ' *>#·•●■◆▲★☆◎◇□▪▶►➤※-';

/** Where the first word of a folded paragraph stands, behind white space and bullets. */
export function opening(folded: string): number {
  let at = 0;
  while (at < folded.length && bullets.includes(folded[at]!)) at++;
  return at;
}

/** Behind the last character of a stretch that is no white space and no bullet; its start for none. */
export function withoutBullets(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (bullets.includes(text[at - 1]!) || text[at - 1]!.trim() === '')) at--;
  return at;
}

/** Whether a paragraph begins with a marker, behind bullets or not: ★一、. */
export const isNumbered = ({ folded, starts }: Scan): boolean =>
  starts.length > 0 && starts[0] === opening(folded);

/** Whether nothing but white space and bullets stands in a stretch of a folded paragraph. */
export function isBlank(folded: string, from: number, until: number): boolean {
  for (let at = from; at < until; at++) if (!bullets.includes(folded[at]!)) return false;
  return true;
}

function flags(characters: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

/** A paragraph's text without its wraps. */
export function compact(text: string, blocks: Blocks, block: number): string {
  const start = blocks.starts[block]!;
  let at = start;
  let joined = '';
  for (const wrap of blocks.wraps[block]!) {
    joined += text.slice(at, start + wrap.start);
    at = start + wrap.end;
  }
  return joined + text.slice(at, blocks.ends[block]!);
}

/** Where an offset of a compacted paragraph stands in the text as typed. A place at a wrap is the one behind it. */
export function toSource(blocks: Blocks, block: number, offset: number): number {
  let at = offset;
  for (const wrap of blocks.wraps[block]!) {
    if (at < wrap.start) break;
    at += wrap.end - wrap.start;
  }
  return blocks.starts[block]! + at;
}

/** Like `toSource` for the end of a span: a place at a wrap is the one before it. */
export function toSourceEnd(blocks: Blocks, block: number, offset: number): number {
  return offset === 0 ? blocks.starts[block]! : toSource(blocks, block, offset - 1) + 1;
}

/**
 * Reads one paragraph, compacted: folds it and notes where markers may stand. Linear in its length.
 *
 * @param wrapped whether lines were joined in it
 */
export function scanParagraph(paragraph: string, wrapped: boolean): Scan {
  const folded = fold(paragraph);
  const markers: MarkerMatch[] = [];
  const starts: number[] = [];
  let at = opening(folded);
  const first = at;
  const second = sectionBehindTitle(folded);
  while (at < folded.length) {
    const opens = at === first || at === second;
    const match = opensMarker[folded.charCodeAt(at)] === 0 && !opens ? null : markerAt(folded, at, opens);
    if (match === null) {
      at++;
      continue;
    }
    const marker = at === first && !wrapped ? withDoubling(folded, at, match) : match;
    markers.push(marker);
    starts.push(at);
    at = Math.max(marker.end, at + 1);
  }
  return { folded, markers, starts };
}

/** A marker that was typed twice (二、二、抓好落实) is one marker, the doubling included. A lone number is none. */
function withDoubling(folded: string, at: number, match: MarkerMatch): MarkerMatch {
  const { end, numberEnd } = match;
  const twice = end > numberEnd && folded.startsWith(folded.slice(at, end), end);
  return twice ? { ...match, end: end + end - at } : match;
}

function markerAt(folded: string, at: number, opensParagraph: boolean): MarkerMatch | null {
  const code = folded.charCodeAt(at);
  const circled = code >= 0x2460 && code <= 0x277f;
  const apart = opensParagraph || circled || endsClause[folded.charCodeAt(at - 1)] === 1;
  if (!apart && folded[at - 1] !== '、') return null;
  const match = matchMarker(folded, at, opensParagraph);
  // 一是抓项目、二是抓环境: no other number begins behind 、, and none behind another one (第三、四是).
  if (!apart && (match?.style !== '一是' || numerals.includes(folded[at - 2] ?? ''))) return null;
  if (match === null || opensParagraph) return match;
  const style = markerStyle(match.style)!;
  if (!style.inside) return null;
  const bare = match.style === '1.' || (match.style === '一、' && match.punctuation !== ',');
  return bare && endsSentence[folded.charCodeAt(at - 1)] === 0 ? null : match;
}
