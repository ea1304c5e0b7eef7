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

/** How many paragraphs a closing may have. */
const closingLimit = 8;
const resolve =
  /(奋斗|贡献|新局面|新篇章|新辉煌|辉煌|胜利|前进|荣光|努力|成功|发展|明天|未来|目标|新天地|新台阶|新成绩|答卷|力量|新业绩)[^,。]{0,4}$/;

/**
 * Finds closing, closing call and thanks.
 *
 * @param from the first paragraph that may belong to the closing: behind the last section and its own first text
 */
export function readEndings(paper: Paper, body: Body, from: number, cues: Cues): Endings {
  const blocks: number[] = [];
  for (let block = body.end - 1; block >= Math.max(from, body.block); block--) {
    if (!body.skipped.has(block)) blocks.unshift(block);
    if (blocks.length > closingLimit) break;
  }
  const thanks = findThanks(paper, lastBlock(paper, body), body, cues);
  if (thanks !== null && blocks.at(-1) === thanks.block && thanks.alone) blocks.pop();
  const first = closingStart(paper, blocks, cues);
  const last = blocks.at(-1) ?? lastBlock(paper, body);
  const call =
    last === null
      ? null
      : findCall(
          paper,
          blocks.filter(block => first === null || block >= first),
          last,
          body,
          cues,
        );
  return {
    closing: first === null ? null : closingPart(paper, first, body, thanks),
    call,
    thanks: thanks?.part ?? null,
  };
}

function lastBlock(paper: Paper, body: Body): number | null {
  for (let block = body.end - 1; block >= body.block; block--) if (!body.skipped.has(block)) return block;
  void paper;
  return null;
}

function closingPart(
  paper: Paper,
  first: number,
  body: Body,
  thanks: Thanks | null,
): { block: number; span: Span } {
  const at = first === body.block ? body.at : 0;
  const start = sourceSpan(paper, first, at, at + 1).start;
  let last = body.end - 1;
  while (last > first && (body.skipped.has(last) || (thanks?.alone === true && last === thanks.block)))
    last--;
  return { block: first, span: { start, end: paper.blocks[last]!.span.end } };
}

interface Thanks {
  readonly block: number;
  readonly alone: boolean;
  readonly part: Part;
}

/** Thanks to the audience: the last paragraph, or the last sentence of it. */
function findThanks(paper: Paper, block: number | null, body: Body, cues: Cues): Thanks | null {
  if (block === null) return null;
  const folded = foldedOf(paper, block);
  const sentence = sentencesOf(folded, block === body.block ? body.at : 0).at(-1);
  if (sentence === undefined) return null;
  const at = thanksAt(sentence.text, cues);
  if (at < 0) return null;
  const span = sourceSpan(paper, block, sentence.start + at, sentence.end);
  const alone = sentence.start + at === 0;
  return { block, alone, part: { text: paper.text.slice(span.start, span.end), span } };
}

function thanksAt(sentence: string, cues: Cues): number {
  for (const cue of cues.thanks) {
    const at = sentence.lastIndexOf(cue);
    if (at < 0 || sentence.length - at > cue.length + 4) continue;
    if (at === 0 || ',、;'.includes(sentence[at - 1]!)) return at;
  }
  return -1;
}

/** The paragraph in which the closing begins: an address near the end, a closing word, or the last one if it calls. */
function closingStart(paper: Paper, blocks: readonly number[], cues: Cues): number | null {
  const last = blocks.at(-1);
  if (last === undefined) return null;
  const folded = foldedOf(paper, last);
  const led = blocks.filter(block => isLed(foldedOf(paper, block), cues));
  const addressed = blocks.filter(block => addressAt(foldedOf(paper, block), cues) !== null);
  if (!callsAloud(folded, cues) && !isLed(folded, cues) && led.length === 0 && addressed.length === 0)
    return null;
  let first = addressed.at(-1) ?? led.at(-1) ?? last;
  if (addressed.length === 0 && !callsAloud(folded, cues) && led.at(-1) !== last && blocks.length > 4)
    return null;
  for (const block of [...blocks].reverse()) {
    if (block >= first) continue;
    const isNext = blocks.indexOf(first) - blocks.indexOf(block) === 1;
    if (isNext && (addressed.includes(block) || /^(总之|总而言之|综上)/.test(foldedOf(paper, block))))
      first = block;
  }
  return first;
}

/** Whether a paragraph begins with a word that closes a speech. */
function isLed(folded: string, cues: Cues): boolean {
  const cue = cues.closings.find(entry => folded.startsWith(entry));
  if (cue === undefined) return false;
  return cue.length >= 3 || ',:!'.includes(folded[cue.length] ?? ',') || cue === '总之';
}

function callsAloud(folded: string, cues: Cues): boolean {
  const sentences = sentencesOf(folded, 0);
  const last = sentences.at(-1);
  if (last === undefined) return false;
  return (
    sentences.some(sentence => /(^|,)让我们/.test(sentence.text)) ||
    (startsWithCue(last.text, cues) && resolve.test(last.text)) ||
    /(而|不懈|共同|团结)(努力)?奋斗$|作出.{0,12}贡献$|预祝.{2,30}成功$/.test(last.text)
  );
}

const startsWithCue = (sentence: string, cues: Cues): boolean =>
  cues.calls.some(cue => sentence.startsWith(cue) || sentence.includes(`,${cue}`));

/** The sentence that calls: 让我们…; else the first that hopes, believes or resolves in the closing or the last paragraph. */
function findCall(
  paper: Paper,
  blocks: readonly number[],
  last: number,
  body: Body,
  cues: Cues,
): Part | null {
  const where = blocks.length > 0 ? blocks : [last];
  const all = where.flatMap(block =>
    sentencesOf(foldedOf(paper, block), block === body.block ? body.at : 0).map(sentence => ({
      block,
      sentence,
    })),
  );
  const pick =
    all.find(({ sentence }) => /(^|,)让我们/.test(sentence.text)) ??
    all.find(
      ({ sentence }) =>
        startsWithCue(sentence.text, cues) && sentence.text.length >= 8 && resolve.test(sentence.text),
    ) ??
    all.find(
      ({ sentence, block }) =>
        startsWithCue(sentence.text, cues) && sentence.text.length >= 12 && block === last,
    ) ??
    all.find(({ sentence }) => /奋斗$|贡献$/.test(sentence.text));
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
    while ('。!?”’)'.includes(folded[start] ?? ' ') && folded[start] !== undefined) start++;
    at = start - 1;
  }
  return sentences;
}
