import type { Speech } from '../structure/speech.ts';
import { speechWithout, wholeSpeech } from './examples.ts';
import { lineSpanAt, missing } from './missingPart.ts';
import { type Finding, type Fix, type SpeechRule, say } from './rule.ts';
import { begun, firstOffset, isFrameless, ownUsage, writtenLength } from './usage.ts';

const words = {
  name: say('称谓', '稱謂', 'salutation'),
  having: say('以称谓开头', '以稱謂開頭', 'begin with one'),
};
const insert = say('补上称谓“{usual}：”', '補上稱謂「{usual}：」', 'Insert the salutation “{usual}：”');

/** Where the salutation belongs: at the first text behind title, date and speaker. */
function placeOf(speech: Speech): number {
  const head = [speech.title, speech.date, speech.speaker].flatMap(part =>
    part === null ? [] : [part.span.end],
  );
  let offset = Math.max(firstOffset(speech), ...head);
  const line = speech.lines;
  if (head.length > 0 && speech.opening !== null && speech.opening.start >= offset)
    return speech.opening.start;
  while (offset < speech.text.length && /[\s　）)】\]]/.test(speech.text[offset]!)) offset++;
  return Math.min(offset, line.starts[line.length]!);
}

export const missingSalutation: SpeechRule = {
  id: 'missing-salutation',
  scope: 'speech',
  severity: 'information',
  norm: 'GB/T 15834-2011, 4.7.3.4',
  summary: say('缺少称谓', '缺少稱謂', 'The speech has no salutation'),
  explanation: say(
    '称谓（同志们、各位代表）独占一行，后加冒号。是否提示、轻重如何，由语料中这类讲话以称谓开头的比例决定；刚开头的短稿、调研考察时的即席讲话不提示。',
    '稱謂（同志們、各位代表）獨佔一行，後加冒號。是否提示、輕重如何，由語料中這類講話以稱謂開頭的比例決定；剛開頭的短稿、調研考察時的即席講話不提示。',
    'The salutation has a line of its own and ends with a colon. How loud this is, and whether it is said at all, depends on how many speeches of the kind in the corpus begin with one; a draft just begun, and remarks made on the spot (在…调研时的讲话), are left alone.',
  ),
  bad: [speechWithout('salutation', 'missing-salutation')],
  good: [wholeSpeech, speechWithout('salutation').replace('推进会上的讲话', '建设调研时的讲话')],
  *check(speech, model, settings): Generator<Finding> {
    if (speech.salutation !== null || writtenLength(speech) < begun || isFrameless(speech, 'salutation'))
      return;
    const offset = placeOf(speech);
    const fixes = (): readonly Fix[] => {
      // Only those of the same occasion greet the same people; 同志们 greets any.
      const learned = model === null ? null : ownUsage(speech, model, settings);
      const usual = learned?.salutations[0]?.text ?? (speech.script === 'traditional' ? '同志們' : '同志们');
      const edits = [{ span: { start: offset, end: offset }, text: `\${1:${usual}}：\n\n` }];
      return [{ title: { text: insert, values: { usual } }, edits, safe: false, snippet: true }];
    };
    yield* missing(speech, 'salutation', words, lineSpanAt(speech, offset), model, settings, fixes);
  },
};
