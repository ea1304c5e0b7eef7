import type { Model, PartName } from '../model/model.ts';
import type { Speech } from '../structure/speech.ts';
import { lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Finding, type Fix, type Localized, type RuleSettings, type Severity, say } from './rule.ts';
import { type Evidence, evidenceOf } from './usage.ts';

/** The name of a part in messages. */
export interface PartWords {
  readonly name: Localized;
  /** What to say behind the evidence's count: 以称谓开头. */
  readonly having: Localized;
  /** What usually stands in its place, said where the corpus has no evidence to quote. */
  readonly usual: Localized;
}

const evidenceText = say(
  '缺少{part}——语料中 {documents} 篇{occasion}有 {having} 篇{with}。',
  '缺少{part}——語料中 {documents} 篇{occasion}有 {having} 篇{with}。',
  'No {part}: of {documents} {occasion} in the corpus, {having} {with}.',
);
const plainText = say('缺少{part}：{usual}。', '缺少{part}：{usual}。', 'No {part}: {usual}.');
/** Occasions whose name is that of a speech: 政府工作报告, not 政府工作报告讲话. */
const namesSpeech = /(?:报告|報告|讲话|講話|致辞|致辭|发言|發言|演讲|演講|[词辞詞辭])$/;

/** From this share on, speeches of the kind are expected to have the part. */
const expectedShare = 0.9;
/** Below this share the part is a matter of taste. */
const commonShare = 0.15;

/** How loud a missing part is: by the share of documents that have it; null for silence. */
export function loudness(evidence: Evidence | null): Severity | null {
  if (evidence === null) return 'information';
  const share = evidence.having / evidence.documents;
  if (share < commonShare) return null;
  return share >= expectedShare ? 'warning' : 'information';
}

/** Fills a localized text's slots {occasion}, {documents}, {having} from what the model counted. */
export function evidenceIn(text: Localized, { occasion, documents, having }: Evidence): Localized {
  const one = (locale: keyof Localized): string => {
    const speeches = locale === 'en' ? ' speeches' : locale === 'zh-TW' ? '講話' : '讲话';
    const kind = namesSpeech.test(occasion) ? occasion : `${occasion}${speeches}`.trim();
    return text[locale]
      .replace('{occasion}', kind)
      .replace('{documents}', String(documents))
      .replace('{having}', String(having));
  };
  return say(one('zh-CN'), one('zh-TW'), one('en'));
}

/** The message for a part. Evidence is quoted where it speaks for the part: where at least half of the speeches have it. */
function compose(words: PartWords, evidence: Evidence | null): Localized {
  const speaks = evidence !== null && evidence.having * 2 >= evidence.documents;
  const text = speaks ? evidenceIn(evidenceText, evidence) : plainText;
  const one = (locale: keyof Localized): string =>
    text[locale]
      .replace('{part}', words.name[locale])
      .replace('{with}', words.having[locale])
      .replace('{usual}', words.usual[locale]);
  return say(one('zh-CN'), one('zh-TW'), one('en'));
}

/** How much of a line is marked at most: a whole paragraph under waves is more than the eye needs. */
const marked = /^[^，。；：！？,;:!?]{1,24}/;

/** The beginning of the line at an offset: where a missing part is marked. A place in an empty text is empty. */
export function lineSpanAt(speech: Speech, offset: number): Span {
  const { text, lines } = speech;
  const line = lineAt(lines, offset);
  let start = lines.starts[line]!;
  const end = lines.ends[line]!;
  while (start < end && text[start]!.trim() === '') start++;
  const clause = marked.exec(text.slice(start, end))?.[0].trimEnd() ?? '';
  return { start, end: start + clause.length };
}

/** The finding for a missing part, or none where speeches of this kind do well without it. */
export function* missing(
  speech: Speech,
  part: PartName,
  words: PartWords,
  span: Span,
  model: Model | null,
  settings: RuleSettings,
  fixes: () => readonly Fix[],
): Generator<Finding> {
  const evidence = evidenceOf(speech, model, settings, part);
  const severity = loudness(evidence);
  if (severity === null) return;
  yield { span, severity, message: { text: compose(words, evidence) }, fixes };
}
