import { saysLast } from '../rules/numbering.ts';
import type { Edit } from '../rules/rule.ts';
import type { Item, ItemList, Speech } from '../structure/speech.ts';
import { rewriteNumber } from '../text/numerals.ts';
import { contains, type Span, slice } from '../text/span.ts';

/** The innermost section at an offset, with the list it stands in and its place there. */
interface Placed {
  readonly item: Item;
  readonly list: ItemList;
  readonly index: number;
}

function sectionAt(speech: Speech, offset: number): Placed | null {
  let found: Placed | null = null;
  for (const list of speech.notableLists) {
    if (list.kind !== 'section') continue;
    const index = list.items.findIndex(({ span }) => contains(span, offset) || span.end === offset);
    const item = list.items[index];
    if (item !== undefined && (found === null || item.level > found.item.level))
      found = { item, list, index };
  }
  return found;
}

/** The text of an item with another item's ordinal; its own where it has no number, or one that cannot be written. */
function withOrdinal(
  speech: Speech,
  { span, marker }: Pick<Item, 'span' | 'marker'>,
  ordinal: number | undefined,
): string {
  const text = slice(speech.text, span);
  if (marker === null || ordinal === undefined || saysLast(marker)) return text;
  const number = rewriteNumber(slice(speech.text, marker.number), ordinal);
  if (number === null) return text;
  return (
    text.slice(0, marker.number.start - span.start) + number + text.slice(marker.number.end - span.start)
  );
}

/** The span of an item without the white space at its end. */
function trimmed(speech: Speech, { start, end }: Span): Span {
  let last = end;
  while (last > start && speech.text[last - 1]!.trim() === '') last--;
  return { start, end: last };
}

/**
 * Moves the section at an offset before its previous sibling or behind its next one, with its text, points and
 * subsections; the two exchange their numbers.
 *
 * @returns null where there is no section, or no sibling on that side
 */
export function moveSection(
  speech: Speech,
  offset: number,
  direction: 'up' | 'down',
): readonly Edit[] | null {
  const placed = sectionAt(speech, offset);
  if (placed === null) return null;
  const first = placed.list.items[direction === 'up' ? placed.index - 1 : placed.index];
  const second = placed.list.items[direction === 'up' ? placed.index : placed.index + 1];
  if (first === undefined || second === undefined) return null;
  const upper = { marker: first.marker, span: trimmed(speech, first.span) };
  const lower = { marker: second.marker, span: trimmed(speech, second.span) };
  return [
    { span: upper.span, text: withOrdinal(speech, lower, upper.marker?.ordinal) },
    { span: lower.span, text: withOrdinal(speech, upper, lower.marker?.ordinal) },
  ];
}

/** Deletes the section at an offset with everything in it; the siblings behind it move up by one. null for no section. */
export function deleteSection(speech: Speech, offset: number): readonly Edit[] | null {
  const placed = sectionAt(speech, offset);
  if (placed === null) return null;
  const { item, list, index } = placed;
  const next = list.items[index + 1];
  const end = next === undefined ? trimmed(speech, item.span).end : next.span.start;
  const start =
    next === undefined ? trimmed(speech, { start: 0, end: item.span.start }).end : item.span.start;
  const edits: Edit[] = [{ span: { start, end }, text: '' }];
  for (const { marker } of list.items.slice(index + 1)) {
    if (marker === null || saysLast(marker)) continue;
    const number = rewriteNumber(slice(speech.text, marker.number), marker.ordinal - 1);
    if (number !== null && marker.ordinal > 1) edits.push({ span: marker.number, text: number });
  }
  return edits;
}
