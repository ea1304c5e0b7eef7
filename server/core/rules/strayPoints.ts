import type { Item, Speech } from '../structure/speech.ts';
import { parseHan } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { quotedSpans, within } from './quoting.ts';

/** A point that is alone: a second without any first before it, or a first without any second behind it. */
export interface StrayPoint {
  readonly span: Span;
  /** The number as typed: 二. */
  readonly number: string;
  readonly ordinal: number;
}

const opener = /第([一二三四五六七八九])(?:[点點]|(?=[，,、：:]))/y;
const sentenceEnds = '。！？；!?;';
/** What may stand for a first, and for a second: the row may well be whole. */
const anyFirst =
  /第一|第1|首先|首要|其一|一是|一要|一来|一來|一则|一則|一个是|一個是|一个就是|一方面|（一）|\(一\)|^\s*[一1][、.，．]|①/m;
const anySecond = /第[二三2]|其[二次]|再次|再就是|再一[个個]|另外|另一|还有|還有|此外|同时|同時|最后|最後/;

/**
 * Points inside paragraphs that stand in no list, because their fellows are missing: 第二点 in a section that has no
 * first, 第一， in a section that has no second and is over. A section bounds the search; a speech without sections is
 * searched from its beginning, and a lone first is not judged there.
 */
export function* strayPoints(speech: Speech): Generator<StrayPoint> {
  const { text } = speech;
  for (let at = text.indexOf('第', 1); at > 0; at = text.indexOf('第', at + 1)) {
    if (!sentenceEnds.includes(text[at - 1]!)) continue;
    opener.lastIndex = at;
    const match = opener.exec(text);
    if (match === null) continue;
    const point = {
      span: { start: at, end: opener.lastIndex },
      number: match[1]!,
      ordinal: parseHan(match[1]!)!,
    };
    if (hasNeighbour(text, point) || !isStray(speech, point) || isForeign(speech, at)) continue;
    yield point;
  }
}

/** Whether the number before stands in the same paragraph; a quick look that spares most points the long one. */
function hasNeighbour(text: string, { span, ordinal }: StrayPoint): boolean {
  if (ordinal === 1) return false;
  const line = text.lastIndexOf('\n', span.start) + 1;
  return text.slice(line, span.start).includes(`第${'一二三四五六七八'[ordinal - 2]!}`);
}

function isStray(speech: Speech, { span, ordinal }: StrayPoint): boolean {
  let section: Item | null = null;
  let items = speech.items;
  for (;;) {
    const item = items.find(({ span: own }) => own.start <= span.start && span.start < own.end);
    if (item === undefined) break;
    // Inside an item that itself says 首先 or 第二, another 第二 belongs to that row.
    if (item.marker !== null && /^[第首其]/.test(item.marker.text)) return false;
    if (item.kind === 'section') section = item;
    items = item.children;
  }
  if (ordinal > 1)
    return !anyFirst.test(
      speech.text.slice(section?.marker?.span.end ?? section?.span.start ?? 0, span.start),
    );
  if (section === null || !isOver(speech, section)) return false;
  return !anySecond.test(speech.text.slice(span.end, section.span.end));
}

/** Whether the speech goes on behind a section: its author has done with it. */
function isOver(speech: Speech, { span }: Item): boolean {
  const closing = speech.closing ?? speech.closingCall?.span;
  if (closing !== undefined && closing.start >= span.end) return true;
  return speech.items.some(item => item.kind === 'section' && item.span.start >= span.end);
}

/** Whether a place is no word of the speaker: noise, or a quotation in its line. */
function isForeign(speech: Speech, at: number): boolean {
  if (speech.noise.some(({ span }) => span.start <= at && at < span.end)) return true;
  const start = speech.text.lastIndexOf('\n', at) + 1;
  const end = speech.text.indexOf('\n', at);
  return within(quotedSpans(speech.text.slice(start, end < 0 ? undefined : end)), at - start);
}
