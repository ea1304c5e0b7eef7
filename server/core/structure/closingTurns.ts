import type { Cues } from './cues.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { isThanks } from './thanks.ts';

/** A turn of phrase that ends of speeches have more often, or less often, than their middles. */
interface Turn {
  /** What it does. */
  readonly name: string;
  readonly pattern: RegExp;
  /** What it is worth, guided by how much oftener last paragraphs of speeches have it than those in the middle. */
  readonly weight: number;
}

const turn = (name: string, weight: number, pattern: RegExp): Turn => ({ name, weight, pattern });

/** Held against each sentence, from its beginning; the best one of a sentence counts. */
const opens: readonly Turn[] = [
  turn('sums up', 3, /^(?:总之|总而言之|综上|一句话,|最后,|最后(?=[祝愿预衷谨敬恭]))/),
  turn('sums up', 2, /^(?:总的来[说讲]|总体来[说讲]|归根[到结]底)/),
  turn('urges', 3, /^(?:[^,]{1,24},){0,2}就?让我们/),
  turn(
    'wishes',
    2.5,
    /^(?:[^,]{0,16},)?(?:我|我们)?(?:再次|衷心|谨|也)?(?:预祝|敬祝|恭祝|祝愿|祝福|惟愿|但愿|祝|愿)(?![贺词同与意景望为以])/,
  ),
  turn('greets', 2, /(?:致以|道一声|送上)[^,]{0,24}(?:问候|祝福|敬意|祝愿)|大家辛苦了/),
  turn(
    'sends off',
    2,
    /^(?:散会|(?:此次|本次|这次)?会议(?:结束)?|会)(?:以?后|之后)(?:[,各大请我由全县市]|[^,]{1,6}[,要])/,
  ),
  turn('adjourns', 2.5, /^散会$/),
  turn('declares', 3, /^(?:[^,]{1,10},)?我(?:郑重)?宣布/),
  turn('thanks again', 2, /^(?:最后,)?(?:再次|再一次)(?:衷心)?感谢/),
  turn('toasts', 3, /^(?:[^,]{1,10},){0,2}(?:请允许)?我?提议[,大]/),
  turn(
    'takes leave',
    2.5,
    /^(?:[^,]{1,10},)?再见了?(?:$|,)|安息吧?$|永垂不朽$|一路走好$|永远(?:怀念|铭记)[^,]{0,6}$|化悲痛为力量|(?:指正|批评帮助|多提宝贵意见|与大家共勉|同大家共勉)$/,
  ),
  turn(
    'hands over',
    2.5,
    /^(?:特此报告|以上(?:报告|汇报|述职|发言|意见|建议|[几各一二三四五六七八九十两]{1,2}[点条项个方]|情况|就是|是我)|不当之处|不妥之处|请(?:予)?(?:各位[^,]{0,12})?(?:批评指正|审议|评议)|(?:好,)?(?:(?:我的|本次|这次|今天的?)[^,]{0,4})?我?(?:今天)?(?:就|先|只)(?:给大家|向大家|跟大家|和大家)?(?:讲|说|谈|聊|汇报|分享|上)(?:到这|到此|这些|这么多|这[几两三四五]|以上)|我的(?:讲话|发言|汇报|述职|演讲))/,
  ),
  turn('sets out', 2, /不是(?:终点|结束)[^。]{0,8}是[^。]{0,8}(?:起点|开始|开端)/),
  turn('provided', 1, /^(?:[^,]{0,12},)?只要(?:我们|大家|全[党国省市县区])/),
  turn('pledges', 2, /^请[^,。]{2,20}(?:放心|监督)|我(?:一定|将|必将|会)[^,]{0,16}不负/),
  turn(
    'hopes',
    2,
    /^(?:[^,]{1,20},){0,2}(?:我|我们)?(?:也|衷心|殷切|真诚|热切|诚挚)?地?(?:希望|期待|期盼|期望|盼望|恳请|拜托)/,
  ),
  turn(
    'believes',
    2,
    /^(?:[^,]{1,24},){0,2}(?:但|因此|所以)?(?:我|我们|请(?:大家|组织|同志们|各位[^,]{0,4}))?(?:可以|都|完全|始终|有理由|有(?:足够的?|充分的?)?信心)?(?:坚信|相信|深信|确信)/,
  ),
  turn(
    'looks round',
    1.2,
    /^(?:此时此刻|新的一年|展望(?:未来|新)|面向未来|面对未来|站在新的|[^,]{0,10}新(?:征程|时代|使命|起点|篇章)|征途漫漫)/,
  ),
];

/** Held against the end of the last sentence. */
const ends: readonly Turn[] = [
  turn('strives', 2.5, /(?:奋斗|共同努力|不懈努力)$/),
  turn(
    'resolves',
    1.7,
    /(?:贡献|篇章|新局面|辉煌|胜利|前进|荣光|明天|未来|答卷|业绩|佳绩|重托|使命|期望|厚望|前途|前景|力量|一起干|努力)$/,
  ),
  turn('hails', 3, /万岁$/),
  turn('makes sure', 0.9, /(?:确保|坚决|力争|务求)[^,]{2,30}$/),
  turn('foresees', 1.2, /(?:一定(?:能|会|可以|要)|必将|必定|终将|就能|将会?更加?)[^,]{1,40}$/),
];

/** Held against the whole paragraph: what is at stake speaks for an end, what the middle is made of against it. */
const throughout: readonly Turn[] = [
  turn('weighs', 1, /(?:任务|责任|使命|意义)[^,。]{0,4}(?:艰巨|重大|光荣|繁重|深远)|任重(?:而)?道远/),
  turn('counts', -1.5, /(?:^|[。:;,])(?:[一二三四]是|第[一二三四][,、])/),
  turn('measures', -0.7, /\d(?:%|万|亿|个|项|家|人|元|公里)/),
  turn('asks', -0.7, /[?]|例如|比如|问题/),
];
const task = /(?:加强|推进|完善|深化|健全|落实|提高|优化|规范|加快|强化)/g;

/** Two clauses of the same length, or two pairs of such: 蓝图已经绘就，奋进正当其时. */
const pairs: readonly RegExp[] = [/^([^,;]{3,12})[,;]([^,;]{3,12})(?:$|[,;])/, /^([^;]{6,24});([^;]{6,24})$/];
/** A paragraph of more characters is judged by its beginning and its end. */
const glance = 360;
const lengthy = 200;

/**
 * How much a folded paragraph reads like the end of a speech: the sum of what its turns are worth. Above 2 it does,
 * below 0 it reads like the middle.
 *
 * @param from where in the paragraph to begin
 */
export function closingEvidence(folded: string, from: number, cues: Cues): number {
  const text =
    folded.length - from > glance
      ? `${folded.slice(from, from + 120)}。${folded.slice(-240)}`
      : folded.slice(from);
  const sentences = sentencesOf(text, 0).filter(({ text: said }) => said.length > 1 && !isThanks(said, cues));
  const last = sentences.at(-1);
  if (last === undefined) return 0;
  const seen = new Set<string>();
  let sum = text[last.end] === '!' ? 1.2 : 0;
  for (const sentence of sentences) sum += openingOf(sentence, seen);
  // A hope at the end of a long paragraph is part of what the paragraph is about.
  if (seen.size === 1 && seen.has('hopes') && text.length > lengthy) sum -= 0.8;
  for (const row of ends) if (row.pattern.test(last.text.slice(-48))) sum += row.weight;
  for (const row of throughout) if (row.pattern.test(text)) sum += row.weight;
  const tasks = text.match(task)?.length ?? 0;
  return sum + saying(sentences[0]!) - Math.max(0, tasks - 1) * 0.4;
}

/** What nobody says but at the end. */
const leaving: ReadonlySet<string> = new Set([
  'adjourns',
  'declares',
  'hands over',
  'sends off',
  'takes leave',
  'toasts',
]);

/** Whether a folded sentence begins with a turn that nobody uses but at the end: 今天就讲到这里, 以上报告，请予审议. */
export const isLeaving = (sentence: string): boolean =>
  opens.some(({ name, pattern }) => leaving.has(name) && pattern.test(sentence));

function openingOf({ text }: Sentence, seen: Set<string>): number {
  const found = opens.find(row => row.pattern.test(text));
  if (found === undefined || seen.has(found.name)) return 0;
  seen.add(found.name);
  return found.weight;
}

/** A saying at the head of the paragraph. */
function saying({ text }: Sentence): number {
  const balanced = pairs.some(pattern => {
    const match = pattern.exec(text);
    return match !== null && match[1]!.length === match[2]!.length;
  });
  return balanced ? 1.3 : 0;
}
