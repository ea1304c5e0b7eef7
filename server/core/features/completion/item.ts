import type { Span } from '../../text/span.ts';

/** The kind of place that an item is for. */
export type CompletionKind =
  | 'title'
  | 'salutation'
  | 'opening'
  | 'announcement'
  | 'marker'
  | 'heading'
  | 'section'
  | 'point'
  | 'closing'
  | 'call'
  | 'thanks'
  | 'phrase';

/** A wording that may come next, as the model has it: simplified characters, full-width marks, slots in braces. */
export interface Offer {
  readonly kind: CompletionKind;
  /** See `piecesOf`. */
  readonly wording: string;
  /** Documents that it rests on; null where it rests on the draft itself or on the norm. */
  readonly documents: number | null;
  /** How much it is worth to be shown early: about the keys that it saves, times its probability. */
  readonly worth: number;
  /** What the list shows instead of the wording. */
  readonly label?: string;
}

/** An item of the list, complete but for the editor's protocol. Items come best first. */
export interface CompletionItem {
  readonly kind: CompletionKind;
  readonly label: string;
  /** What takes the place of `span`. */
  readonly insert: string;
  /** Whether `insert` has tab stops in the editor's snippet syntax. */
  readonly snippet: boolean;
  /** The longest end of the line that begins the item; on one line, ends at the caret. */
  readonly span: Span;
  /** What the editor holds the text of `span` against. */
  readonly filter: string;
  readonly documents: number | null;
  /** The wording that the item was made of where it has slots (see `slotExamples`). */
  readonly wording?: string;
}
