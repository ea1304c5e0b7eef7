import type { Body } from './candidates.ts';
import type { Cues } from './cues.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import { sentencesOf } from './sentences.ts';
import type { Part } from './speech.ts';
import { isThanks } from './thanks.ts';

/** A place where the closing begins: a paragraph and where in it (compacted). */
export interface Place {
  readonly block: number;
  readonly at: number;
}

/** How a sentence that resolves ends: …而努力奋斗, …作出更大贡献. */
const resolve =
  /(奋斗|贡献|新局面|新篇章|新辉煌|辉煌|胜利|前进|荣光|努力|成功|发展|明天|未来|目标|新天地|新台阶|新成绩|答卷|力量|新业绩)[^,。]{0,4}$/;
/** An appeal to all whom it concerns: 各级党校要…, 全市上下要…. */
const appeal = /^(?:各级|全[国党军省市县区校]|广大|各(?:地|单位|部门|行各业))[^,]{0,24}(?:要|应当|必须|应该)/;
const urging = /(^|,)让我们/;

/** Whether the last paragraph of a speech calls: it urges, it believes, or its last sentence resolves. */
export function callsAloud(folded: string, cues: Cues): boolean {
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
export function findCall(
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
    all.find(({ sentence: { text } }) => place !== null && appeal.test(text)) ??
    all.findLast(({ sentence: { text } }) => place !== null && /奋斗$|贡献$/.test(text));
  if (pick === undefined) return null;
  const span = sourceSpan(paper, pick.block, pick.sentence.start, pick.sentence.end);
  return { text: paper.text.slice(span.start, span.end), span };
}
