import type { Body } from './body.ts';
import type { Cues } from './cues.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import type { Part } from './part.ts';
import { sentencesOf } from './sentences.ts';

/** A place where the closing begins: a paragraph and where in it (compacted). */
export interface Place {
  readonly block: number;
  readonly at: number;
}

/** How a sentence that resolves ends: …而努力奋斗, …作出更大贡献. */
const resolve =
  /(奋斗|贡献|新局面|新篇章|新辉煌|辉煌|胜利|前进|荣光|佳绩|业绩|复兴|振兴|梦想|落到实处|努力|成功|发展|明天|未来|目标|新天地|新台阶|新成绩|答卷|力量|新业绩)[^,。]{0,4}$/;
/** An appeal to all whom it concerns: 各级党校要…, 全市上下要…. */
const appeal = /^(?:各级|全[国党军省市县区校]|广大|各(?:地|单位|部门|行各业))[^,]{0,24}(?:要|应当|必须|应该)/;
const striving = /,(?:努力|奋力|不断|共同)[^,]{8,}$/;
/** Wishes, the handing over of a report and the end of an agenda end a speech and call to nothing. */
const parting = /祝|愿|以上|批评指正|审议|讲到这|就[讲说谈]|谢|提议|安息|刚才|议程|完毕|结束|闭幕|散会/;
/** A closing of one sentence is a call, unless it is an address or a parting. */
const callsAlone = (text: string): boolean => text.length >= 12 && !parting.test(text);
/** 我们一定要, 我们必须: what is to be done, and a call only where it resolves on something. */
const must = /^(?:我们|大家|同志们)(?:一定要|必须|应当?|都?要(?!知道|看到))/;
/** 为…贡献力量, 为…而不懈努力: what all is done for. */
const forSake = /(?:^|,)(?:为|向着?)[^。]{4,}(?:奋斗|努力|前进|贡献(?:智慧和?)?(?:力量)?)$/;
const urging = /(^|,)让我们/;
const believing = /^(?:但|因此)?我们?(?:都|完全|始终|有理由|有(?:足够的?|充分的?)?信心)?(?:坚信|相信|深信)/;

/** 祝大家节日快乐, 希望寄托在你们身上: a wish for persons and a saying call to nothing, unless to success or effort. */
const personal =
  /(?:健康|快乐|愉快|幸福|如意|安康|吉祥|似锦|可期|成真|(?:工作|一切|身体|诸事)顺利)$|希望寄托/;
const effort = /成功|奋斗|贡献|努力|事业/;

const startsWithCue = (sentence: string, cues: Cues): boolean =>
  (!personal.test(sentence) || effort.test(sentence)) &&
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
  const said = (test: (text: string) => boolean): (typeof all)[number] | undefined =>
    all.find(({ sentence }) => test(sentence.text));
  const pick =
    said(text => urging.test(text)) ??
    said(text => believing.test(text) && text.length >= 12) ??
    said(text => startsWithCue(text, cues) && text.length >= 8 && resolve.test(text)) ??
    said(text => startsWithCue(text, cues) && !must.test(text) && text.length >= 12) ??
    said(text => place !== null && must.test(text) && resolve.test(text)) ??
    said(text => place !== null && appeal.test(text)) ??
    all.findLast(
      ({ sentence: { text } }) => place !== null && (/奋斗$|贡献$/.test(text) || forSake.test(text)),
    ) ??
    said(text => /祝[^。]{2,30}成功$|^请[^。]{2,24}放心,/.test(text)) ??
    (place !== null && all.length === 1 && callsAlone(all[0]!.sentence.text) ? all[0] : undefined) ??
    all
      .slice(-1)
      .find(({ block, sentence: { text, end } }) =>
        must.test(text) && place !== null
          ? foldedOf(paper, block)[end] === '!'
          : appeal.test(text) && striving.test(text),
      );
  if (pick === undefined) return null;
  const span = sourceSpan(paper, pick.block, pick.sentence.start, pick.sentence.end);
  return { text: paper.text.slice(span.start, span.end), span };
}
