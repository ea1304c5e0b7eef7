import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { light } from './otherWordings.ts';

const han = /[\u4e00-\u9fff]/;

/** So many characters on either side tell of the writer's words; looking through more would be felt while typing. */
const reach = 20_000;

/** How often a stretch stands in a text, up to a bound. */
function countOf(text: string, wanted: string, bound: number): number {
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0 && count < bound; at = text.indexOf(wanted, at + 1)) count++;
  return count;
}

/**
 * Whether what seems to lack a character is a wording of the writer's own: it stands elsewhere in the speech too, and
 * not as part of the usual wording, or the character at its edge makes a word with the one outside that the speech uses
 * elsewhere (销服|体系 where 销服 is the name of a department).
 *
 * @param usual the fixed wording, in simplified characters; it may begin or end with the stretch
 */
export function isOwnWording(text: string, span: Span, usual: string): boolean {
  const from = Math.max(0, span.start - reach);
  const folded = fold(text.slice(from, span.end + reach));
  const start = span.start - from;
  const end = span.end - from;
  const found = folded.slice(start, end);
  // What stands inside the usual wording is no use of its own.
  const own = countOf(folded, found, 50) - (usual.includes(found) ? countOf(folded, usual, 50) : 0);
  if (own > 1) return true;
  let same = 0;
  while (same < found.length && found[same] === usual[same]) same++;
  return [start, end].some(
    edge =>
      (edge === start ? same <= 1 : same >= usual.length - 2) &&
      isOwnWord(folded, folded.slice(edge - 1, edge + 1)),
  );
}

/** Whether two characters are a word of this speech: they stand in it more than once. */
function isOwnWord(text: string, pair: string): boolean {
  const isWord = pair.length === 2 && [...pair].every(one => han.test(one) && !light.includes(one));
  return isWord && countOf(text, pair, 2) > 1;
}

const separators: RegExp = /[^\u4e00-\u9fff“”]|[和与及]/;
/** So many characters on either side are looked at for neighbours in an enumeration. */
const around = 16;

/**
 * Whether a stretch is one of a row that is built alike, member by member as long: 大保护、大开放, 学业务、学技术,
 * 监理制和管理制. What was written like its neighbour was meant so; a character less makes it shorter.
 */
export function isBuiltAlike(text: string, { start, end }: Span): boolean {
  const found = text.slice(start, end);
  const before = text.slice(Math.max(0, start - around), start).split(separators);
  const behind = text.slice(end, end + around).split(separators);
  // The first of a row may follow other words (一体推进|大保护、大开放), the last be followed by some.
  const last = (before.at(-2) ?? '').slice(-found.length);
  const next = behind[1] ?? '';
  // 工程监理制和合同|管理制: members of any length that end alike; 大项目|好项目: no mark between them.
  const endsAlike =
    behind[0] === '' && last.length > 1 && last.at(-1) === found.at(-1) && before.at(-1) !== '';
  const goesOn = text.slice(end, end + found.length).endsWith(found.slice(1));
  return (
    endsAlike ||
    goesOn ||
    (before.at(-1) === '' && behind[0] === '' && areAlike(found, last)) ||
    (behind[0] === '' && areAlike(found, next))
  );
}

const areAlike = (member: string, neighbour: string): boolean =>
  member.length === neighbour.length && (member[0] === neighbour[0] || member.at(-1) === neighbour.at(-1));
