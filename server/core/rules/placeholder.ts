import type { Span } from '../text/span.ts';
import { quotedSpans, within } from './quoting.ts';
import { type Finding, type PassageRule, type Severity, say } from './rule.ts';

const texts = {
  left: say(
    '“{found}”是占位符，定稿前应填入实际内容。',
    '「{found}」是佔位符，定稿前應填入實際內容。',
    '“{found}” is a placeholder; the finished speech should say what belongs there.',
  ),
};

/** 市, 局长 …: what 某某 or a single × stands before or after when it holds a name's place. */
const holder =
  '省市县縣区區乡鄉镇鎮村街局厅廳委部校院所站队隊班组組年月日号號同志书書主局长長先生女士公司单單集团團';
/** Words that a name's place follows or goes before: a XX that stands alone may hide a name on purpose. */
const slot = `(?:[${holder}届个名条]|教育|大精神)`;
const crosses = '(?:[XＸ×╳✕]{2,}|x{2,}|(?<![一二三四五六七八九零○〇])[○〇]{2,}(?!年))';
const patterns: readonly (readonly [RegExp, Severity])[] = [
  [
    new RegExp(
      `(?<![A-Za-z0-9首席])(?:${crosses}(?=${slot})(?!公司)|(?<=[第中共我])${crosses})(?![A-Za-z0-9])`,
      'g',
    ),
    'warning',
  ],
  [new RegExp(`(?<![A-Za-z0-9])(?:[XＸ×╳✕]{2,}|x{2,})(?!${slot})(?![A-Za-z0-9])`, 'g'), 'information'],
  [new RegExp(`(?<![A-Za-z0-9首席])${crosses}(?=公司)`, 'g'), 'information'],
  [new RegExp(`(?<![A-Za-z0-9×Ｘ])[XＸ×](?=[${holder}])`, 'g'), 'warning'],
  [new RegExp(`某某+(?=[${holder}])`, 'g'), 'warning'],
  [/□{2,}|_{3,}|＿{2,}/g, 'warning'],
  [/〔[ 　]*〕|【[ 　]*】|（[ 　]+）|\([ 　]{2,}\)/g, 'warning'],
  [
    /[（(【[](?:此处|此處|待)[^（）()【】[\]]{0,12}(?:补|補|填|定|核|续|續|略)[^（）()【】[\]]{0,4}[）)】\]]/g,
    'warning',
  ],
];
/** A passage without any of these characters holds none. */
const hint = /[XxＸ×╳✕○〇□某_＿〔【（([]/;

export const placeholder: PassageRule = {
  id: 'placeholder',
  scope: 'passage',
  severity: 'warning',
  norm: '',
  summary: say('占位符未填', '佔位符未填', 'A placeholder left in the draft'),
  explanation: say(
    'XX、××、某某市、〔 〕、下划线、（此处待补）等占位符在定稿中应换成实际内容。“某某”不在单位、职务之前时是泛指，不提示；乘号、型号、英文单词不提示。',
    'XX、××、某某市、〔 〕、底線、（此處待補）等佔位符在定稿中應換成實際內容。「某某」不在單位、職務之前時是泛指，不提示；乘號、型號、英文單詞不提示。',
    'XX, ××, 某某市, 〔 〕, underscores and the like stand for what is still to be filled in. 某某 as “someone”, multiplication signs, model numbers and English words are left alone.',
  ),
  bad: ['要向{placeholder:××}市学习，到{placeholder:XX}镇调研，请{placeholder:某某}同志发言。\n'],
  good: ['长3×4米的展板、XXL号服装都已备好，某某说过什么并不重要。\n'],
  *check(passage): Generator<Finding> {
    if (!hint.test(passage)) return;
    const quoted = quotedSpans(passage);
    const told: Span[] = [];
    for (const [pattern, severity] of patterns) {
      for (const match of passage.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        // ×× before ×同志 is part of ×××, which an earlier pattern has told.
        if (told.some(other => other.start < span.end && span.start < other.end)) continue;
        told.push(span);
        // Someone else's words may hide a name on purpose.
        const level = within(quoted, match.index) ? 'information' : severity;
        yield { span, severity: level, message: { text: texts.left, values: { found: match[0] } } };
      }
    }
  },
};
