import type { Cues } from '../structure/cues.ts';
import type { StyleId } from '../structure/markers.ts';

/** The parts whose presence is counted. */
export type PartName =
  | 'title'
  | 'date'
  | 'speaker'
  | 'salutation'
  | 'opening'
  | 'announcement'
  | 'sections'
  | 'closing'
  | 'closingCall'
  | 'thanks';

/** A wording and the number of independent documents that share it. Slots (names, places, figures) are written `{…}`. */
export interface Counted {
  readonly text: string;
  readonly documents: number;
}

/** Which style opened inside which, in how many documents. `outer` is '' for the outermost level. */
export interface Nesting {
  readonly outer: StyleId | '';
  readonly inner: StyleId;
  readonly documents: number;
}

/** What speeches of one occasion are like. Lists are ordered by documents, most first. */
export interface Usage {
  /** 场合: 工作会议, 座谈会, 动员大会 …; '' for all speeches together. */
  readonly occasion: string;
  readonly documents: number;
  /** Documents that have the part. */
  readonly parts: Readonly<Record<PartName, number>>;
  /** Typical length of a part in characters (median over the documents that have it); 0 where unknown. */
  readonly lengths: Readonly<Record<PartName, number>>;
  /** Index n: documents with n top-level sections. */
  readonly sectionCounts: readonly number[];
  readonly nestings: readonly Nesting[];
  readonly titles: readonly Counted[];
  readonly salutations: readonly Counted[];
  readonly openings: readonly Counted[];
  readonly announcements: readonly Counted[];
  readonly headings: readonly Counted[];
  readonly closings: readonly Counted[];
  readonly calls: readonly Counted[];
  readonly thanks: readonly Counted[];
}

/** A finished model: usage that at least `minDocuments` documents share, and nothing of anyone's text. */
export interface Model {
  readonly documents: number;
  readonly minDocuments: number;
  readonly all: Usage;
  readonly occasions: readonly Usage[];
  /** Cues that the built-in table does not know; parse with `widen(baseCues, model.cues)`. */
  readonly cues: Partial<Cues>;
  /** Fixed wordings that the proof-reading rule holds a draft against. */
  readonly setPhrases: readonly Counted[];
}
