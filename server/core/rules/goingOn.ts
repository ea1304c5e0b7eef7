import type { ItemList, Speech } from '../structure/speech.ts';
import { writeHan } from '../text/numerals.ts';
import { frameOf } from './numbering.ts';

/** Words that add a point without a number. */
const adds = '再次|最后|最後|另外|此外|还有|還有|再就是|再一[个個]';

/** Whether the text goes on to count where the list ends: 第三是…, 最后…, 另外…, so that the list may be longer than told. */
export function mayGoOn(speech: Speech, list: ItemList): boolean {
  const { text } = speech;
  const last = list.items.at(-1)!;
  const next = (last.marker?.ordinal ?? list.items.length) + 1;
  const start = last.marker?.span.end ?? last.span.start;
  // 最后 that opens the closing counts nothing.
  const end = Math.min(last.span.end + 300, speech.closing?.start ?? Number.POSITIVE_INFINITY);
  const han = writeHan(next);
  const number = `[第其]${han}|${han}[是要则則来來、]|[（(]${han}[）)]|(?<!\\d)${next}[.．、)）](?!\\d)`;
  if (list.kind === 'section') {
    // Sections go on with a paragraph of their own; what other lists count there is not of this one.
    const opens = new RegExp(`(?:\\n|　)[\\s　]*(?:${number}|${adds})`, 'g');
    return [...text.slice(start, end).matchAll(opens)].some(
      ({ 0: found, index }) => !opensOther(speech, list, start + index + found.search(/[^\s　]/)),
    );
  }
  const line = text.indexOf('\n', start);
  const paragraph = text.slice(start, Math.min(end, line < 0 ? end : line));
  if (new RegExp(`${number}|[。；;]\\s*(?:${adds}|同时|同時)`).test(paragraph)) return true;
  const behind = text.slice(start + paragraph.length, end);
  const lead = /^[\s　]*/.exec(behind)![0].length;
  const opens = new RegExp(`^(?:${number}|${adds})`).test(behind.slice(lead));
  return opens && !opensOther(speech, list, start + paragraph.length + lead);
}

/** Whether a section begins at a place that is numbered unlike the members of a list, and so is of another one. */
function opensOther(speech: Speech, list: ItemList, place: number): boolean {
  const own = list.items[0]!.marker;
  let items = speech.items;
  for (;;) {
    const item = items.find(({ span }) => span.start <= place && place < span.end);
    if (item === undefined) return false;
    if (item.kind === 'section' && item.span.start === place) {
      return own === null || item.marker === null || frameOf(speech, own) !== frameOf(speech, item.marker);
    }
    items = item.children;
  }
}
