import type { Speech } from '../structure/speech.ts';
import { lineAt } from '../text/lines.ts';
import { number, shares, sums, units } from './figureParts.ts';
import { type Finding, type NotingRule, say } from './rule.ts';

const texts = {
  differs: say(
    '“{subject}”这里是“{found}”，第 {line} 行却是“{before}”。',
    '「{subject}」這裡是「{found}」，第 {line} 行卻是「{before}」。',
    '“{subject}” is “{found}” here, but “{before}” on line {line}.',
  ),
};

interface Figure {
  /** The clause before the number, apart from words that only say when. */
  readonly subject: string;
  /** The same as it was typed. */
  readonly said: string;
  /** The years, months and quarters that the sentence has named so far. */
  readonly when: string;
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** A clause that ends in a figure: a subject of Chinese characters, a number, a unit, and the end of the clause. */
const claim = new RegExp(
  `(?<=^|[，。；：！？、,;:!?\\s])([\\u4e00-\\u9fff“”]{4,24}?)( ?)(${number}) ?(${units})(?=[，。；！？,;!?、]|$)`,
  'gm',
);
const times =
  /(?:\d{4}|[一二〇○零九]{4})年|[上下]半年|前?[一二三四两\d]+季度|\d{1,2}月份?|[去前昨后]年|上年|同期|十[一二三四五]五|上届|本届|期间|年初|年底|目前|当前|全年|今年|本年度?|年内|半年来?|[近过]去?[一二三四五六七八九十\d]+年/g;
/** Words that make of the figure a change, a bound or a share of something else; two such figures need not agree. */
const relative =
  /[增降减減缩縮翻扣奖獎罚罰补補]|提高|提升|增高|上[升涨漲]|延[长長]|超|逾|近|约|達?到|不[低少超]|至|由|从|每|各|其中|分别|另|又|再|同比|环比|比|平均|人均|占|第|以上|以下|不足|累计|新|为/;
/** The year that is spoken of unless another is named. */
const thisYear = /^(?:全年|今年|本年度?|年内)$/;
/** 建成高标准农田 and 高标准农田建成 say the same. */
const verb = /^(建成|改造|完成|实现|利用|引进|发放|培训|修建|新建|种植)(.{2,})$/;
const nounFirst = (subject: string): string => subject.replace(verb, '$2$1');
const leading =
  /^(?:我们|今年以来|今年|全年|本年|本年度|年内|我市|我县|我省|我区|全市|全县|全省|全区|目前|截至目前)+/;

/** How far back a figure looks for its sentence, so that a text without full stops costs no more than others. */
const longestSentence = 600;

/** What a paragraph says in figures. Offsets are in it. */
interface Note {
  /** Figures that say what something is, not how it changed. */
  readonly figures: readonly Figure[];
  /** What cannot be whatever else is said. */
  readonly faults: readonly Finding[];
}

function figuresIn(text: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(claim)) {
    const sentence = text.slice(Math.max(0, match.index - longestSentence), match.index + match[1]!.length);
    const begin =
      Math.max(sentence.lastIndexOf('。'), sentence.lastIndexOf('；'), sentence.lastIndexOf(';')) + 1;
    const subject = match[1]!.replace(leading, '').replace(times, '');
    if (subject.length < 4 || relative.test(subject)) continue;
    const named = [...sentence.slice(begin).matchAll(times)].map(each => each[0]);
    const when = named.every(each => thisYear.test(each)) ? '' : named.join(' ');
    const start = match.index + match[1]!.length + match[2]!.length;
    const end = match.index + match[0].length;
    found.push({
      subject: nounFirst(subject),
      said: subject,
      when,
      value: Number(match[3]),
      unit: match[4]!,
      start,
      end,
    });
  }
  return found;
}

/** What a place has or holds at one time, wherever it is said; everything else may be last year's figure or next year's. */
const stock = /共有|现有|拥有|总数|总人口|总面积|在册|在编|在职/;
const nearby = 1200;

/** Whether two claims speak of the same matter: a standing figure anywhere, another one only near by and in one section. */
function comparable(speech: Speech, a: Figure, b: Figure): boolean {
  if (stock.test(a.subject)) return true;
  const sectionOf = (offset: number): number =>
    speech.items.findIndex(
      item => item.kind === 'section' && item.span.start <= offset && offset < item.span.end,
    );
  return b.start - a.start <= nearby && sectionOf(a.start) === sectionOf(b.start);
}

function* conflicts(speech: Speech, notes: readonly (Note | null)[]): Generator<Finding> {
  const known = new Map<string, Figure>();
  for (let index = 0; index < notes.length; index++) {
    const note = notes[index]!;
    if (note === null) continue;
    for (const each of note.figures) {
      const by = speech.passages.starts[index]!;
      const figure = { ...each, start: by + each.start, end: by + each.end };
      const key = `${figure.subject} ${figure.unit} ${figure.when}`;
      const before = known.get(key);
      if (before === undefined) {
        known.set(key, figure);
        continue;
      }
      if (before.value === figure.value || !comparable(speech, before, figure)) continue;
      const values = {
        subject: figure.said,
        found: speech.text.slice(figure.start, figure.end),
        before: speech.text.slice(before.start, before.end),
        line: lineAt(speech.lines, before.start) + 1,
      };
      yield { span: { start: figure.start, end: figure.end }, message: { text: texts.differs, values } };
    }
  }
}

export const figureConflict: NotingRule<Note> = {
  id: 'figure-conflict',
  scope: 'notes',
  severity: 'warning',
  norm: '',
  summary: say('同一数字前后不一', '同一數字前後不一', 'One and the same figure given two values'),
  explanation: say(
    '同一主语、同一时间、同一单位的数字前后两说；分项之和超过总数；合格率、覆盖率等超过 100%。主语或时间不同的、说增减幅度的，不提示。',
    '同一主語、同一時間、同一單位的數字前後兩說；分項之和超過總數；合格率、覆蓋率等超過 100%。主語或時間不同的、說增減幅度的，不提示。',
    'The same subject, time and unit with two values; parts that add up to more than their whole; a pass rate or coverage over 100%. Where subject or time differ, and for rates of change, nothing is said.',
  ),
  bad: [
    '全年利用外资5亿美元，成绩来之不易。要看到，利用外资{figure-conflict:7亿美元}，任务依然艰巨。\n',
    '全年建成高标准农田 5 万亩，粮食稳步增产。同时，高标准农田建成{figure-conflict:7 万亩}，群众满意。\n',
    '全市共有乡镇{figure-conflict:12个}，其中山区乡镇7个，平原乡镇6个。产品{figure-conflict:合格率为101.5%}。\n',
    '工程共投入资金{figure-conflict:300万元}，其中县级100万元、乡镇150万元、村级80万元，群众{figure-conflict:满意度达到102%}。\n',
  ],
  good: [
    '2023年，全市利用外资5亿美元。2024年，全市利用外资7亿美元。\n',
    '上半年利用外资5亿美元，全年利用外资7亿美元。东区建成高标准农田5万亩，西区建成高标准农田7万亩。\n',
    '大会共有代表300人，其中党员代表200人，妇女代表130人。计划建成高标准农田7万亩，实际建成高标准农田5万亩。\n',
    '项目总投资12亿元，其中固定资产投资9亿元，设备投资5亿元。\n',
    '全市共有12个乡镇，其中山区乡镇7个，平原乡镇5个。完成率达到120%。\n',
  ],
  note(passage): Note | null {
    if (!/\d/.test(passage)) return null;
    const figures = figuresIn(passage);
    const faults = [...sums(passage), ...shares(passage)];
    return figures.length === 0 && faults.length === 0 ? null : { figures, faults };
  },
  *judge(speech, notes): Generator<Finding> {
    yield* conflicts(speech, notes);
    for (let index = 0; index < notes.length; index++) {
      const note = notes[index]!;
      if (note === null) continue;
      const by = speech.passages.starts[index]!;
      for (const { span, message } of note.faults) {
        yield { span: { start: by + span.start, end: by + span.end }, message };
      }
    }
  },
};
