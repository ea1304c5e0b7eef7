import type { Span } from '../text/span.ts';
import type { Node } from './nodes.ts';
import { type Paper, sourceSpan } from './paper.ts';
import { toSource } from './scan.ts';
import type { Marker } from './speech.ts';

/** Where a node begins in the text as typed. */
export const startOf = (paper: Paper, node: Node): number =>
  toSource(paper.blocks, node.candidate.block, node.candidate.at);

/** A span that ends with what holds it: a heading does not reach into the next item of a list round it. */
export function upTo(span: Span, bound: number): Span {
  return span.end <= bound ? span : { start: Math.min(span.start, bound), end: bound };
}

/** The marker of a node that has one. */
export function markerOf(paper: Paper, node: Node): Marker {
  const { block, at, match } = node.candidate;
  const { style, numberStart, numberEnd, punctuation } = match!;
  const whole = sourceSpan(paper, block, at, match!.end);
  const span = trimmed(paper.text, whole);
  const typed = punctuation === '' ? '' : paper.text.slice(whole.end - 1, whole.end);
  return {
    text: paper.text.slice(span.start, span.end),
    span,
    style,
    ordinal: node.ordinal,
    punctuation: typed,
    number: sourceSpan(paper, block, numberStart, numberEnd),
  };
}

/** A span without the white space at its end. */
export function trimmed(text: string, span: Span): Span {
  if (text.charCodeAt(span.end - 1) > 0x3000 && text.charCodeAt(span.end - 1) < 0xfe00) return span;
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return { start: span.start, end };
}
