import type { Speech } from '../structure/speech.ts';
import { speechWithout, wholeSpeech } from './examples.ts';
import { lineSpanAt, missing } from './missingPart.ts';
import { type Finding, type Fix, type SpeechRule, say } from './rule.ts';
import { begun, firstOffset, isFrameless, ownUsage, writtenLength } from './usage.ts';

const words = {
  name: say('称谓', '稱謂', 'salutation'),
  having: say('以称谓开头', '以稱謂開頭', 'begin with one'),
  usual: say(
    '正文之前一般先称呼听众，如“同志们：”',
    '正文之前一般先稱呼聽眾，如「同志們：」',
    'the hearers are usually addressed before the text (同志们：)',
  ),
};
const insert = say('补上称谓“{usual}：”', '補上稱謂「{usual}：」', 'Insert the salutation “{usual}：”');

/** 大家好, 各位同事下午好: what is said to hearers once they have been addressed. */
const greeting = /^(?:大家)?(?:新年|中秋)?(?:早上|上午|中午|下午|晚上|早|午|晚)?[好安]$/;
/** A message to everybody has no hearers before it: a greeting is its address. */
const toEverybody = /[贺賀祝][词詞辞辭]|新年|农历年|農曆|广播|廣播|电视|電視|致[^，。]{0,8}的?(?:一封)?信/;

/** So much of what stands before a greeting is looked at. */
const front = 200;

/** Whether a speech addresses its hearers, and does not merely greet them. */
function addresses({ text, title, salutation }: Speech): boolean {
  if (salutation === null) return false;
  const { start } = salutation.span;
  const before = `${title?.text ?? ''} ${text.slice(Math.max(0, start - front), start)}`;
  return !greeting.test(salutation.text) || toEverybody.test(before);
}

/** Where the salutation belongs: at the first text behind title, date and speaker. */
function placeOf(speech: Speech): number {
  const head = [speech.title, speech.date, speech.speaker].flatMap(part =>
    part === null ? [] : [part.span.end],
  );
  let offset = Math.max(firstOffset(speech), ...head);
  if (speech.salutation !== null) return speech.salutation.span.start;
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
    '称谓（同志们、各位代表）独占一行，后加冒号。是否提示、轻重如何，由语料中这类讲话以称谓开头的比例决定；只问候“大家好”不算称谓，贺词、广播除外。刚开头的短稿、调研考察时的即席讲话、节选和纪要不提示。',
    '稱謂（同志們、各位代表）獨佔一行，後加冒號。是否提示、輕重如何，由語料中這類講話以稱謂開頭的比例決定；只問候「大家好」不算稱謂，賀詞、廣播除外。剛開頭的短稿、調研考察時的即席講話、節選和紀要不提示。',
    'The salutation has a line of its own and ends with a colon. How loud this is, and whether it is said at all, depends on how many speeches of the kind in the corpus begin with one; 大家好 alone greets and addresses nobody, but in a New Year message or a broadcast. A draft just begun, remarks made on the spot (在…调研时的讲话), excerpts and minutes are left alone.',
  ),
  bad: [speechWithout('salutation', 'missing-salutation')],
  good: [
    wholeSpeech,
    speechWithout('salutation').replace(/^.*\n\n/, '新年贺词\n\n大家好！\n\n'),
    speechWithout('salutation').replace('推进会上的讲话', '建设调研时的讲话'),
  ],
  *check(speech, model, settings): Generator<Finding> {
    if (addresses(speech) || writtenLength(speech) < begun || isFrameless(speech, 'salutation')) return;
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
