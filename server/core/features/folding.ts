import type { Item, Speech } from '../structure/speech.ts';
import { lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** Lines that fold into their first one. `startLine < endLine`; the last line is not blank. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'section' | 'noise';
  /** 1 for the outermost: where an editor takes only so many, the inner ones go first. */
  readonly level: number;
}

const blank = /\s/;

/** The last offset of `span` that is not white space, so that the blank lines between two sections stay visible. */
function lastCharacter(text: string, span: Span): number {
  let end = Math.min(span.end, text.length) - 1;
  while (end > span.start && blank.test(text[end]!)) end--;
  return end;
}

/**
 * Speech → what can be folded: opening, sections (nested), closing, and stretches that are no part of the speech.
 * Ordered by first line, the outer before the inner; no two start on the same line.
 */
export function folds(speech: Speech): readonly Fold[] {
  const found = new Map<number, Fold>();
  const add = (span: Span, kind: Fold['kind'], level: number): void => {
    if (span.end <= span.start) return;
    const startLine = lineAt(speech.lines, span.start);
    const endLine = lineAt(speech.lines, lastCharacter(speech.text, span));
    if (endLine > startLine && !found.has(startLine))
      found.set(startLine, { startLine, endLine, kind, level });
  };
  const walk = (items: readonly Item[]): void => {
    for (const item of items) {
      add(item.span, 'section', item.level);
      walk(item.children);
    }
  };
  if (speech.opening) add(speech.opening, 'section', 1);
  if (speech.closing) add(speech.closing, 'section', 1);
  walk(speech.items);
  for (const { span } of speech.noise) add(span, 'noise', 1);
  return [...found.values()].sort((a, b) => a.startLine - b.startLine);
}
