import { speechWithout, wholeSpeech } from './examples.ts';
import { lineSpanAt, missing } from './missingPart.ts';
import { type Finding, type Fix, type SpeechRule, say } from './rule.ts';
import { begun, lastOffset, usageOf, writtenLength } from './usage.ts';

const words = {
  name: say('结尾', '結尾', 'closing'),
  having: say('有结尾', '有結尾', 'have one'),
};
const insert = say('补上结尾', '補上結尾', 'Insert a closing');

export const missingClosing: SpeechRule = {
  id: 'missing-closing',
  scope: 'speech',
  severity: 'information',
  norm: '',
  summary: say('缺少结尾', '缺少結尾', 'The speech has no closing'),
  explanation: say(
    '分部分的讲话在最后一部分之后以总结、号召或感谢收尾。是否提示、轻重如何，由语料中这类讲话有结尾的比例决定；没有分部分的短稿、刚开头的稿子不提示。',
    '分部分的講話在最後一部分之後以總結、號召或感謝收尾。是否提示、輕重如何，由語料中這類講話有結尾的比例決定；沒有分部分的短稿、剛開頭的稿子不提示。',
    'After its last section a speech rounds off with a summary, a call or thanks. How loud this is, and whether it is said at all, depends on how many speeches of the kind in the corpus do so; a speech without sections and a draft just begun are left alone.',
  ),
  bad: [speechWithout('closing', 'missing-closing')],
  good: [wholeSpeech],
  *check(speech, model, settings): Generator<Finding> {
    if (speech.closing !== null || speech.closingCall !== null || speech.thanks !== null) return;
    if (writtenLength(speech) < begun || !speech.items.some(item => item.kind === 'section')) return;
    const offset = lastOffset(speech);
    const fixes = (): readonly Fix[] => {
      const usage = model === null ? null : usageOf(speech, model, settings);
      const usual = (usage?.closings[0]?.text ?? '总之，').replace(/\{[^}]*\}/g, '××');
      const text = `\n\n\${1:${usual}}\${2}`;
      return [
        {
          title: { text: insert },
          edits: [{ span: { start: offset, end: offset }, text }],
          safe: false,
          snippet: true,
        },
      ];
    };
    yield* missing(
      speech,
      'closing',
      words,
      lineSpanAt(speech, Math.max(0, offset - 1)),
      model,
      settings,
      fixes,
    );
  },
};
