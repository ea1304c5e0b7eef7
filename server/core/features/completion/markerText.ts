import type { Item, Marker, Speech } from '../../structure/speech.ts';
import type { StyleId } from '../../text/markers.ts';
import { writeMarker, writeOrdinal } from '../../text/writeMarker.ts';
import { usesNarrowMarks } from './marks.ts';

/** 三、 → 四、; 首先， → 其次，; the mark as most fellows have it, the width of brackets and digits as typed. */
export function writeAfter(marker: Marker, siblings: readonly Item[]): string | null {
  const from = marker.number.start - marker.span.start;
  const to = marker.number.end - marker.span.start;
  const number = marker.text.slice(from, to);
  const position = Math.max(marker.ordinal, siblings.length);
  const next =
    writeOrdinal(marker.style, marker.ordinal + 1, number) ?? (position >= 3 ? lastWord(number) : null);
  if (next === null) return null;
  const tail = usualTail(siblings) ?? marker.text.slice(to);
  return (marker.text.slice(0, from) + next + tail).replace(/\s+/g, '');
}

/** What stands after the number in most fellows; null where no two agree. */
function usualTail(siblings: readonly Item[]): string | null {
  const counts = new Map<string, number>();
  for (const { marker } of siblings) {
    if (marker === null) continue;
    const tail = marker.text.slice(marker.number.end - marker.span.start);
    counts.set(tail, (counts.get(tail) ?? 0) + 1);
  }
  const [tail, count] = [...counts].sort((x, y) => y[1] - x[1])[0] ?? ['', 0];
  return count >= 2 ? tail : null;
}

const lastWord = (number: string): string | null => (/^[首其再]/.test(number) ? '最后' : null);

/** The first marker of a style, written as the draft writes it. */
export function firstOf(speech: Speech, style: StyleId, like: Marker | null): string | null {
  if (like !== null) {
    const from = like.number.start - like.span.start;
    const to = like.number.end - like.span.start;
    const one = writeOrdinal(style, 1, like.text.slice(from, to));
    return one === null ? null : like.text.slice(0, from) + one + like.text.slice(to);
  }
  const text = writeMarker(style, 1);
  if (text === null) return null;
  const narrow = speech.items.some(item => item.marker?.text.includes('('));
  const bracketed = narrow ? text.replace('（', '(').replace('）', ')') : text;
  return usesNarrowMarks(speech.text) ? bracketed.replace('，', ',') : bracketed;
}
