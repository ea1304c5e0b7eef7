import type { Item, Marker, Speech } from '../structure/speech.ts';
import { type Span, slice } from '../text/span.ts';
import type { Cut } from './observation.ts';

/** The text of a span with the line breaks left out that are none of the author's. */
export function paragraphText(speech: Speech, span: Span): string {
  let text = '';
  let from = span.start;
  for (const paragraph of speech.paragraphs) {
    if (paragraph.span.end <= from) continue;
    if (paragraph.span.start >= span.end) break;
    for (const wrap of paragraph.wraps) {
      if (wrap.start < from || wrap.end > span.end) continue;
      text += speech.text.slice(from, wrap.start);
      from = wrap.end;
    }
  }
  return text + speech.text.slice(from, span.end);
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

/** The sentences of the body, cut into words. A marker ends a sentence and belongs to none. */
export function sentencesIn(
  speech: Speech,
  markers: readonly Marker[],
  wording: (span: Span) => string,
  cut: Cut,
): readonly (readonly string[])[] {
  const sentences: (readonly string[])[] = [];
  let next = 0;
  for (const span of bodyParagraphs(speech)) {
    let from = span.start;
    while (next < markers.length && markers[next]!.span.start < span.end) {
      const marker = markers[next++]!.span;
      if (marker.start < from) continue;
      splitInto(sentences, wording({ start: from, end: marker.start }), cut);
      from = Math.min(marker.end, span.end);
    }
    splitInto(sentences, wording({ start: from, end: span.end }), cut);
  }
  return sentences;
}

const ends: ReadonlySet<string> = new Set(['。', '！', '？', '；', '…', '……']);

function splitInto(sentences: (readonly string[])[], text: string, cut: Cut): void {
  if (text === '') return;
  let sentence: string[] = [];
  for (const word of cut(text)) {
    sentence.push(word);
    if (!ends.has(word)) continue;
    if (sentence.length > 1) sentences.push(sentence);
    sentence = [];
  }
  if (sentence.length > 1) sentences.push(sentence);
}
