import type { Item, Speech } from '../structure/speech.ts';
import { lineAt, lineSpan } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** Marks that end a clause, and marks that end a sentence; closing quotation marks and brackets belong to what they close. */
const clauseEnd = /[，,、；;：:。！？!?…\n\r]/;
const sentenceEnd = /[。！？!?…\n\r]/;
const closer = /[”’」』）》〉】〕)\]"]/;
const blank = /\s/;

/** How far a step looks for its marks, so that a text without any costs no more than others. */
const reach = 4000;

/** The stretch of `within` round `offset` that ends with a mark of `end` (left out for clauses, kept for sentences). */
function between(text: string, offset: number, within: Span, end: RegExp, keepMark: boolean): Span {
  let start = offset;
  const lowest = Math.max(within.start, offset - reach);
  while (start > lowest && !end.test(text[start - 1]!)) start--;
  while (start < offset && (blank.test(text[start]!) || closer.test(text[start]!))) start++;
  let stop = offset;
  const highest = Math.min(within.end, offset + reach);
  while (stop < highest && !end.test(text[stop]!)) stop++;
  if (keepMark) while (stop < highest && (end.test(text[stop]!) || closer.test(text[stop]!))) stop++;
  return { start, end: stop };
}

/** The paragraph that holds `offset`; the line where the tree knows of none. */
function paragraphAt(speech: Speech, offset: number): Span {
  const { paragraphs, lines } = speech;
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low]?.span;
  if (found && found.start <= offset && offset <= found.end) return found;
  return lineSpan(lines, lineAt(lines, offset));
}

/** The items that hold `offset`, innermost first. */
function itemsAt(items: readonly Item[], offset: number): readonly Item[] {
  const path: Item[] = [];
  let level = items;
  for (;;) {
    const next = level.find(({ span }) => span.start <= offset && offset <= span.end);
    if (next === undefined) return path;
    path.unshift(next);
    level = next.children;
  }
}

/**
 * What "expand selection" takes step by step round a caret: clause, sentence, paragraph, point or section and its
 * parents, part of the speech, whole text. Each span holds the one before and is larger.
 */
export function selectionSteps(speech: Speech, offset: number): readonly Span[] {
  const { text } = speech;
  const at = Math.min(Math.max(0, offset), text.length);
  const paragraph = paragraphAt(speech, at);
  const steps: Span[] = [
    between(text, at, paragraph, clauseEnd, false),
    between(text, at, paragraph, sentenceEnd, true),
    paragraph,
  ];
  for (const { span } of itemsAt(speech.items, at)) steps.push(span);
  for (const part of [speech.opening, speech.closing]) if (part) steps.push(part);
  steps.push({ start: 0, end: text.length });
  return widening(steps, at);
}

/** Keeps the spans that hold the caret and all before them, smallest first. */
function widening(steps: readonly Span[], at: number): readonly Span[] {
  const kept: Span[] = [];
  const bySize = [...steps].sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const step of bySize) {
    const last = kept.at(-1) ?? { start: at, end: at };
    const holds = step.start <= last.start && last.end <= step.end;
    const larger = step.end - step.start > last.end - last.start;
    if (holds && larger) kept.push(step);
  }
  return kept;
}
