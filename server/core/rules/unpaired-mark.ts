import { naming } from './markNames.ts';
import { type Finding, type PassageRule, say } from './rule.ts';

const texts = {
  unclosed: say(
    '这里有前{name}，同一段里没有与它成对的后{name}。',
    '這裡有前{name}，同一段裡沒有與它成對的後{name}。',
    'The opening {name} {found} has no closing {partner} in its paragraph.',
  ),
  unopened: say(
    '这里有后{name}，同一段里没有与它成对的前{name}。',
    '這裡有後{name}，同一段裡沒有與它成對的前{name}。',
    'The closing {name} {found} has no opening {partner} in its paragraph.',
  ),
};

const partners: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '[': ']',
};
const openers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(partners).map(([a, b]) => [b, a]),
);
const mark = /[“”‘’「」『』《》〈〉（）()【】〔〕[\]]/g;
const loose = (sign: string): string => (sign === '(' ? '（' : sign === ')' ? '）' : sign);

/** 1)  一）  a): a number that a bracket closes; ’ as an apostrophe. */
function standsAlone(passage: string, at: number): boolean {
  const sign = passage[at]!;
  if (sign === '’' || sign === '‘') return /[A-Za-z\d]/.test(passage.slice(Math.max(0, at - 1), at + 2));
  if (sign !== ')' && sign !== '）') return false;
  return /(?:^|[\s。；;，,：:、])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(
    passage.slice(Math.max(0, at - 4), at),
  );
}

/** A quotation may run over paragraphs: each opens it anew, and only the last one closes it. */
function runsOver(passage: string, at: number): boolean {
  const sign = passage[at]!;
  if ('“「『‘'.includes(sign)) return passage.slice(0, at).trim() === '';
  if ('”」』’'.includes(sign)) return passage.slice(at + 1).replace(/[。！？，；、…）)\s]/g, '') === '';
  return false;
}

/** Offsets of the marks without a partner in their paragraph, ascending. */
function unpaired(passage: string): readonly number[] {
  const open: number[] = [];
  const found: number[] = [];
  for (const { index } of passage.matchAll(mark)) {
    const sign = passage[index]!;
    if (partners[sign] !== undefined) {
      open.push(index);
      continue;
    }
    if (standsAlone(passage, index)) continue;
    let depth = open.length - 1;
    while (depth >= 0 && loose(partners[passage[open[depth]!]!]!) !== loose(sign)) depth--;
    if (depth < 0) found.push(index);
    else found.push(...open.splice(depth).slice(1));
  }
  return [...found, ...open]
    .filter(at => !standsAlone(passage, at) && !runsOver(passage, at))
    .sort((a, b) => a - b);
}

/** A pair that opens in one paragraph and closes in a later one stands at most so far apart. */
const farthest = 3000;

/** Drops pairs that opened in one paragraph and closed in another: an interjection, a quotation of several paragraphs. */
function settle(found: readonly Finding[], text: string): readonly Finding[] {
  const open: Finding[] = [];
  const paired = new Set<Finding>();
  for (const finding of found) {
    const sign = text[finding.span.start]!;
    if (partners[sign] !== undefined) {
      open.push(finding);
      continue;
    }
    const last = open.at(-1);
    if (last === undefined || finding.span.start - last.span.start > farthest) continue;
    if (loose(partners[text[last.span.start]!]!) !== loose(sign)) continue;
    open.pop();
    paired.add(last).add(finding);
  }
  return found.filter(finding => !paired.has(finding));
}

export const unpairedMark: PassageRule = {
  id: 'unpaired-mark',
  scope: 'passage',
  severity: 'warning',
  norm: 'GB/T 15834-2011, 4.8–4.9',
  summary: say(
    '引号、括号、书名号不成对',
    '引號、括號、書名號不成對',
    'A quotation mark or bracket without its partner',
  ),
  explanation: say(
    '在一个自然段内，引号、括号、书名号应成对。跨段引文（每段段首有上引号、末段才有下引号）、“1)”“一）”这样的序号、英文撇号不提示。',
    '在一個自然段內，引號、括號、書名號應成對。跨段引文（每段段首有上引號、末段才有下引號）、「1)」「一）」這樣的序號、英文撇號不提示。',
    'Within a paragraph, quotation marks and brackets come in pairs. Quotations over several paragraphs, numbers such as 1) and apostrophes are left alone.',
  ),
  bad: ['要把项目建设当作{unpaired-mark:“}一号工程来抓，认真落实《条例》。\n'],
  good: ['要抓三件事：1)抓项目；2)抓环境；3)抓作风。会议强调，要当好“店小二”（服务员）。\n'],
  settle,
  *check(passage): Generator<Finding> {
    // A mark alone in its line is what is left of something else, a footnote's number say.
    if (passage.trim().length < 3) return;
    for (const start of unpaired(passage)) {
      const found = passage[start]!;
      const closing = partners[found];
      const text = naming(closing === undefined ? texts.unopened : texts.unclosed, found);
      const values = { found, partner: closing ?? openers[found]! };
      yield { span: { start, end: start + 1 }, message: { text, values } };
    }
  },
};
