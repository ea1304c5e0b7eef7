import type { Speech } from '../structure/speech.ts';
import { lineAt } from '../text/lines.ts';
import { type Finding, type Fix, type NotingRule, say } from './rule.ts';
import { type Key, keyOf, runsOf } from './sameParagraphs.ts';

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

/** A shorter sentence may be said twice for emphasis. */
const shortestSentence = 12;
/** A document that repeats itself more often does so by intent: a form, a list, a test. */
const most = 12;

/** What of a paragraph can stand twice. */
interface Note {
  /** Null for a short one. */
  readonly key: Key | null;
  readonly twins: readonly Twin[];
}

/** A sentence that stands a second time right behind itself. */
interface Twin {
  readonly start: number;
  readonly end: number;
  /** Where the first one ends. */
  readonly from: number;
}

/** A sentence and its twin right behind it. */
const twice = /(?<=^|[。！？；;!?\n\s])([^。！？；;!?\n]{12,120}[。！？；;!?])\s*\1/g;

function twinsIn(passage: string): readonly Twin[] {
  if (passage.length < 2 * shortestSentence) return [];
  return Array.from(passage.matchAll(twice), match => {
    const end = match.index + match[0].length;
    return { start: end - match[1]!.length, end, from: match.index + match[1]!.length };
  });
}

function* paragraphs(speech: Speech, notes: readonly (Note | null)[]): Generator<Finding> {
  const { starts, ends } = speech.passages;
  for (const { first, last, before } of runsOf(notes.length, index => notes[index]?.key ?? null, most)) {
    const span = { start: starts[first]!, end: ends[last]! };
    const line = lineAt(speech.lines, starts[before]!) + 1;
    const fixes = (): readonly Fix[] => [
      { title: { text: texts.remove }, edits: [{ span, text: '' }], safe: false },
    ];
    yield { span, message: { text: texts.paragraph, values: { line } }, fixes };
  }
}

/** The sentences that stand twice in a row; none where there are so many that it must be meant. */
function sentences(speech: Speech, notes: readonly (Note | null)[]): readonly Finding[] {
  const found: Finding[] = [];
  for (let index = 0; index < notes.length; index++) {
    const note = notes[index]!;
    if (note === null || note.twins.length === 0) continue;
    const by = speech.passages.starts[index]!;
    for (const { start, end, from } of note.twins) {
      const span = { start: by + start, end: by + end };
      const edits = [{ span: { start: by + from, end: by + end }, text: '' }];
      const fixes = (): readonly Fix[] => [{ title: { text: texts.remove }, edits, safe: false }];
      found.push({ span, message: { text: texts.sentence }, fixes });
      if (found.length > most) return [];
    }
  }
  return found;
}

export const repeatedText: NotingRule<Note> = {
  id: 'repeated-text',
  scope: 'notes',
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
  note(passage): Note | null {
    const key = keyOf(passage);
    const twins = twinsIn(passage);
    return key === null && twins.length === 0 ? null : { key, twins };
  },
  *judge(speech, notes): Generator<Finding> {
    yield* paragraphs(speech, notes);
    yield* sentences(speech, notes);
  },
};
