import { emptyUsage } from '../model/emptyModel.ts';
import { speechWithout, wholeSpeech } from './examples.ts';
import { lineSpanAt, missing } from './missingPart.ts';
import { type Finding, type Fix, type SpeechRule, say } from './rule.ts';
import { begun, usageOf, writtenLength } from './usage.ts';

const words = {
  name: say('开场', '開場', 'opening'),
  having: say('先有开场再分部分', '先有開場再分部分', 'have one before the first section'),
  usual: say(
    '第一部分之前一般先说明会议的来由和任务',
    '第一部分之前一般先說明會議的來由和任務',
    'a speech usually says first why people have come together',
  ),
};
const insert = say('补上开场', '補上開場', 'Insert an opening');

export const missingOpening: SpeechRule = {
  id: 'missing-opening',
  scope: 'speech',
  severity: 'hint',
  norm: '',
  summary: say('缺少开场', '缺少開場', 'The speech has no opening'),
  explanation: say(
    '称谓之后、第一部分之前，一般有一段开场，说明会议的来由和任务。是否提示、轻重如何，由语料中这类讲话有开场的比例决定；没有模型、没有分部分、刚开头的稿子不提示。',
    '稱謂之後、第一部分之前，一般有一段開場，說明會議的來由和任務。是否提示、輕重如何，由語料中這類講話有開場的比例決定；沒有模型、沒有分部分、剛開頭的稿子不提示。',
    'Between the salutation and the first section a speech usually says why people have come together. How loud this is depends on how many speeches of the kind in the corpus do so; without a model, without sections and in a draft just begun nothing is said.',
  ),
  bad: [speechWithout('opening', 'missing-opening')],
  good: [wholeSpeech],
  exampleModel: {
    all: { ...emptyUsage(''), documents: 40, parts: { ...emptyUsage('').parts, opening: 39 } },
  },
  *check(speech, model, settings): Generator<Finding> {
    if (model === null || speech.opening !== null || writtenLength(speech) < begun) return;
    const first = speech.items.find(item => item.kind === 'section');
    if (first === undefined || speech.salutation === null) return;
    const offset = first.span.start;
    const fixes = (): readonly Fix[] => {
      const usual = usageOf(speech, model, settings).openings[0]?.text ?? '今天，我们召开';
      const text = `\${1:${usual.replace(/\{[^}]*\}/g, '××')}}\${2}\n\n`;
      return [
        {
          title: { text: insert },
          edits: [{ span: { start: offset, end: offset }, text }],
          safe: false,
          snippet: true,
        },
      ];
    };
    for (const finding of missing(
      speech,
      'opening',
      words,
      lineSpanAt(speech, offset),
      model,
      settings,
      fixes,
    )) {
      if (finding.severity === 'warning') yield { ...finding, severity: 'information' };
    }
  },
};
