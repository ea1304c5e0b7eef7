import type { Numbered } from '../rules/numbering.ts';
import type { Edit } from '../rules/rule.ts';
import type { Item, ItemList, Speech } from '../structure/speech.ts';
import { countedOn, countedOnAsSecond, type TextChange } from './countingOn.ts';

/**
 * What keeps the numbers right after a change by hand put a marker into a list, or took members out of it: the numbers
 * behind the place, counted on. A list is touched only where it was right before the change, is wrong after it, and is
 * right again with these edits; of a list that had a fault the numbers are its author's business.
 *
 * @param after the speech as it is after the change
 * @param read parses another text of the same draft
 * @returns edits of `after`, of numbers alone, ascending; none where nothing is to be done or it cannot be told
 */
export function renumberAfter(
  after: Speech,
  change: TextChange,
  read: (text: string) => Speech,
): readonly Edit[] {
  const taken = change.before.slice(change.start, change.start + change.removed);
  const fresh = itemsAt(after.items, change.start, reach(after.text, change)).filter(
    ({ marker }) => marker !== null,
  ) as Numbered[];
  const opens = opening.test(after.text.slice(change.start, change.start + change.inserted));
  if (fresh.length === 0 && !opens && !numeral.test(taken)) return [];
  const before = read(change.before);
  const added = fresh.filter(({ marker }) => !wasMarker(before, marker.span.start, change));
  const edits = listsConcerned(before, change, added)
    .flatMap(list => countedOn(before, list, after, change, added, read))
    .sort((a, b) => a.span.start - b.span.start);
  const next = edits.length === 0 && opens ? nextList(before, change.start + change.removed) : undefined;
  return next === undefined ? edits : countedOnAsSecond(before, next, after, change, read);
}

const numeral = /[\d０-９一二三四五六七八九十首其再甲-癸Ⅰ-ⅿ①-⓿㈠-㊰❶-➓]/;
/** What may be a new first before a list: two firsts in a row need not be read as one list. */
const opening = /^\s*[（(第]?[\d０-９一首其甲①㈠⑴]+(?:[、.．，,)）是要]|先|个|方面|点)/;

/** The list that begins next at or behind a place. */
function nextList(speech: Speech, place: number): ItemList | undefined {
  return speech.lists
    .filter(({ start }) => start >= place)
    .reduce<ItemList | undefined>(
      (next, list) => (next && next.start <= list.start ? next : list),
      undefined,
    );
}

/** The end of the new text of a change, and of the white space behind it. */
function reach(text: string, { start, inserted }: TextChange): number {
  let end = start + inserted;
  while (end < text.length && text[end]!.trim() === '') end++;
  return end;
}

/** The items whose marker touches a stretch of the text. */
function itemsAt(items: readonly Item[], from: number, to: number): readonly Item[] {
  return items
    .filter(({ span }) => span.start <= to && span.end >= from)
    .flatMap(item => {
      const { start, end } = item.marker?.span ?? item.selection;
      const inner = itemsAt(item.children, from, to);
      return start <= to && end >= from ? [item, ...inner] : inner;
    });
}

/** Whether a marker of the text after a change opened an item before it, too. */
function wasMarker(before: Speech, start: number, { start: from, removed, inserted }: TextChange): boolean {
  if (start >= from && start < from + inserted) return false;
  const then = start < from ? start : start - inserted + removed;
  const opens = (items: readonly Item[]): boolean =>
    items.some(
      ({ marker, span, children }) =>
        marker?.span.start === then || (span.start <= then && then < span.end && opens(children)),
    );
  return opens(before.items);
}

/** The lists that have lost members, and those that may have won some: round the place, or the next one behind it. */
function listsConcerned(
  before: Speech,
  { start, removed }: TextChange,
  added: readonly Numbered[],
): readonly ItemList[] {
  const styles = new Set(added.map(({ marker }) => marker.style));
  const lists = before.lists.filter(({ items }) => items.at(-1)!.selection.end >= start);
  const round = lists.filter(list => list.start < start + removed || list.start < start);
  const behind = lists.filter(
    list => list.start >= start + removed && styles.has(list.items[0]!.marker?.style ?? '一、'),
  );
  return [...round, ...behind.sort((a, b) => a.start - b.start).slice(0, 1)];
}
