import { type Finding, say } from './rule.ts';

const texts = {
  parts: say(
    '各分项合计 {sum}，超过总数 {total}。',
    '各分項合計 {sum}，超過總數 {total}。',
    'The parts add up to {sum}, more than their whole of {total}.',
  ),
  percent: say(
    '“{found}”：这个比例不可能超过 100%。',
    '「{found}」：這個比例不可能超過 100%。',
    '“{found}”: this share cannot be over 100%.',
  ),
};

export const units =
  '亿美元|万美元|亿元|万元|亿斤|万吨|万亩|万人|万户|万人次|平方公里|公里|万亿元|美元|亩|吨|户|家|个|人|名|项|件|座|条|所|%|％|元';
export const number = '\\d+(?:\\.\\d+)?';
const whole = new RegExp(
  `(共有|共计|总计|合计|总共|共投入|累计投入|总投入|总投资|投资总额|总额)[\\u4e00-\\u9fff]{0,10}?(${number})(${units})[^。；！？;!?\\n]{0,6}?[，,:：]?其中([^。；！？;!?\\n]{4,120})`,
  'g',
);

/** Names of parts of money that are longer may hold one another. */
const longestName = 4;
/** Names of parts of which none belongs to another. */
const divided = /男.*女|女.*男|城[镇市].*农村|农村.*城[镇市]|正式.*列席/;

/** 共有12个…，其中甲8个，乙6个: parts of the same unit that exceed the whole. */
export function* sums(text: string): Generator<Finding> {
  for (const match of text.matchAll(whole)) {
    const [all, kind, total, unit, parts] = match;
    if (/其中|占|包括/.test(parts!)) continue;
    const named = [...parts!.matchAll(new RegExp(`([\\u4e00-\\u9fff]*)(${number})(${units})`, 'g'))].filter(
      each => each[3] === unit,
    );
    if (named.length < 2) continue;
    // Money is divided in many ways (固定资产投资 holds 设备投资); 县级, 村级 and 一期, 二期 do not overlap.
    if (/投|额/.test(kind!) && named.some(each => each[1]!.length > longestName)) continue;
    // The same people are counted in several ways: 党员 and 女性 may well overlap, 男 and 女 do not.
    if (/[人名户]$/.test(unit!) && !divided.test(parts!)) continue;
    const sum = named.reduce((before, each) => before + Number(each[2]), 0);
    if (sum <= Number(total) * 1.000001) continue;
    const start = match.index + all.indexOf(total!, kind!.length);
    const values = { sum: `${Number(sum.toFixed(6))}${unit}`, total: `${total}${unit}` };
    yield {
      span: { start, end: start + total!.length + unit!.length },
      message: { text: texts.parts, values },
    };
  }
}

/** Shares that cannot be more than the whole. 完成率 and 增长率 can. */
const share =
  /(?:合格率|及格率|优良率|覆盖率|普及率|出勤率|就业率|满意率|满意度|达标率|入学率|通过率|参与率|到位率|知晓率|参保率|绿化率|占比|比重)(?:已|都|均)?(?:为|是|达|达到|达到了|提高到|上升到)?(\d+(?:\.\d+)?)[%％]/g;

export function* shares(text: string): Generator<Finding> {
  for (const match of text.matchAll(share)) {
    if (Number(match[1]) <= 100) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    yield { span, message: { text: texts.percent, values: { found: match[0] } } };
  }
}
