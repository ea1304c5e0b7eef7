import { headingLimit } from './scan.ts';

/** Where a heading stands in its compacted paragraph, without marker and closing mark, and what follows it. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  /** Whether text follows in the same paragraph. */
  readonly runIn: boolean;
}

/** What a character means to the end of a heading, as bits in a table by character code: headings are many. */
const opens = 1;
const closes = 2;
const stop = 4;
const semicolon = 8;
const colonMark = 16;
const comma = 32;
const meanings: Uint8Array = new Uint8Array(0x10000);
for (const [characters, meaning] of [
  ['“‘《〈(（[〔【「『', opens],
  ['”’》〉)）]〕】」』', closes],
  ['。!?', stop],
  [';', semicolon],
  [':', colonMark],
  [',', comma],
] as const) {
  for (const character of characters) meanings[character.charCodeAt(0)] = meaning;
}

/** The first mark of some kinds between `from` and `until` that stands in no quotation or bracket; `until` for none. */
function firstMark(folded: string, from: number, kinds: number, until: number): number {
  let depth = 0;
  for (let at = from; at < until; at++) {
    const meaning = meanings[folded.charCodeAt(at)]!;
    if (meaning === 0) continue;
    if ((meaning & kinds) !== 0 && depth === 0) return at;
    if (meaning === opens) depth++;
    else if (meaning === closes && depth > 0) depth--;
  }
  return depth > 0 ? unbalancedMark(folded, from, kinds, until) : until;
}

/** Where a bracket never closes it is ignored. */
function unbalancedMark(folded: string, from: number, kinds: number, until: number): number {
  for (let at = from; at < until; at++) if ((meanings[folded.charCodeAt(at)]! & kinds) !== 0) return at;
  return until;
}

/**
 * A heading that runs into its text: it ends at the first mark that closes a sentence, or at a colon soon after.
 *
 * @param from behind the marker
 * @param limit where the text of the item ends in its paragraph
 */
export function runInHeading(folded: string, from: number, limit: number): Heading {
  let start = from;
  while (start < limit && folded[start] === ' ') start++;
  const close = firstMark(folded, start, stop | semicolon, limit);
  const colon = firstMark(folded, start, colonMark, Math.min(close, start + 30));
  const sentence = colon < Math.min(close, start + 30) ? colon : close;
  const end =
    sentence - start > headingLimit ? firstMark(folded, start + 8, comma | semicolon, sentence) : sentence;
  return { start, end: trimEnd(folded, start, end), runIn: end + 1 < limit };
}

/** Leaves out closing marks and white space; a question mark is part of the question. */
export function trimEnd(folded: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' 。;:,、.*'.includes(folded[at - 1]!)) at--;
  return at;
}
