import type { Item, Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';
import { candidateFacts } from './candidates.ts';
import type { Fact, FactKind } from './facts.ts';
import { bodyOf, textReader } from './observedText.ts';
import { occasionCandidates, occasionHead } from './occasion.ts';
import { fingerprint, sketchOf } from './sketch.ts';
import { wordingOf } from './wording.ts';
import { figureSlot } from './words.ts';

/** Cuts a wording (one line, no spaces) into words encoded as in words.ts. */
export type Cut = (wording: string) => readonly string[];

/** Everything that is counted of one speech. Equal texts of one source have equal ids, others differ. */
export interface Observation {
  readonly id: string;
  /** Author or genre whose speeches are weighed together; '' where documents count alike. */
  readonly source: string;
  readonly sketch: Uint32Array;
  readonly facts: readonly Fact[];
  /** Each sentence's words, its end mark included. */
  readonly sentences: readonly (readonly string[])[];
}

const longestFact = 60;

/** Observes one speech. Linear in its length; names of the document's file or author enter nothing but `source`. */
export function observe(speech: Speech, cut: Cut, source = ''): Observation {
  const read = textReader(speech);
  const wording = (span: Span): string => wordingOf(read(span), speech.script);
  const words = (text: string): readonly string[] => (text === '' ? [] : cut(text));
  const facts = new Map<string, Fact>();
  const add = (kind: FactKind, factWords: readonly string[], value = 0): void => {
    const kept = factWords.slice(0, longestFact);
    facts.set(`${kind}\t${value}\t${kept.join('\u001f')}`, { kind, words: kept, value });
  };
  partFacts(speech, add);
  titleFacts(speech, words, add);
  phraseFacts(speech, wording, words, add);
  numberingFacts(speech, words, add);
  candidateFacts(speech, wording, words, add);
  const body = bodyOf(speech, wording, cut);
  for (const start of body.starts) add('paragraphStart', start);
  const text = speech.paragraphs.map(paragraph => wording(paragraph.span)).join('\n');
  return {
    id: fingerprint(`${source}\n${speech.text}`),
    source,
    sketch: sketchOf(text),
    facts: [...facts.values()],
    sentences: body.sentences,
  };
}

type Add = (kind: FactKind, words: readonly string[], value?: number) => void;

function partFacts(speech: Speech, add: Add): void {
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
  for (const [name, span] of spans) if (span) add('part', [name], span.end - span.start);
  const sections = speech.items.filter(item => item.kind === 'section');
  const last = sections.at(-1);
  if (last) add('part', ['sections'], last.span.end - sections[0]!.span.start);
  add('sections', [], sections.length);
}

function titleFacts(speech: Speech, words: Cut, add: Add): void {
  if (speech.title === null) return;
  const title = wordingOf(speech.title.text, speech.script);
  add('title', words(title));
  const candidates = occasionCandidates(words(occasionHead(title)));
  for (const candidate of candidates) add('occasion', [candidate.join('')], candidate.length);
}

function phraseFacts(speech: Speech, wording: (span: Span) => string, words: Cut, add: Add): void {
  const text = (part: string): string => wordingOf(part, speech.script);
  if (speech.salutation) add('salutation', words(text(speech.salutation.text)));
  if (speech.opening) add('opening', words(firstSentence(wording(speech.opening))));
  if (speech.closing) add('closing', words(firstSentence(wording(speech.closing))));
  if (speech.closingCall) add('call', words(text(speech.closingCall.text)));
  if (speech.thanks) add('thanks', words(text(speech.thanks.text)));
  for (const announcement of speech.announcements) {
    if (announcement !== speech.announcement && announcement.list === null) continue;
    const { span, number, count } = announcement;
    const start = clauseStart(speech, span.start);
    const before = wording({ start, end: number?.start ?? span.end });
    const after = number ? wording({ start: number.end, end: span.end }) : '';
    add('announcement', [...words(before), ...(number ? [figureSlot] : []), ...words(after)], count ?? 0);
  }
}

/** Where the clause begins that holds an offset: 【我再强调下面】三点要求. At most 24 characters before it. */
function clauseStart(speech: Speech, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 24 && !/[，,。；;：:！!？?\n]/.test(speech.text[start - 1]!)) start--;
  return start;
}

/** Up to the first full stop; its mark is dropped. */
export function firstSentence(text: string): string {
  const end = text.search(/[。！？；]/);
  return end < 0 ? text : text.slice(0, end);
}

function numberingFacts(speech: Speech, words: Cut, add: Add): void {
  const seen = new Map<string, { level: number; style: string; runIn: number; all: number }>();
  const visit = (items: readonly Item[], outer: string): void => {
    for (const item of items) {
      const style = item.marker?.style ?? '';
      // A point of the opening or closing is no section: it says nothing of how the first level is numbered.
      if (style !== '' && !(item.kind === 'point' && item.level === 1)) {
        const key = `${item.level} ${style}`;
        const use = seen.get(key) ?? { level: item.level, style, runIn: 0, all: 0 };
        seen.set(key, { ...use, runIn: use.runIn + (item.runIn ? 1 : 0), all: use.all + 1 });
        add('nesting', [outer, style]);
      }
      headingFacts(item, style, wordingOf(item.title, speech.script), words, add);
      visit(item.children, style === '' ? outer : style);
    }
  };
  visit(speech.items, '');
  for (const use of seen.values()) {
    add('style', [use.style], Math.min(use.level, 9) * 2 + (use.runIn * 2 > use.all ? 1 : 0));
  }
}

function headingFacts(item: Item, style: string, title: string, words: Cut, add: Add): void {
  if (title === '' || title.length > longestFact) return;
  const cut = words(title);
  add('heading', cut, item.level);
  if (style !== '') add('follower', [style, ...cut.slice(0, 4)]);
}
