import type { Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';
import type { FactKind } from './facts.ts';
import type { Notes } from './notes.ts';
import { occasionCandidates, occasionHead } from './occasion.ts';
import { wordingOf } from './wording.ts';
import { figureSlot } from './words.ts';

/** Notes which parts a speech has and how long they are. */
export function noteParts(speech: Speech, { later }: Notes): void {
  const spans: readonly (readonly [string, Span | null | undefined])[] = [
    ['title', speech.title?.span],
    ['date', speech.date?.span],
    ['speaker', speech.speaker?.span],
    ['salutation', speech.salutation?.span],
    ['opening', speech.opening],
    ['announcement', speech.announcement?.span],
    ['closing', speech.closing],
    ['closingCall', speech.closingCall?.span],
    ['thanks', speech.thanks?.span],
  ];
  const sections = speech.items.filter(item => item.kind === 'section');
  later(add => {
    for (const [name, span] of spans) if (span) add('part', [name], span.end - span.start);
    const last = sections.at(-1);
    if (last) add('part', ['sections'], last.span.end - sections[0]!.span.start);
    add('sections', [], sections.length);
  });
}

/**
 * Notes a speech's title and the occasion it names.
 *
 * @param named the title that the file's name gives; '' where the speech has one, or the name is none
 */
export function noteTitle(speech: Speech, named: string, { words, later }: Notes): void {
  if (speech.title === null && named === '') return;
  const title = wordingOf(speech.title?.text ?? named, speech.script);
  const [whole, head] = [words(title), words(occasionHead(title))];
  later(add => {
    // A title that stands in no text is no wording of one.
    if (speech.title !== null) add('title', whole());
    for (const name of occasionCandidates(head())) add('occasion', [name.join('')], name.length);
  });
}

/** Notes how a speech words its salutation, opening, promises, closing, call and thanks. */
export function notePhrases(speech: Speech, { wording, words, later }: Notes): void {
  const note = (kind: FactKind, text: string): void => {
    const cut = words(text);
    later(add => add(kind, cut()));
  };
  const text = (part: string): string => wordingOf(part, speech.script);
  if (speech.salutation) note('salutation', text(speech.salutation.text));
  if (speech.opening) note('opening', firstSentence(wording(speech.opening)));
  if (speech.closing) note('closing', firstSentence(wording(speech.closing)));
  if (speech.closingCall) note('call', text(speech.closingCall.text));
  if (speech.thanks) note('thanks', text(speech.thanks.text));
  for (const announcement of speech.announcements) {
    if (announcement !== speech.announcement && announcement.list === null) continue;
    const { span, number, count } = announcement;
    const start = clauseStart(speech, span.start);
    const before = words(wording({ start, end: number?.start ?? span.end }));
    const after = words(number ? wording({ start: number.end, end: span.end }) : '');
    const figures = number ? [figureSlot] : [];
    later(add => add('announcement', [...before(), ...figures, ...after()], count ?? 0));
  }
}

/** Where the clause begins that holds an offset: 【我再强调下面】三点要求. At most 24 characters before it. */
function clauseStart(speech: Speech, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 24 && !/[，,。；;：:！!？?\n]/.test(speech.text[start - 1]!)) start--;
  return start;
}

/** Up to the first full stop; its mark is dropped. */
function firstSentence(text: string): string {
  const end = text.search(/[。！？；]/);
  return end < 0 ? text : text.slice(0, end);
}
