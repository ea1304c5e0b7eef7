import type { Speech } from '../structure/speech.ts';
import { lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Finding, type Fix, type SpeechRule, say } from './rule.ts';

const texts = {
  paragraph: say(
    '这一段与前文第 {line} 行起的一段完全相同。',
    '這一段與前文第 {line} 行起的一段完全相同。',
    'This paragraph stands word for word on line {line} already.',
  ),
  sentence: say(
    '这一句与前一句完全相同。',
    '這一句與前一句完全相同。',
    'This sentence is the same as the one before it.',
  ),
  remove: say('删除重复的文字', '刪除重複的文字', 'Remove the repetition'),
};

/** A shorter paragraph may well be a refrain. */
const shortest = 30;
/** A shorter sentence may be said twice for emphasis. */
const shortestSentence = 12;
/** A document that repeats itself more often does so by intent: a form, a list, a test. */
const most = 12;

/** A text without its white space, so that an indent makes no difference. */
function bare(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

/** Runs of neighbouring paragraphs that stood before, as one span each. */
function paragraphs(speech: Speech): readonly { readonly span: Span; readonly first: number }[] {
  const seen = new Map<string, number>();
  const runs: { span: Span; first: number; last: number }[] = [];
  for (const [index, { span }] of speech.paragraphs.entries()) {
    if (span.end - span.start < shortest) continue;
    const key = bare(speech.text.slice(span.start, span.end));
    if (key.length < shortest) continue;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, span.start);
      continue;
    }
    const run = runs.at(-1);
    if (run !== undefined && run.last === index - 1) {
      run.span = { start: run.span.start, end: span.end };
      run.last = index;
    } else runs.push({ span, first, last: index });
  }
  return runs;
}

/** A sentence and its twin right behind it. */
const twice = /(?<=^|[。！？；;!?\n\s])([^。！？；;!?\n]{12,120}[。！？；;!?])\s*\1/g;

/** The sentences that stand twice in a row; none where there are so many that it must be meant. */
function sentences(speech: Speech): readonly Finding[] {
  const found: Finding[] = [];
  for (const { span } of speech.paragraphs) {
    if (span.end - span.start < 2 * shortestSentence) continue;
    const text = speech.text.slice(span.start, span.end);
    for (const match of text.matchAll(twice)) {
      const start = span.start + match.index + match[0].length - match[1]!.length;
      const end = start + match[1]!.length;
      const from = span.start + match.index + match[1]!.length;
      const fixes = (): readonly Fix[] => [
        { title: { text: texts.remove }, edits: [{ span: { start: from, end }, text: '' }], safe: false },
      ];
      found.push({ span: { start, end }, message: { text: texts.sentence }, fixes });
      if (found.length > most) return [];
    }
  }
  return found;
}

export const repeatedText: SpeechRule = {
  id: 'repeated-text',
  scope: 'speech',
  severity: 'warning',
  norm: '',
  summary: say(
    '同样的句子或段落出现两次',
    '同樣的句子或段落出現兩次',
    'A sentence or paragraph that stands twice',
  ),
  explanation: say(
    '三十字以上的段落在别处一字不差地出现过，或十二字以上的一句紧接着又出现一次，多半是粘贴所致。短句、排比、隔开的同一句不提示；重复很多的文稿是有意为之，也不提示。',
    '三十字以上的段落在別處一字不差地出現過，或十二字以上的一句緊接著又出現一次，多半是貼上所致。短句、排比、隔開的同一句不提示；重複很多的文稿是有意為之，也不提示。',
    'A paragraph of 30 characters or more that stands elsewhere word for word, or a sentence of 12 or more right behind itself, comes from pasting. Refrains, parallel phrases and texts that repeat themselves throughout are left alone.',
  ),
  bad: [
    '要坚持把发展作为第一要务，把项目作为第一抓手，把招商作为第一来源，全力以赴稳增长。\n\n{repeated-text:要坚持把发展作为第一要务，把项目作为第一抓手，把招商作为第一来源，全力以赴稳增长。}\n',
  ],
  good: ['要学习，学习，再学习。要实干，实干，再实干。\n\n谢谢大家！\n\n谢谢大家！\n'],
  *check(speech): Generator<Finding> {
    const runs = paragraphs(speech);
    if (runs.length <= most) {
      for (const { span, first } of runs) {
        const line = lineAt(speech.lines, first) + 1;
        const fixes = (): readonly Fix[] => [
          { title: { text: texts.remove }, edits: [{ span, text: '' }], safe: false },
        ];
        yield { span, message: { text: texts.paragraph, values: { line } }, fixes };
      }
    }
    yield* sentences(speech);
  },
};
