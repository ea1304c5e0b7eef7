/** Speeches made up for tests: the same number gives the same speech, different ones share hardly a sentence. */
export interface Made {
  readonly salutation?: string;
  readonly title?: string;
  /** The first words of the last paragraph. */
  readonly closing?: string;
  readonly thanks?: string;
  /** A sentence to plant in the body. */
  readonly planted?: string;
}

const things =
  '仓储 茶山 码头 学堂 水渠 粮站 渔船 果园 作坊 集市 道路 电网 医馆 戏台 书屋 牧场 窑厂 林场 菜市 桥梁'.split(
    ' ',
  );
const doings =
  '修整 清点 看护 扩建 盘查 打磨 巡视 安排 登记 分派 更换 收拾 补种 疏通 加固 粉刷 丈量 搬运 整治 归置'.split(
    ' ',
  );
const manners =
  '仔细 尽快 分头 轮流 稳当 踏实 按时 逐户 公道 勤快 耐心 齐心 大胆 节俭 细致 主动 有序 从容 及早 认真'.split(
    ' ',
  );
const results =
  '大家都放心 来年好过冬 账目不再乱 客人愿意来 孩子有去处 出门不绕路 邻里少争执 手艺传得下 库房不受潮 夜里有灯亮'.split(
    ' ',
  );

/** A number generator (mulberry32): tests must not depend on chance. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The n-th made-up speech: three numbered sections, a closing, some 600 characters. */
export function madeSpeech(n: number, made: Made = {}): string {
  const next = numbers(n * 7919 + 13);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)]!;
  const sentence = (): string =>
    `${pick(things)}的事，我们要${pick(manners)}地${pick(doings)}，再把${pick(things)}${pick(manners)}${pick(doings)}好，让${pick(results)}。`;
  const paragraph = (sentences: number): string => Array.from({ length: sentences }, sentence).join('');
  const sections = ['一', '二', '三'].map(
    number => `${number}、${pick(manners)}${pick(doings)}${pick(things)}\n${paragraph(5)}\n`,
  );
  return [
    `${made.title ?? `在${pick(things)}${pick(things)}商议会上的讲话`}\n`,
    ...(made.salutation ? [`${made.salutation}\n`] : []),
    `今天请大家来，是商量${pick(things)}和${pick(things)}的事。${paragraph(2)}下面，我讲三点意见。\n`,
    ...sections,
    ...(made.planted ? [`${paragraph(1)}${made.planted}${paragraph(1)}\n`] : []),
    `${made.closing ?? ''}${paragraph(2)}\n`,
    ...(made.thanks ? [`${made.thanks}\n`] : []),
  ].join('\n');
}
