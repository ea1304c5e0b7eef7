import type { Span } from '../text/span.ts';

/** A part of the speech that is one phrase: its text without the mark that closes it, and where that text stands. */
export interface Part {
  readonly text: string;
  readonly span: Span;
}
