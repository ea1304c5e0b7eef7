import type { Model } from '../model/model.ts';
import type { Speech } from '../structure/speech.ts';
import { roundsOff } from './ending.ts';
import { speechWithout, wholeSpeech } from './examples.ts';
import { evidenceIn, lineSpanAt, missing } from './missingPart.ts';
import { type Finding, type Fix, type RuleSettings, type SpeechRule, say } from './rule.ts';
import { begun, evidenceOf, isFrameless, lastOffset, usageOf, writtenLength } from './usage.ts';

const words = {
  name: say('结尾', '結尾', 'closing'),
  having: say('有结尾', '有結尾', 'have one'),
  usual: say(
    '最后一部分之后一般有总结、号召或感谢',
    '最後一部分之後一般有總結、號召或感謝',
    'a summary, a call or thanks usually follow the last section',
  ),
};
const thanksText = say(
  '缺少致谢——语料中{occasion} {documents} 篇中 {having} 篇以致谢结束。',
  '缺少致謝——語料中{occasion} {documents} 篇中 {having} 篇以致謝結束。',
  'No thanks at the end: {having} of {documents} {occasion} in the corpus end with thanks.',
);
/** Thanks are a habit of the house: missed only where nearly every speech of the kind has them. */
const habit = 0.9;
const insert = say('补上结尾', '補上結尾', 'Insert a closing');
const insertThanks = say('补上致谢', '補上致謝', 'Insert thanks');

/** Where nearly all speeches of the kind thank their audience and this one, otherwise complete, does not. */
function* missingThanks(speech: Speech, model: Model | null, settings: RuleSettings): Generator<Finding> {
  const evidence = evidenceOf(speech, model, settings, 'thanks');
  if (speech.thanks !== null || evidence === null) return;
  if (evidence.having < habit * evidence.documents) return;
  const offset = lastOffset(speech);
  const usual = model === null ? undefined : usageOf(speech, model, settings).thanks[0]?.text;
  const text = `\n\n${(usual ?? '谢谢大家').replace(/\{[^}]*\}/g, '××')}！`;
  yield {
    span: lineSpanAt(speech, Math.max(0, offset - 1)),
    severity: 'information',
    message: { text: evidenceIn(thanksText, evidence) },
    fixes: () => [
      {
        title: { text: insertThanks },
        edits: [{ span: { start: offset, end: offset }, text }],
        safe: false,
      },
    ],
  };
}

/** What an address calls its hearers at the end: the last it names (各位领导、同志们). */
const lastNamed = /[^、，,\s]+$/;

/** A call to the speech's own hearers, with tab stops in what it calls for. */
function callTo(speech: Speech, model: Model | null, settings: RuleSettings): string {
  const traditional = speech.script === 'traditional';
  const usual = model === null ? undefined : usageOf(speech, model, settings).salutations[0]?.text;
  const address = lastNamed.exec(speech.salutation?.text ?? usual ?? '')?.[0];
  const hearers = address?.replace(/\{[^}]*\}/g, '××') ?? (traditional ? '同志們' : '同志们');
  return traditional
    ? `${hearers}，讓我們\${1:攜手努力}，為\${2:奪取新的勝利}而努力奮鬥！`
    : `${hearers}，让我们\${1:携手努力}，为\${2:夺取新的胜利}而努力奋斗！`;
}

/** A heading of the closing with nothing under it. */
const announcesClosing = /\n[\s　]*(?:结束语|結束語|结语|結語)$/;

/** Whether the author is plainly still writing: in mid-sentence, or at a heading that has nothing under it yet. */
function isUnfinished(speech: Speech, offset: number): boolean {
  if (announcesClosing.test(speech.text.slice(Math.max(0, offset - 10), offset))) return false;
  if (!/[。！？!?…”』」）)]$/.test(speech.text.slice(0, offset))) return true;
  const last = speech.items.findLast(item => item.kind === 'section');
  return last !== undefined && last.selection.end >= offset - 1 && !last.runIn;
}

export const missingClosing: SpeechRule = {
  id: 'missing-closing',
  scope: 'speech',
  severity: 'information',
  norm: '',
  summary: say('缺少结尾', '缺少結尾', 'The speech has no closing'),
  explanation: say(
    '分部分的讲话在最后一部分之后以总结、号召或感谢收尾。是否提示、轻重如何，由语料中这类讲话有结尾的比例决定；只说到别人的话，再庄重也不算结尾；没有分部分的短稿、主持词、调研考察时的即席讲话、节选不提示，话没写完的稿子只作暗示。',
    '分部分的講話在最後一部分之後以總結、號召或感謝收尾。是否提示、輕重如何，由語料中這類講話有結尾的比例決定；只說到別人的話，再莊重也不算結尾；沒有分部分的短稿、主持詞、調研考察時的即席講話、節選不提示，話沒寫完的稿子只作暗示。',
    'After its last section a speech rounds off with a summary, a call or thanks. How loud this is, and whether it is said at all, depends on how many speeches of the kind in the corpus do so; words said of others than speaker and hearers, however solemn, are no closing; a speech without sections, a host’s script, remarks made on the spot and excerpts are left alone, and a draft that ends in mid-sentence gets a hint only.',
  ),
  bad: [speechWithout('closing', 'missing-closing')],
  good: [wholeSpeech, speechWithout('closing').replace('的讲话', '的讲话（节选）')],
  *check(speech, model, settings): Generator<Finding> {
    if (writtenLength(speech) < begun) return;
    if (roundsOff(speech)) {
      yield* missingThanks(speech, model, settings);
      return;
    }
    if (!speech.items.some(item => item.kind === 'section') || isFrameless(speech, 'closing')) return;
    const offset = lastOffset(speech);
    const fixes = (): readonly Fix[] => {
      const text = `\n\n${callTo(speech, model, settings)}`;
      return [
        {
          title: { text: insert },
          edits: [{ span: { start: offset, end: offset }, text }],
          safe: false,
          snippet: true,
        },
      ];
    };
    const found = missing(
      speech,
      'closing',
      words,
      lineSpanAt(speech, Math.max(0, offset - 1)),
      model,
      settings,
      fixes,
    );
    const unfinished = isUnfinished(speech, offset);
    for (const finding of found) yield unfinished ? { ...finding, severity: 'hint' } : finding;
  },
};
