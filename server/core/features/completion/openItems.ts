import type { Announcement, Item, ItemList, Speech } from '../../structure/speech.ts';

/** An item that is open at the caret: what is written next belongs to it, follows it, or follows one that holds it. */
export interface OpenItem {
  readonly item: Item;
  /** The list it stands in, null for an unnumbered heading. */
  readonly list: ItemList | null;
  /** Its fellows before the caret, itself included. */
  readonly siblings: readonly Item[];
  /** Paragraphs between its own and the caret, those of its children included. */
  readonly paragraphs: number;
}

/** The open items at an offset, outermost first; reads nothing behind it. Points inside a paragraph end with it. */
export function openItems(speech: Speech, offset: number): readonly OpenItem[] {
  const open: OpenItem[] = [];
  for (let level = speech.items; ; ) {
    const before = level.slice(0, countBefore(level, offset));
    const item = before.at(-1);
    if (item === undefined) break;
    const { list } = item;
    const siblings = before.filter(other => other.list === list);
    open.push({ item, list, siblings, paragraphs: paragraphsBetween(speech, item.selection.start, offset) });
    level = item.children;
  }
  const lone = loneItem(speech, offset, open);
  return lone === null ? open : [...open, lone];
}

/** How many items of a level begin before an offset. */
function countBefore(level: readonly Item[], offset: number): number {
  let low = 0;
  let high = level.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (level[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A first marker further back than this is no longer being gone on from. */
const mostBlocks = 300;

/**
 * A paragraph that begins with the first marker of a style, after the innermost open item: the parser waits for a second
 * one before it believes in a list, whoever writes the first one is about to write the second.
 */
function loneItem(speech: Speech, offset: number, open: readonly OpenItem[]): OpenItem | null {
  const from = open.at(-1)?.item.selection.end ?? 0;
  const { blocks, readings } = speech.paper;
  const latest = blockBefore(speech, offset);
  for (let block = latest; block >= 0 && latest - block < mostBlocks; block--) {
    const [begin, end] = [blocks.starts[block]!, blocks.ends[block]!];
    if (begin < from) return null;
    const { scan } = readings[block]!;
    const match = scan.markers[0];
    const start = scan.starts[0];
    if (match === undefined || start === undefined || match.ordinal !== 1) continue;
    if (blocks.wraps[block]!.length > 0) continue;
    if (scan.folded.slice(0, start).trim() !== '') continue;
    if (open.some(({ item }) => item.marker?.style === match.style)) continue;
    const at = (place: number): number => begin + place;
    const marker = {
      text: speech.text.slice(at(start), at(match.end)),
      span: { start: at(start), end: at(match.end) },
      style: match.style,
      ordinal: 1,
      punctuation: match.punctuation,
      number: { start: at(match.numberStart), end: at(match.numberEnd) },
    };
    const item: Item = {
      kind: 'section',
      marker,
      title: '',
      level: open.length + 1,
      span: { start: at(start), end },
      selection: marker.span,
      runIn: true,
      children: [],
      sections: [],
      list: null,
    };
    const paragraphs = paragraphsBetween(speech, at(start), offset);
    return { item, list: null, siblings: [item], paragraphs };
  }
  return null;
}

/** The last block that begins before an offset; -1 for none. */
function blockBefore(speech: Speech, offset: number): number {
  const { blocks } = speech.paper;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Paragraphs that begin after `from` and before `to`. Takes the logarithm of their number. */
export function paragraphsBetween(speech: Speech, from: number, to: number): number {
  return paragraphsBefore(speech, to) - paragraphsBefore(speech, from + 1);
}

function paragraphsBefore(speech: Speech, offset: number): number {
  let low = 0;
  const { starts, length } = speech.passages;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The promise that a list keeps, or that the text right before the caret has made; null where there is none. */
export function promiseOf(speech: Speech, list: ItemList | null): Announcement | null {
  if (list === null) return null;
  return speech.announcements.find(announcement => announcement.list === list) ?? null;
}
