import type { Span } from '../text/span.ts';
import type { FactKind } from './facts.ts';

/** What facts are noted with while a speech is read; its words are there only later, all together. */
export interface Notes {
  /** The text of a span, as it is learned. */
  readonly wording: (span: Span) => string;
  /** Has a text cut: the function gives its words once they are there. */
  readonly words: (text: string) => () => readonly string[];
  /** The same, as numbers of a vocabulary. */
  readonly ids: (text: string) => () => Uint32Array;
  /** Notes the facts that `note` adds once the words are there. */
  readonly later: (note: (add: AddFact) => void) => void;
}

export type AddFact = (kind: FactKind, words: readonly string[], value?: number) => void;
