import type { Item, Marker, Speech } from '../structure/speech.ts';
import { type Span, slice } from '../text/span.ts';

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
