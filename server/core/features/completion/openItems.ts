import type { Announcement, Item, ItemList, Marker, Speech } from '../../structure/speech.ts';
import { loneMarker } from './loneMarker.ts';

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
  const open = [...sectionsAbove(speech, offset), ...openWithin(speech, speech.items, offset)];
  const lone = loneMarker(speech, offset, open.at(-1)?.item.selection.end ?? 0);
  if (lone === null) return open;
  // 一是 behind 四是 counts anew: the list before is over.
  const again = open.findIndex(({ item }) => item.marker?.style === lone.style);
  const around = again < 0 ? open : open.slice(0, again);
  return [...around, openAs(speech, offset, lone, around.length + 1)];
}

/** What is open by a first marker that has no second one yet. */
function openAs(speech: Speech, offset: number, marker: Marker, level: number): OpenItem {
  const item: Item = {
    kind: 'section',
    marker,
    title: '',
    level,
    span: { start: marker.span.start, end: offset },
    selection: marker.span,
    runIn: true,
    children: [],
    sections: [],
    list: null,
  };
  const paragraphs = paragraphsBetween(speech, marker.span.start, offset);
  return { item, list: null, siblings: [item], paragraphs };
}

/** The innermost item of a level that begins before an offset, and what is open inside it. */
function openWithin(speech: Speech, outermost: readonly Item[], offset: number): OpenItem[] {
  const open: OpenItem[] = [];
  for (let level = outermost; ; ) {
    const before = level.slice(0, countBefore(level, offset));
    const item = before.at(-1);
    if (item === undefined) return open;
    const { list } = item;
    const siblings = before.filter(other => other.list === list);
    open.push({ item, list, siblings, paragraphs: paragraphsBetween(speech, item.selection.start, offset) });
    level = item.children;
  }
}

/**
 * The sections above points that stand in no section, as those of a closing do: where nothing follows yet, what sums up a
 * section cannot be told from the end of the speech, and the next section may still come.
 */
function sectionsAbove(speech: Speech, offset: number): readonly OpenItem[] {
  const { items } = speech;
  const point = items[countBefore(items, offset) - 1];
  if (point?.kind !== 'point') return [];
  const section = items.slice(0, countBefore(items, offset)).findLast(({ kind }) => kind === 'section');
  return section === undefined ? [] : openWithin(speech, items, section.span.start + 1);
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
