import type { Announcement, ItemList, Speech } from '../structure/speech.ts';
import { parseNumber, rewriteNumber } from '../text/numerals.ts';
import { slice } from '../text/span.ts';
import { mayGoOn } from './goingOn.ts';
import { counted, frameOf, saysLast } from './numbering.ts';
import { type Finding, type Fix, type SpeechRule, say } from './rule.ts';

const texts = {
  fewer: say(
    '这里说“{phrase}”，后面只有 {found} 项。',
    '這裡說「{phrase}」，後面只有 {found} 項。',
    '“{phrase}” promises {count}, but only {found} follow.',
  ),
  more: say(
    '这里说“{phrase}”，后面却有 {found} 项。',
    '這裡說「{phrase}」，後面卻有 {found} 項。',
    '“{phrase}” promises {count}, but {found} follow.',
  ),
  change: say('改为“{expected}”', '改為「{expected}」', 'Change to “{expected}”'),
};

/** Numbers of members that keep a promise of so many: all, without a closing 最后, or what the last number says. */
function countsOf(list: ItemList): readonly number[] {
  const items = counted(list);
  const last = items.at(-1)?.marker.ordinal ?? 0;
  return [
    list.items.length,
    list.items.filter(item => item.marker === null || !saysLast(item.marker)).length,
    last,
  ];
}

/** The number of a promise as it would be written: 两点, not 二点; 12 stays in digits. */
function writtenCount(speech: Speech, announcement: Announcement, count: number): string | null {
  if (announcement.number === null) return null;
  const typed = slice(speech.text, announcement.number);
  if (parseNumber(typed) === null) return null;
  const text = rewriteNumber(typed, count);
  if (text !== '二') return text;
  return speech.script === 'traditional' ? '兩' : '两';
}

/** 这两件事, 以上三点: the number looks back, it promises nothing. 下一步, 一个方面: one is no enumeration. */
function looksBack(speech: Speech, { count, number, span }: Announcement): boolean {
  const at = number?.start ?? span.start;
  return (
    count === 1 ||
    /(?:[这這那该該此]|上述|以上|上面|前面|刚才)[^，。；：,;:]{0,2}$/.test(
      speech.text.slice(Math.max(0, at - 5), at),
    )
  );
}

/** A number in quotation marks (“八个坚持”) is the name of something; a sentence with two promises cannot be told apart. */
function isUnclear(speech: Speech, { count, number, span, list }: Announcement): boolean {
  const at = number?.start ?? span.start;
  if (/[“「『][^”」』]{0,4}$/.test(speech.text.slice(Math.max(0, at - 6), at))) return true;
  // So many are rather a number of projects than of sections, unless nearly as many follow.
  if (count! > 12 && Math.abs(count! - (list?.items.length ?? 0)) > 2) return true;
  const rest = /^[^。！？!?\n]*/.exec(speech.text.slice(span.end, span.end + 80))![0];
  return /[两三四五六七八九十\d]+(?:个方面|個方面|项|項|条|條|点|點|个问题|大)/.test(rest);
}

/** Whether what is too much in a list is written otherwise (第三个问题 behind 第一，第二，): it may be of another row. */
function isMixed(speech: Speech, list: ItemList, count: number): boolean {
  const frames = counted(list).map(({ marker }) => frameOf(speech, marker));
  const usual = frames[0];
  return frames.slice(count).some(frame => frame !== usual);
}

/** Whether something of the speech stands after the list. If not, its author may still be writing it. */
function finished(speech: Speech, list: ItemList): boolean {
  const end = list.items.at(-1)!.span.end;
  const closing = speech.closing ?? speech.closingCall?.span ?? speech.thanks?.span;
  return (closing !== undefined && closing.start >= end) || speech.items.some(item => item.span.start >= end);
}

export const announcedCount: SpeechRule = {
  id: 'announced-count',
  scope: 'speech',
  severity: 'warning',
  norm: '',
  summary: say(
    '总领句说的项数与实际不符',
    '總領句說的項數與實際不符',
    'A promise of so many points that does not agree with what follows',
  ),
  explanation: say(
    '“讲三点意见”“抓好以下四项工作”之后应当有同样多的项。“几点”“若干”没有说数，不作判断；分不清哪些项属于它时也不作判断；后面还没有写完（没有结尾）时只作信息提示。',
    '「講三點意見」「抓好以下四項工作」之後應當有同樣多的項。「幾點」「若干」沒有說數，不作判斷；分不清哪些項屬於它時也不作判斷；後面還沒有寫完（沒有結尾）時只作資訊提示。',
    'After 讲三点意见 three points should follow. 几点 and 若干 promise no number. Nothing is said where it cannot be told which points are meant; while the speech has no end yet, it is information only.',
  ),
  bad: [
    '下面，我讲{announced-count:三}点意见。\n\n一、提高认识\n\n认识要到位。\n\n二、加强领导\n\n领导要到位。\n\n总之，让我们携手努力，为夺取新的胜利而奋斗！\n',
    '下面，我讲{announced-count:三}点意见。\n\n一、提高认识\n\n认识要到位。\n\n二、加强领导\n\n领导要到位。同时，要加强督查，6.2万名干部都要动起来。\n\n总之，让我们携手努力，为夺取新的胜利而奋斗！\n',
    '借此机会，我提{announced-count:三}点希望：\n\n一是敢闯敢试。不怕失败，勇于创新。\n\n二是携手同行。互学互鉴，共同进步。\n\n最后，祝大家身体健康、工作顺利！\n\n谢谢大家！\n',
  ],
  good: [
    '下面，我讲两点意见。\n\n一、提高认识\n\n认识要到位。\n\n二、加强领导\n\n领导要到位。\n\n总之，让我们携手努力，为夺取新的胜利而奋斗！\n',
    '下面，我讲几点意见。\n\n一、提高认识\n\n认识要到位。\n\n二、加强领导\n\n领导要到位。\n\n总之，让我们携手努力，为夺取新的胜利而奋斗！\n',
    '下面，我讲三个问题。\n\n第一个问题：抓项目\n\n第一，要早谋划。第二，要早开工。\n\n第二个问题：抓环境\n\n第一，要优服务。\n\n第二，要降成本。\n\n第三个问题：抓作风\n\n作风要硬。\n\n总之，让我们携手努力，为夺取新的胜利而奋斗！\n',
    '一、抓项目\n\n要抓好三件事：其一，要早谋划；其二，要早开工。同时，要早服务。\n\n二、抓环境\n\n环境是金。\n',
  ],
  *check(speech): Generator<Finding> {
    for (const announcement of speech.announcements) {
      const { count, list } = announcement;
      if (count === null || list === null || list.items.length === 0 || looksBack(speech, announcement))
        continue;
      const counts = countsOf(list);
      if (counts.includes(count) || isUnclear(speech, announcement)) continue;
      if (list.items.length < count && mayGoOn(speech, list)) continue;
      if (list.items.length > count && isMixed(speech, list, count)) continue;
      const found = counts[1]!;
      const over = finished(speech, list);
      if (!over && found < 2) continue;
      const text = writtenCount(speech, announcement, found);
      const fix = (to: string): readonly Fix[] => [
        {
          title: { text: texts.change, values: { expected: to } },
          edits: [{ span: announcement.number!, text: to }],
          safe: false,
        },
      ];
      yield {
        span: announcement.number ?? announcement.span,
        message: {
          text: found < count ? texts.fewer : texts.more,
          values: { phrase: announcement.text, count, found },
        },
        ...(over ? {} : { severity: 'information' }),
        ...(text === null ? {} : { fixes: () => fix(text) }),
      };
    }
  },
};
