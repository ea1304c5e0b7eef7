import type { Speech } from '../../structure/speech.ts';
import type { ComingMarker } from './comingMarker.ts';
import { firstMarkers } from './firstMarker.ts';
import { goesOn, sameGap, toldInline } from './goingOn.ts';
import { writeAfter } from './markerText.ts';
import { nestedShare } from './nesting.ts';
import { type OpenItem, openItems } from './openItems.ts';
import { announcedBefore } from './promisedBefore.ts';
import type { Usages } from './usages.ts';

/** The markers that may come next at the start of a paragraph, most probable first. */
export function nextMarkers(speech: Speech, offset: number, usages: Usages): readonly ComingMarker[] {
  const open = openItems(speech, offset).filter(({ item }) => item.marker !== null);
  // Points of the opening or closing hold no sections: the first section comes after them, not inside them.
  const begins = open.length === 0 || (open[0]!.item.kind === 'point' && open[0]!.item.level === 1);
  const announced = announcedBefore(speech, offset);
  const long = (announced?.count ?? 0) >= 7;
  const told = !begins && /点/.test(announced?.text ?? '');
  const inside = begins ? (announced ? 0.9 : 0.6) : nestedShare(speech, open, announced !== null, usages);
  const outer = begins ? '' : open.at(-1)!.item.marker!.style;
  const share = open.length === 0 ? 1 : inside;
  const level = begins ? 1 : open.length + 1;
  const manner = long ? 'headed' : told ? 'told' : 'either';
  const found = firstMarkers(speech, usages, open, { outer, level, share, manner });
  const gaps = open.map(({ item }) => sameGap(speech, item.selection.start, offset));
  let left = 1 - share;
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const inline = open.length > 1 && toldInline(speech, open[depth]!);
    const goes = depth === 0 ? 1 : inline ? 0.08 : goesOn(speech, open, depth, offset);
    const marker = following(open[depth]!);
    const fits = gaps[depth] || !gaps.includes(true) ? 1 : 0.3;
    if (marker !== null) found.push({ ...marker, level: depth + 1, weight: left * goes * fits });
    left *= marker === null ? 1 : 1 - goes;
  }
  found.push(...restingMarkers(speech, offset, open));
  return distinct(found.sort((x, y) => y.weight - x.weight));
}

const mostResting = 2;

/** Lists of sections that others stand after: they may be taken up again. The latest first. */
function restingMarkers(speech: Speech, offset: number, open: readonly OpenItem[]): ComingMarker[] {
  const current = new Set(open.map(({ list }) => list));
  const found: ComingMarker[] = [];
  const lists = speech.outermostLists;
  for (let i = lists.length - 1; i >= 0 && found.length < mostResting; i--) {
    const list = lists[i]!;
    const siblings = list.items.filter(({ span }) => span.start < offset);
    const item = siblings.at(-1);
    if (item === undefined || item.marker === null || current.has(list)) continue;
    const marker = following({ item, list, siblings, paragraphs: 0 });
    if (marker !== null) found.push({ ...marker, level: 1, weight: 0.06 / (found.length + 1) });
  }
  return found;
}

function distinct(markers: readonly ComingMarker[]): readonly ComingMarker[] {
  const seen = new Set<string>();
  return markers.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The marker after the last one of a list, written as its fellows are. */
function following({ item, siblings }: OpenItem): Omit<ComingMarker, 'level' | 'weight'> | null {
  const marker = item.marker!;
  const text = writeAfter(marker, siblings);
  const ordinal = marker.ordinal + 1;
  return text === null
    ? null
    : { text, style: marker.style, ordinal, step: 'next', siblings, documents: null };
}
