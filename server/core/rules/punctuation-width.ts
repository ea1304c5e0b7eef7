import { naming } from './markNames.ts';
import { quotedSpans, within } from './quoting.ts';
import { type Finding, type Fix, type PassageRule, say } from './rule.ts';

const texts = {
  half: say(
    '这里的{name}是半角的，全文多用全角，应改为全角。',
    '這裡的{name}是半形的，全文多用全形，應改為全形。',
    'This {name} is half-width ({found}), while the text uses full-width marks; {expected} is expected.',
  ),
  bracket: say(
    '这对括号一边全角、一边半角，应都用全角。',
    '這對括號一邊全形、一邊半形，應都用全形。',
    'The brackets of this pair differ in width; both should be full-width.',
  ),
  number: say(
    '序号“{found}”用了半角括号，全文同类序号多用全角，应为“{expected}”。',
    '序號「{found}」用了半形括號，全文同類序號多用全形，應為「{expected}」。',
    '“{found}” has half-width brackets, while most numbers of its kind have full-width ones; “{expected}” is expected.',
  ),
  change: say('改为“{expected}”', '改為「{expected}」', 'Change to “{expected}”'),
};

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};
const han = '\\u3400-\\u9fff';
/** A number that opens the passage: which mark goes behind it is another rule's business; a comma goes behind 第一. */
const behindNumber = '^[\\s　]*[（(]?[一二三四五六七八九十]{1,3}[）)]?';
/** A mark behind a Chinese character or a closing mark, and before one, an opening mark or the end of the passage. */
const marks = new RegExp(
  `(?<=[${han}”’」』》）%％])(?<!${behindNumber})[,;:?!](?=[${han}“‘「『《（]|\\s*$)`,
  'g',
);
/** A point that ends the passage as a full stop would; inside it may stand in a name (谢尔盖.绍伊古). */
const point = new RegExp(`(?<=[${han}”’」』》）])(?<!^[（(]?[一二三四五六七八九十]+[）)]?)\\.(?=\\s*$)`, 'g');
/** A number in half-width brackets where a marker may stand. */
const numbers = /(?<=^[\s　]*|[。；：，;:,!！?？])\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)/g;
const mixedBrackets = /（([^（）()]{0,80})\)|\(([^（）()]{0,80})）/g;
const hint = /[,;:?!.()]/;

function finding(passage: string, start: number, text: (typeof texts)['half']): Finding {
  const found = passage[start]!;
  const values = { found, expected: wide[found]! };
  const span = { start, end: start + 1 };
  const fixes = (): readonly Fix[] => [
    { title: { text: texts.change, values }, edits: [{ span, text: values.expected }], safe: true },
  ];
  return { span, message: { text: naming(text, found), values }, fixes };
}

/** Numbers whose brackets are narrower than those of most of their kind. */
function* narrowNumbers(passage: string, strange: string): Generator<Finding> {
  for (const { 0: found, index } of passage.matchAll(numbers)) {
    if (!strange.includes(/\d/.test(found) ? '1' : '一')) continue;
    const values = { found, expected: `（${found.slice(1, -1)}）` };
    const span = { start: index, end: index + found.length };
    const edits = [
      { span: { start: span.start, end: span.start + 1 }, text: '（' },
      { span: { start: span.end - 1, end: span.end }, text: '）' },
    ];
    const fixes = (): readonly Fix[] => [{ title: { text: texts.change, values }, edits, safe: true }];
    yield { span, message: { text: texts.number, values }, fixes };
  }
}

export const punctuationWidth: PassageRule = {
  id: 'punctuation-width',
  scope: 'passage',
  severity: 'warning',
  norm: 'GB/T 15834-2011, 5.1',
  summary: say('中文中的半角标点', '中文中的半形標點', 'Half-width marks in Chinese text'),
  explanation: say(
    '以本篇的习惯为准：全文多用全角时，夹在中文里的半角逗号、分号、冒号、问号、叹号和句点才提示；通篇用半角的不提示。数字、英文、网址、引文不看。一对括号宽窄不一总是提示；序号的括号从全文同类序号。',
    '以本篇的習慣為準：全文多用全形時，夾在中文裡的半形逗號、分號、冒號、問號、嘆號和句點才提示；通篇用半形的不提示。數字、英文、網址、引文不看。一對括號寬窄不一總是提示；序號的括號從全文同類序號。',
    'By the document’s own habit: half-width marks among Chinese characters are reported where full-width ones clearly rule; a text that uses half-width marks throughout is left alone, as are numbers, English, addresses and quotations. A pair of brackets of two widths is always reported; brackets of a number follow those of its kind.',
  ),
  bad: [
    '要提高认识{punctuation-width:,}统一思想，坚定信心，振奋精神，真抓实干，开拓创新，走在前列，干在实处。\n',
    '（一）抓项目。项目要早。\n\n{punctuation-width:(二)}抓环境。环境要好。\n\n（三）抓作风。作风要硬。\n',
  ],
  good: [
    '一、抓项目\n\n（一）抓谋划。谋划要早。\n\n（二）抓开工。开工要早：(1)早批地；(2)早供电。\n\n二、抓环境\n\n环境是金。\n',
    '要提高认识,统一思想,坚定信心,振奋精神,真抓实干。\n',
    '增长1,200.5万元，占10:30分，比例为3:2，A.B两组都已完成。\n',
  ],
  *check(passage, habits): Generator<Finding> {
    if (!hint.test(passage)) return;
    if (habits.strange !== '') {
      const strange = [...passage.matchAll(marks)].filter(match => habits.strange.includes(match[0]));
      const points = habits.strange.includes(',') ? [...passage.matchAll(point)] : [];
      const found = [...strange, ...points].map(match => match.index);
      const quoted = found.length === 0 ? [] : quotedSpans(passage);
      yield* narrowNumbers(passage, habits.strange);
      for (const start of found) if (!within(quoted, start)) yield finding(passage, start, texts.half);
    }
    for (const match of passage.matchAll(mixedBrackets)) {
      const start = match[1] === undefined ? match.index : match.index + match[0].length - 1;
      yield finding(passage, start, texts.bracket);
    }
  },
};
