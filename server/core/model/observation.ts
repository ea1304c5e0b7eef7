import type { Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';
import { noteCandidates } from './candidates.ts';
import { type Fact, longestFact } from './facts.ts';
import type { AddFact, Notes } from './notes.ts';
import { noteNumbering } from './numbering.ts';
import { draftBody } from './observedBody.ts';
import { textReader } from './observedText.ts';
import { titleOfName } from './occasion.ts';
import { noteParts, notePhrases, noteTitle } from './partNotes.ts';
import { fingerprint, sketchOf } from './sketch.ts';
import { type CutTexts, newVocabulary, type Vocabulary, wordId } from './vocabulary.ts';
import { wordingOf } from './wording.ts';

/** Cuts a wording (one line, no spaces) into words encoded as in words.ts. */
export type Cut = (wording: string) => readonly string[];

/** Everything that is counted of one speech. Equal texts of one source have equal ids, others differ. */
export interface Observation {
  readonly id: string;
  /** Author or genre whose speeches are weighed together; '' where documents count alike. */
  readonly source: string;
  readonly sketch: Uint32Array;
  readonly facts: readonly Fact[];
  readonly vocabulary: Vocabulary;
  /** Each sentence's words, its end mark included, as numbers of the vocabulary and 1; 0 behind each sentence. */
  readonly sentences: Uint32Array;
}

/** What has to be cut of a speech, and the observation that the words make. */
export interface Draft {
  readonly texts: readonly string[];
  /** @param cut the words of each text, in their order */
  readonly observation: (cut: CutTexts) => Observation;
}

/** Where a speech comes from, as far as it matters. */
export interface Origin {
  /** Author or genre whose speeches are weighed together. */
  readonly source?: string;
  /** The file's name without folder and ending: where the text has no title, it may tell the occasion. */
  readonly name?: string;
}

/** Observes one speech. Linear in its length. */
export function observe(speech: Speech, cut: Cut, origin: Origin = {}): Observation {
  const { texts, observation } = draftObservation(speech, origin);
  const vocabulary = newVocabulary();
  return observation({
    vocabulary,
    texts: texts.map(text => Uint32Array.from(cut(text), word => wordId(vocabulary, word))),
  });
}

/** The first half of `observe`, for whoever cuts elsewhere. */
export function draftObservation(speech: Speech, { source = '', name = '' }: Origin = {}): Draft {
  const named = speech.title === null ? titleOfName(name) : '';
  const read = textReader(speech);
  const wording = (span: Span): string => wordingOf(read(span), speech.script);
  const texts: string[] = [];
  let given: CutTexts = { vocabulary: newVocabulary(), texts: [] };
  const ids = (text: string): (() => Uint32Array) => {
    if (text === '') return () => noWords;
    const index = texts.push(text) - 1;
    return () => given.texts[index] ?? noWords;
  };
  const words = (text: string): (() => readonly string[]) => {
    const cut = ids(text);
    return () => Array.from(cut(), id => given.vocabulary.words[id]!);
  };
  const noted: ((add: AddFact) => void)[] = [];
  const notes: Notes = { wording, words, ids, later: note => noted.push(note) };
  noteParts(speech, notes);
  noteTitle(speech, named, notes);
  notePhrases(speech, notes);
  noteNumbering(speech, notes);
  noteCandidates(speech, notes);
  const body = draftBody(speech, notes);
  // The sketch looks at Han characters alone: marks and spaces need not be evened out for it.
  const sketched = speech.script === 'simplified' ? read : wording;
  const sketch = sketchOf(speech.paragraphs.map(({ span }) => sketched(span)).join('\n'));
  const id = fingerprint(`${source}\n${named === '' ? '' : `${named}\n`}${speech.text}`);
  return {
    texts,
    observation: cut => {
      given = cut;
      const { vocabulary } = cut;
      const { sentences, starts } = body(vocabulary);
      const addStarts = (add: AddFact): void => starts.forEach(start => void add('paragraphStart', start));
      return { id, source, sketch, facts: factsOf([...noted, addStarts]), vocabulary, sentences };
    },
  };
}

const noWords: Uint32Array = new Uint32Array();

/** The facts that were noted, each once. */
function factsOf(noted: readonly ((add: AddFact) => void)[]): readonly Fact[] {
  const facts = new Map<string, Fact>();
  const add: AddFact = (kind, words, value = 0) => {
    const kept = words.slice(0, longestFact);
    facts.set(`${kind}\t${value}\t${kept.join('\u001f')}`, { kind, words: kept, value });
  };
  for (const note of noted) note(add);
  return [...facts.values()];
}
