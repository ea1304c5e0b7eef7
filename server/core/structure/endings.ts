import type { Span } from '../text/span.ts';
import type { Body } from './candidates.ts';
import type { Cues } from './cues.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import { addressAt } from './salutation.ts';
import type { Part } from './speech.ts';

/** How a speech ends. */
export interface Endings {
  /** First paragraph of the closing and where it begins in it; null where the text ends with its last section. */
  readonly closing: { readonly block: number; readonly span: Span } | null;
  readonly call: Part | null;
  readonly thanks: Part | null;
}

/** A sentence of a folded paragraph, its closing mark excluded from `end`. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands before the closing. */
export interface Sections {
  /** The first paragraph behind the last section's heading and its first text. */
  readonly after: number;
  /** Where the last outermost item begins. */
  readonly block: number;
  readonly at: number;
}

/** A place where the closing begins: a paragraph and where in it (compacted). */
interface Place {
  readonly block: number;
  readonly at: number;
}

/** How many paragraphs a closing may have. */
const closingLimit = 6;
/** A paragraph of more characters may hold sections and closing at once: its line breaks were lost. */
const lostBreaks = 600;

/** Finds closing, closing call and thanks. */
export function readEndings(paper: Paper, body: Body, sections: Sections, cues: Cues): Endings {
  const blocks = lastBlocks(paper, body, Math.max(sections.after, body.block));
  const final = lastBlocks(paper, body, body.block).at(-1);
  if (final === undefined) return { closing: null, call: null, thanks: null };
  const thanks = findThanks(paper, final, body, cues);
  if (thanks?.alone === true && blocks.at(-1) === thanks.block) blocks.pop();
  const place = insideClosing(paper, body, final, sections, cues) ?? closingStart(paper, body, blocks, cues);
  const held = place === null ? [] : blocks.filter(block => block >= place.block);
  const where = held.length > 0 ? held : [blocks.at(-1) ?? final];
  const call = findCall(paper, where, place, body, cues);
  return {
    closing: place === null ? null : closingPart(paper, place, body, thanks),
    call,
    thanks: thanks?.part ?? null,
  };
}

/** The last paragraphs of the body from `from` on, in reading order. */
function lastBlocks(paper: Paper, body: Body, from: number): number[] {
  const blocks: number[] = [];
  for (let block = body.end - 1; block >= from && blocks.length < closingLimit; block--) {
    if (!body.skipped.has(block) && foldedOf(paper, block) !== '') blocks.unshift(block);
  }
  return blocks;
}

function closingPart(
  paper: Paper,
  place: Place,
  body: Body,
  thanks: Thanks | null,
): { block: number; span: Span } {
  const at = Math.max(place.at, place.block === body.block ? body.at : 0);
  const start = sourceSpan(paper, place.block, at, at + 1).start;
  let last = body.end - 1;
  while (last > place.block && (body.skipped.has(last) || (thanks?.alone === true && last === thanks.block)))
    last--;
  return { block: place.block, span: { start, end: paper.blocks[last]!.span.end } };
}

/** In text whose line breaks were lost: the last sentence that begins like a closing, behind the last item. */
function insideClosing(
  paper: Paper,
  body: Body,
  final: number,
  sections: Sections,
  cues: Cues,
): Place | null {
  const folded = foldedOf(paper, final);
  if (folded.length < lostBreaks || sections.block !== final) return null;
  const from = Math.max(sections.at, final === body.block ? body.at : 0);
  const led = sentencesOf(folded, from)
    .slice(1)
    .filter(sentence => isLed(sentence.text, cues));
  const sentence = led.at(-1);
  return sentence === undefined ? null : { block: final, at: sentence.start };
}

interface Thanks {
  readonly block: number;
  readonly alone: boolean;
  readonly part: Part;
}

/** Thanks to the audience: the last paragraph, or the last sentence of it. */
function findThanks(paper: Paper, block: number, body: Body, cues: Cues): Thanks | null {
  const folded = foldedOf(paper, block);
  const sentence = sentencesOf(folded, block === body.block ? body.at : 0).at(-1);
  if (sentence === undefined) return null;
  const at = thanksAt(sentence.text, cues);
  if (at < 0) return null;
  const span = sourceSpan(paper, block, sentence.start + at, sentence.end);
  const alone = sentence.start + at === 0;
  return { block, alone, part: { text: paper.text.slice(span.start, span.end), span } };
}

/** Whether a sentence is nothing but thanks. */
const isThanks = (sentence: string, cues: Cues): boolean => thanksAt(sentence, cues) === 0;

function thanksAt(sentence: string, cues: Cues): number {
  for (const cue of cues.thanks) {
    const at = sentence.lastIndexOf(cue);
    if (at < 0 || sentence.length - at > cue.length + 4) continue;
    if (at === 0 || ',、;'.includes(sentence[at - 1]!)) return at;
  }
  return -1;
}

/** Where the closing begins: at an address near the end, at a closing word, or with the last paragraph if it calls. */
function closingStart(paper: Paper, body: Body, blocks: readonly number[], cues: Cues): Place | null {
  const last = blocks.at(-1);
  if (last === undefined) return null;
  const is = (test: (folded: string) => boolean): number =>
    blocks.findLastIndex(block => (block > body.block || body.at === 0) && test(foldedOf(paper, block)));
  const addressed = (folded: string): boolean => addressAt(folded, cues) !== null;
  let first = is(addressed);
  if (first >= 0) {
    if (first > 0 && addressed(foldedOf(paper, blocks[first - 1]!))) first--;
    return { block: blocks[first]!, at: 0 };
  }
  first = is(folded => isLed(folded, cues));
  if (first > 0 && summary.test(foldedOf(paper, blocks[first - 1]!))) first--;
  if (first >= 0) return { block: blocks[first]!, at: 0 };
  const folded = foldedOf(paper, last);
  if (!callsAloud(folded, cues)) return null;
  return { block: last, at: last === body.block ? body.at : 0 };
}

/** How a sentence that resolves ends: …而努力奋斗, …作出更大贡献. */
const resolve =
  /(奋斗|贡献|新局面|新篇章|新辉煌|辉煌|胜利|前进|荣光|努力|成功|发展|明天|未来|目标|新天地|新台阶|新成绩|答卷|力量|新业绩)[^,。]{0,4}$/;
const summary = /^(总之|总而言之|综上|最后,)/;
const urging = /(^|,)让我们/;

/** Whether a folded paragraph or sentence begins with a word that closes a speech. */
function isLed(folded: string, cues: Cues): boolean {
  if (summary.test(folded)) return true;
  const cue = cues.closings.find(entry => folded.startsWith(entry));
  return cue !== undefined && (cue.length >= 3 || ',:!'.includes(folded[cue.length] ?? ' '));
}

/** Whether the last paragraph of a speech calls: it urges, it believes, or its last sentence resolves. */
function callsAloud(folded: string, cues: Cues): boolean {
  const sentences = sentencesOf(folded, 0).filter(({ text }) => !isThanks(text, cues));
  const last = sentences.at(-1);
  if (last === undefined) return false;
  if (
    sentences.some(
      ({ text }) => urging.test(text) || /(^|[,〕])(我们?|我们都|完全)?(坚)?相信|^我们?坚信/.test(text),
    )
  )
    return true;
  if (startsWithCue(last.text, cues) && resolve.test(last.text)) return true;
  return /奋斗$|作出.{0,12}贡献$|预祝.{2,30}成功$/.test(last.text);
}

const startsWithCue = (sentence: string, cues: Cues): boolean =>
  cues.calls.some(cue => sentence.startsWith(cue) || (cue !== '我们要' && sentence.includes(`,${cue}`)));

/** The sentence that calls: 让我们…; else the first that hopes, believes or resolves. */
function findCall(
  paper: Paper,
  blocks: readonly number[],
  place: Place | null,
  body: Body,
  cues: Cues,
): Part | null {
  const all = blocks.flatMap(block => {
    const from = Math.max(block === place?.block ? place.at : 0, block === body.block ? body.at : 0);
    return sentencesOf(foldedOf(paper, block), from).map(sentence => ({ block, sentence }));
  });
  const pick =
    all.find(({ sentence }) => urging.test(sentence.text)) ??
    all.find(
      ({ sentence: { text } }) => startsWithCue(text, cues) && text.length >= 8 && resolve.test(text),
    ) ??
    all.find(
      ({ sentence: { text } }) =>
        startsWithCue(text, cues) && !text.startsWith('我们要') && text.length >= 12,
    ) ??
    all.findLast(({ sentence: { text } }) => place !== null && /奋斗$|贡献$/.test(text));
  if (pick === undefined) return null;
  const span = sourceSpan(paper, pick.block, pick.sentence.start, pick.sentence.end);
  return { text: paper.text.slice(span.start, span.end), span };
}

/** The sentences of a folded paragraph; a closing quotation mark goes with its sentence. */
function sentencesOf(folded: string, from: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (let at = from; at <= folded.length; at++) {
    if (at < folded.length && !'。!?'.includes(folded[at]!)) continue;
    while (start < at && folded[start] === ' ') start++;
    if (at > start) sentences.push({ start, end: at, text: folded.slice(start, at) });
    start = at + 1;
    while (start < folded.length && '。!?”’)'.includes(folded[start]!)) start++;
    start += /^[〔[]\d{1,3}[〕\]]/.exec(folded.slice(start, start + 5))?.[0].length ?? 0;
    at = start - 1;
  }
  return sentences;
}
