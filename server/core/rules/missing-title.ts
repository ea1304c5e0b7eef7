import { speechWithout, wholeSpeech } from './examples.ts';
import { lineSpanAt, missing } from './missingPart.ts';
import { type Finding, type Fix, type SpeechRule, say } from './rule.ts';
import { begun, firstOffset, usageOf, writtenLength } from './usage.ts';

const words = {
  name: say('标题', '標題', 'title'),
  having: say('有标题', '有標題', 'have one'),
  usual: say('第一行一般是讲话的题目', '第一行一般是講話的題目', 'a speech usually begins with one'),
};
const insert = say('补上标题', '補上標題', 'Insert a title');

export const missingTitle: SpeechRule = {
  id: 'missing-title',
  scope: 'speech',
  severity: 'information',
  norm: 'GB/T 9704-2012, 7.3.1',
  summary: say('缺少标题', '缺少標題', 'The speech has no title'),
  explanation: say(
    '讲稿以标题开头，如“在全市经济工作会议上的讲话”。是否提示、轻重如何，由语料中这类讲话有标题的比例决定；刚开头的短稿不提示。',
    '講稿以標題開頭，如「在全市經濟工作會議上的講話」。是否提示、輕重如何，由語料中這類講話有標題的比例決定；剛開頭的短稿不提示。',
    'A speech opens with its title. How loud this is, and whether it is said at all, depends on how many speeches of the kind in the corpus have one; a draft just begun is left alone.',
  ),
  bad: [speechWithout('title', 'missing-title')],
  good: [wholeSpeech],
  *check(speech, model, settings): Generator<Finding> {
    if (speech.title !== null || writtenLength(speech) < begun) return;
    const offset = firstOffset(speech);
    const fixes = (): readonly Fix[] => {
      const usual = model === null ? undefined : usageOf(speech, model, settings).titles[0]?.text;
      const text = `\${1:${(usual ?? '在{…}会议上的讲话').replace(/\{[^}]*\}/g, '××')}}\n\n`;
      return [
        {
          title: { text: insert },
          edits: [{ span: { start: offset, end: offset }, text }],
          safe: false,
          snippet: true,
        },
      ];
    };
    yield* missing(speech, 'title', words, lineSpanAt(speech, offset), model, settings, fixes);
  },
};
