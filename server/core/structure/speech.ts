import type { Noise } from '../cleaning/noise.ts';
import type { Lines } from '../text/lines.ts';
import type { StyleId } from '../text/markers.ts';
import type { Span } from '../text/span.ts';
import type { Paper } from './paper.ts';
import type { Part } from './part.ts';
import type { Structure } from './structure.ts';

export type { Part } from './part.ts';

/** 层次序数: the number that opens a section or a point, e.g. `（一）`, `1.`, `第二，`, `三是`, `首先`. */
export interface Marker {
  /**
   * As typed, its punctuation included; a line break inside it (`四⏎是`) is kept, and so is a doubling (`二、二、`), which
   * a marker at the start of a paragraph takes in: then the text is longer than its style.
   */
  readonly text: string;
  readonly span: Span;
  readonly style: StyleId;
  /** The value the number states, 1 or more. 首先 is 1, 其次 2, 再次 3; 最后 is the last of its list (see `ordinal` of its neighbours). */
  readonly ordinal: number;
  /** The punctuation that follows the number, as typed: `、`, `，`, `.` or '' where the style takes none. */
  readonly punctuation: string;
  /** Where the number itself stands, without brackets and punctuation: what a renumbering replaces. */
  readonly number: Span;
}

/** A section (opens a paragraph) or a point (stands inside one). */
export interface Item {
  readonly kind: 'section' | 'point';
  /** Absent on a heading without a number. */
  readonly marker: Marker | null;
  /** The heading without marker and closing mark; '' where a bare number stands alone. */
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** From the marker to the end of everything that belongs to the item, children included. */
  readonly span: Span;
  /** From the marker (or the unnumbered heading) to the end of the heading, its closing mark excluded. */
  readonly selection: Span;
  /** Whether body text follows the heading in the same paragraph. */
  readonly runIn: boolean;
  readonly children: readonly Item[];
  /** Those of its children that are sections. */
  readonly sections: readonly Item[];
  /** The list it stands in; null for an item that no tree holds. */
  readonly list: ItemList | null;
}

/** Siblings that were meant as one enumeration. Every numbered item stands in exactly one list. */
export interface ItemList {
  readonly items: readonly Item[];
  readonly parent: Item | null;
  readonly kind: 'section' | 'point';
  /** What the first number should be: 1, or, in a document that counts through, the one after the last of its style. */
  readonly startsAt: number;
  /** Whether the members count 1, 2, 3 … in one style and with one mark, as those of nearly all lists do. */
  readonly regular: boolean;
  /** Style and mark of its first member, as one key; '' for headings without a number. */
  readonly form: string;
  /** Where its first member begins. */
  readonly start: number;
  /** How many members it has; tells it without making them. */
  readonly size: number;
  /** Whether a member may be nothing but a short paragraph; if not, no heading in it can lack its text. */
  readonly hasShort: boolean;
}

/** 总领句: a promise of points to come (讲三点意见). */
export interface Announcement {
  readonly text: string;
  readonly span: Span;
  /** null for 几点, 以下, 若干. */
  readonly count: number | null;
  /** Where the number stands (三), null where there is none. */
  readonly number: Span | null;
  /** The list that keeps the promise, as far as that can be told. */
  readonly list: ItemList | null;
}

export type { Noise, NoiseReason } from '../cleaning/noise.ts';

/** A paragraph of the body, as its author meant it: hard wraps inside it are joined, a lost break before it is restored. */
export interface Paragraph {
  readonly span: Span;
  /** Line breaks inside the paragraph that are none of the author's, ascending. Empty in most texts. */
  readonly wraps: readonly Span[];
}

/** The paragraphs of the body as columns. */
export interface Passages {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What stands for the text of each: the same object and the same length in another version mean the same text. */
  readonly texts: readonly object[];
  /** Line breaks inside each that are none of the author's, ascending. */
  readonly wraps: readonly (readonly Span[])[];
}

/** What is known of one text. Spans are ordered and nested; every part may be absent, for any string has a tree. */
export interface Speech {
  readonly text: string;
  readonly lines: Lines;
  readonly script: 'simplified' | 'traditional';
  readonly title: Part | null;
  readonly date: Part | null;
  readonly speaker: Part | null;
  readonly salutation: Part | null;
  /** The paragraphs between salutation and first section; null where the first section follows at once. */
  readonly opening: Span | null;
  /** The promise that the top-level sections keep. */
  readonly announcement: Announcement | null;
  /** All promises, the top-level one included, in reading order. */
  readonly announcements: readonly Announcement[];
  /** Points of the opening, then the sections (with their points and subsections as children), then points of the closing. */
  readonly items: readonly Item[];
  /** How many items there are at all levels. */
  readonly itemCount: number;
  /** All lists: those of sections in reading order, each followed by those inside it. */
  readonly lists: readonly ItemList[];
  /**
   * All lists but those of points that begin and end in one paragraph and are regular. Who looks for the unusual need not
   * touch the thousands of plain lists of points in a long speech.
   */
  readonly notableLists: readonly ItemList[];
  /** The lists that stand in no item. */
  readonly outermostLists: readonly ItemList[];
  /** Of the lists that `notableLists` leaves out, the first marker of one for each style and mark. */
  readonly plainMarkers: readonly Marker[];
  readonly closing: Span | null;
  readonly closingCall: Part | null;
  readonly thanks: Part | null;
  readonly noise: readonly Noise[];
  readonly paragraphs: readonly Paragraph[];
  /** The same paragraphs as columns, for what looks at all of them with every edit. */
  readonly passages: Passages;
  /** The text as it was cut and read; lets the next version of the document be parsed without reading it all again. */
  readonly paper: Paper;
  /** Its lists by paragraph; the very object of the version before where an edit left every paragraph its role. */
  readonly structure: Structure;
}
