import type { Format } from './formats.ts';
import type { SkipReason } from './skip.ts';

/** What a format's reader made of a document's bytes. */
export type Extraction =
  | { readonly kind: 'text'; readonly text: string; readonly format: Format }
  | { readonly kind: 'unread'; readonly reason: SkipReason; readonly detail: string };

/** A document as the extracting process receives it. */
export interface ExtractionRequest {
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** See `Limits.markupBytes`. */
  readonly markupBytes: number;
}

/** An answer of the extracting process: the result and the memory it holds now, in bytes. */
export interface ExtractionReply {
  readonly result: Extraction;
  readonly memory: number;
}

/** A document that cannot be read, for a reader to throw. */
export class Unreadable extends Error {
  readonly reason: SkipReason;
  constructor(reason: SkipReason) {
    super(reason);
    this.reason = reason;
  }
}
