import { counted, type Numbered, numberText, renumber } from '../rules/numbering.ts';
import type { Edit } from '../rules/rule.ts';
import type { ItemList, Speech } from '../structure/speech.ts';
import { rewriteNumber } from '../text/numerals.ts';
import { applyEdits } from './editing.ts';

/** One change of a text by hand: at `start`, `removed` characters of `before` gave way to `inserted` new ones. */
export interface TextChange {
  /** The whole text before the change. */
  readonly before: string;
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/** A member of a list, old or new, where it stands after the change. */
interface Member {
  readonly number: { readonly start: number; readonly end: number };
  readonly text: string;
  readonly ordinal: number;
}

const same = (speech: Speech, { marker }: Numbered, shift = 0): Member => ({
  number: { start: marker.number.start + shift, end: marker.number.end + shift },
  text: numberText(speech, marker),
  ordinal: marker.ordinal,
});

/**
 * The edits that count one list on after a change; none where they would not make it right.
 *
 * @param added what the change made an item of, in reading order; of whatever list
 */
export function countedOn(
  before: Speech,
  list: ItemList,
  after: Speech,
  change: TextChange,
  added: readonly Numbered[],
  read: (text: string) => Speech,
): readonly Edit[] {
  if (renumber(before, list)?.length !== 0) return [];
  const end = change.start + change.removed;
  const members = counted(list);
  if (members.length === 0) return [];
  const ahead = members.filter(({ marker }) => marker.span.end <= change.start);
  const behind = members.filter(({ marker }) => marker.span.start >= end);
  const gone = members.filter(item => item.selection.start >= change.start && item.selection.end <= end);
  if (ahead.length + gone.length + behind.length < members.length) return [];
  const own = added.filter(({ marker }) => marker.style === members[0]!.marker.style);
  const setFree = own.some(({ marker }) => marker.span.start >= change.start + change.inserted);
  if (gone.length + own.length === 0 || (behind.length === 0 && !setFree)) return [];
  if (!own.every((item, i) => belongs(item, list.startsAt + ahead.length + i, change))) return [];
  const shift = change.inserted - change.removed;
  const all = [
    ...ahead.map(item => same(before, item)),
    ...own.map(item => same(after, item)),
    ...behind.map(item => same(before, item, shift)),
  ];
  const edits = numbered(all, list.startsAt);
  return edits !== null && edits.length > 0 && makesRight(after.text, edits, all, read) ? edits : [];
}

/**
 * Whether a new member's number says that it is meant for its place: a marker that is being typed has the number due
 * there; one that a new mark set free (二是抓人才，二是抓环境) has the number of the member before it; a section that was
 * pasted whole may have any.
 */
function belongs({ marker, selection, title }: Numbered, due: number, change: TextChange): boolean {
  const end = change.start + change.inserted;
  if (marker.ordinal === due) return true;
  if (marker.span.start >= end) return marker.ordinal === due - 1;
  return title !== '' && selection.start >= change.start && selection.end <= end;
}

/** The edits that count members through; null where a number cannot be written. */
function numbered(members: readonly Member[], startsAt: number): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const [i, { number, text, ordinal }] of members.entries()) {
    if (ordinal === startsAt + i) continue;
    const due = rewriteNumber(text, startsAt + i);
    if (due === null) return null;
    edits.push({ span: number, text: due });
  }
  return edits;
}

/**
 * The edits that count a list on behind a new first that the change put before it, whatever it is read for as long as
 * there are two firsts; none where they would not make one list of both.
 */
export function countedOnAsSecond(
  before: Speech,
  list: ItemList,
  after: Speech,
  change: TextChange,
  read: (text: string) => Speech,
): readonly Edit[] {
  if (renumber(before, list)?.length !== 0) return [];
  const shift = change.inserted - change.removed;
  const members = counted(list).map(item => same(before, item, shift));
  const edits = numbered(members, list.startsAt + 1);
  if (edits === null || edits.length === 0) return [];
  const result = read(applyEdits(after.text, edits));
  const starts = landed(members, edits);
  const isWhole = result.lists.some(found => {
    if (found.start < change.start || found.start >= change.start + change.inserted) return false;
    const [first, ...rest] = counted(found);
    return (
      first !== undefined &&
      first.marker.span.end <= change.start + change.inserted &&
      standsAt(rest, starts) &&
      renumber(result, found)?.length === 0
    );
  });
  return isWhole ? edits : [];
}

/** What may stand before the number in a marker, indent included. */
const longestOpening = 24;

/** Whether the text with the edits has a list of just these members, numbered right. */
function makesRight(
  text: string,
  edits: readonly Edit[],
  members: readonly Member[],
  read: (text: string) => Speech,
): boolean {
  const result = read(applyEdits(text, edits));
  const starts = landed(members, edits);
  return result.lists.some(
    // A number stands right behind where its item begins: other lists are told apart without their members.
    list =>
      list.start <= starts[0]! &&
      starts[0]! - list.start < longestOpening &&
      standsAt(counted(list), starts) &&
      renumber(result, list)?.length === 0,
  );
}

/** Whether the numbers of items stand at just these places. */
function standsAt(items: readonly Numbered[], starts: readonly number[]): boolean {
  return items.length === starts.length && items.every(({ marker }, i) => marker.number.start === starts[i]);
}

/** Where the numbers of members stand once the edits are made. */
function landed(members: readonly Member[], edits: readonly Edit[]): readonly number[] {
  const starts: number[] = [];
  let grown = 0;
  let next = 0;
  for (const { number } of members) {
    for (; next < edits.length && edits[next]!.span.start < number.start; next++) {
      const { span, text: due } = edits[next]!;
      grown += due.length - (span.end - span.start);
    }
    starts.push(number.start + grown);
  }
  return starts;
}
