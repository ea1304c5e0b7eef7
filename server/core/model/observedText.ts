import type { Item, Marker, Speech } from '../structure/speech.ts';
import { type Span, slice } from '../text/span.ts';
import type { Notes } from './notes.ts';
import { markerOpener, paragraphOpener } from './phraseText.ts';
import { isMark } from './words.ts';

/** Gives the text of any span of a speech with the line breaks left out that are none of the author's. */
export function textReader(speech: Speech): (span: Span) => string {
  const wraps = speech.paragraphs.flatMap(paragraph => paragraph.wraps);
  if (wraps.length === 0) return span => slice(speech.text, span);
  return span => {
    let text = '';
    let from = span.start;
    for (let i = firstFrom(wraps, span.start); i < wraps.length && wraps[i]!.end <= span.end; i++) {
      text += speech.text.slice(from, wraps[i]!.start);
      from = wraps[i]!.end;
    }
    return text + speech.text.slice(from, span.end);
  };
}

function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All markers in reading order. */
export function markersIn(speech: Speech): readonly Marker[] {
  const markers: Marker[] = [];
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.marker) markers.push(item.marker);
      visit(item.children);
    }
  };
  visit(speech.items);
  return markers.sort((a, b) => a.span.start - b.span.start);
}

/** Paragraphs of the body: neither noise nor title, date, speaker, salutation. */
export function bodyParagraphs(speech: Speech): readonly Span[] {
  const parts = [speech.title, speech.date, speech.speaker, speech.salutation];
  const outside = [
    ...parts.flatMap(part => (part ? [part.span] : [])),
    ...speech.noise.map(noise => noise.span),
  ];
  outside.sort((a, b) => a.start - b.start);
  let at = 0;
  const body: Span[] = [];
  for (const { span } of speech.paragraphs) {
    while (at < outside.length && outside[at]!.end <= span.start) at++;
    if (at < outside.length && outside[at]!.start < span.end && outside[at]!.start <= span.start + 2)
      continue;
    if (slice(speech.text, span).trim() !== '') body.push(span);
  }
  return body;
}

/** What the body says. */
export interface Body {
  /**
   * Each sentence's words, its end mark included. A marker ends a sentence and belongs to none; the sentence after it
   * begins with the word `{序（一）}`, the first of a paragraph without a marker with `{段}`.
   */
  readonly sentences: readonly (readonly string[])[];
  /** The first words of each paragraph that begins with no marker, up to a mark, at most six; the last one excluded. */
  readonly starts: readonly (readonly string[])[];
}

const mostWords = 6;

/** Has the body cut, each paragraph once; the function gives it once the words are there. */
export function draftBody(speech: Speech, { wording, words }: Notes): () => Body {
  const pieces: Piece[] = [];
  const markers = markersIn(speech);
  const paragraphs = bodyParagraphs(speech);
  let next = 0;
  paragraphs.forEach((span, i) => {
    let from = span.start;
    let opener = paragraphOpener;
    const piece = (end: number, starts: boolean): void => {
      const text = wording({ start: from, end });
      if (text !== '') pieces.push({ words: words(text), opener, starts });
    };
    while (next < markers.length && markers[next]!.span.start < span.end) {
      const marker = markers[next++]!;
      if (marker.span.start < from) continue;
      piece(marker.span.start, false);
      opener = markerOpener(marker.style);
      from = Math.min(marker.span.end, span.end);
    }
    piece(span.end, i < paragraphs.length - 1 && from === span.start);
  });
  return () => bodyOf(pieces);
}

/** What stands between two markers, or a marker and the end of a paragraph. */
interface Piece {
  readonly words: () => readonly string[];
  readonly opener: string;
  /** Whether it is a whole paragraph without a marker, and not the last. */
  readonly starts: boolean;
}

function bodyOf(pieces: readonly Piece[]): Body {
  const sentences: (readonly string[])[] = [];
  const starts: (readonly string[])[] = [];
  for (const piece of pieces) {
    const before = sentences.length;
    splitInto(sentences, piece.words(), piece.opener);
    const first = sentences[before];
    if (first && piece.starts) starts.push(firstClause(first.slice(1)));
  }
  return { sentences, starts };
}

function firstClause(words: readonly string[]): readonly string[] {
  const end = words.slice(0, mostWords + 1).findIndex(isMark);
  return words.slice(0, end < 0 ? mostWords : Math.min(end, mostWords));
}

const ends: ReadonlySet<string> = new Set(['。', '！', '？', '；', '…', '……']);

function splitInto(sentences: (readonly string[])[], words: readonly string[], opener: string): void {
  const first = sentences.length;
  let sentence: string[] = [];
  for (const word of words) {
    sentence.push(word);
    if (!ends.has(word)) continue;
    if (sentence.length > 1) sentences.push(sentence);
    sentence = [];
  }
  if (sentence.length > 1) sentences.push(sentence);
  if (sentences[first] !== undefined) sentences[first] = [opener, ...sentences[first]];
}
