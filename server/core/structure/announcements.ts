import { parseHan } from '../text/numerals.ts';
import type { Cues } from './cues.ts';

/** A promise of points found in a folded paragraph; offsets are in it. */
export interface Pledge {
  readonly start: number;
  readonly end: number;
  /** null for 几点, 若干. */
  readonly count: number | null;
  readonly numberStart: number;
  readonly numberEnd: number;
}

const verbs =
  '讲|谈|说|用|提|提出|交流|分享|送|给大家|给各位|给同|给你们|有|强调|汇报|报告|介绍|通报|做好|抓好|抓住|把握|做到|处理好|注意|落实|完成|开展|实施|推进|推动|启动|围绕|突出|重点|着重|着力|主要|整理|归纳|概括|分|从|在|就|作|表达|表示|明确|部署|安排|解决|思考|回答|回顾|如下|以下|下面|下列|这';
const measures = '大方面|个方面|方面|个层面|点|条|项|件|大|个|句|种|类|步|批|层|篇|场';
const found = new RegExp(
  `(?:${verbs})(?:[^。;!?,:]{0,10}?)(?:以下|下面|如下|下列)?([一二两三四五六七八九十]{1,3}|\\d{1,2}|几|若干|数)(${measures})([^。;!?,:]{0,8})`,
  'g',
);

/** What was said already, and what is one step and no list: 这两件事, 以上三点, 下一步. */
const looksBack =
  /(?:这|那|以上|上述|前面|上面|刚才|(?<![以如])下|进|迈出|每|任何)第?[一二两三四五六七八九十\d几]{1,3}\D{1,3}$|(?<!十)一(?:步|个|条|种|件|句|项|大)$/;

/** A number in a name is no promise: 围绕“五个方面”, “三个代表”. */
const named = /[“《「][一二两三四五六七八九十\d]/;

/** A number before a measure word: what most paragraphs lack, so that they are passed over at once. */
const counts = /[一二两三四五六七八九十\d几干数](?:大|个|方|点|条|项|件|句|种|类|步|批|层|篇|场)/;

/**
 * The pledges in a folded sentence or paragraph, in reading order: 讲三点意见, 抓好以下四项工作, 从几个方面.
 *
 * @param folded text in folded form
 * @param cues heads of a promise after number and measure word
 */
export function pledgesIn(folded: string, cues: Cues): Pledge[] {
  const pledges: Pledge[] = [];
  if (!counts.test(folded)) return pledges;
  found.lastIndex = 0;
  for (let match = found.exec(folded); match !== null; match = found.exec(folded)) {
    const [whole, number, measure, rest] = match as unknown as [string, string, string, string];
    const head = headOf(measure, rest, cues);
    if (head === null || named.test(whole) || looksBack.test(whole.slice(0, whole.length - rest.length)))
      continue;
    const numberStart = match.index + whole.length - rest.length - measure.length - number.length;
    // 第二个百年奋斗目标 is one of several, no promise of two.
    if (folded[numberStart - 1] === '第') continue;
    const value = /^\d/.test(number) ? Number(number) : parseHan(number);
    pledges.push({
      start: match.index,
      end: numberStart + number.length + measure.length + head,
      count: '几若干数'.includes(number) ? null : value,
      numberStart,
      numberEnd: numberStart + number.length,
    });
  }
  return pledges;
}

/** Length of the longest noun at a place: 话题 rather than 话. */
function longestAt(rest: string, at: number, noun: string, { announced }: Cues): number {
  const longer = announced.filter(other => other.startsWith(noun) && rest.startsWith(other, at));
  return Math.max(...longer.map(({ length }) => length));
}

/** Length of the promise's head behind its measure word; null where the words promise nothing. */
function headOf(measure: string, rest: string, cues: Cues): number | null {
  if (/方面|层面/.test(measure)) return 0;
  for (const noun of cues.announced) {
    const at = rest.indexOf(noun);
    if (at >= 0 && at <= 4) return at + longestAt(rest, at, noun, cues);
  }
  if (rest === '' && /[条项]/.test(measure)) return 0;
  return measure === '点' && !/^[零一二三四五六七八九十\d半钟多左]/.test(rest) ? 0 : null;
}
