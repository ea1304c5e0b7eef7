import type { Cues } from '../structure/cues.ts';
import type { StyleId } from '../text/markers.ts';
import type { PhraseBlocks } from './phraseSource.ts';

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

/** How the numbers of one depth are written, and how the headings behind them stand. */
export interface StyleUse {
  /** 1 for the outermost. */
  readonly level: number;
  readonly style: StyleId;
  /** How most documents write it where they do not write it as the norm does: 1、 for 1.; else absent. */
  readonly written?: string;
  readonly documents: number;
  /** Documents in which most of these headings run into their paragraph (一、提高认识。要…); in the others they stand alone. */
  readonly runIn: number;
}

/** What stands after a marker: 第一，→ 要, 坚持 …; 一是 → 加强 … Wordings are beginnings of headings, one word or more. */
export interface Follower {
  readonly style: StyleId;
  readonly wordings: readonly Counted[];
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
  /** Index n: documents whose first announcement promises n; index 0: 几点, 若干. */
  readonly announcedCounts: readonly number[];
  readonly styles: readonly StyleUse[];
  readonly nestings: readonly Nesting[];
  readonly followers: readonly Follower[];
  /** 在{…}会议上的讲话. */
  readonly titles: readonly Counted[];
  /** Without the closing colon: 同志们. */
  readonly salutations: readonly Counted[];
  /** How openings begin: 今天，我们召开. */
  readonly openings: readonly Counted[];
  /** The number is the slot {数}: 讲{数}点意见. */
  readonly announcements: readonly Counted[];
  /** Whole headings and patterns with slots: 坚持把{…}作为{…}来抓; without marker and closing mark. */
  readonly headings: readonly Counted[];
  /** How closings begin: 同志们，; 总之，. */
  readonly closings: readonly Counted[];
  /** How closing calls begin or are framed: 让我们; 让我们{…}而努力奋斗. */
  readonly calls: readonly Counted[];
  readonly thanks: readonly Counted[];
}

/** A finished model: usage that at least `minDocuments` documents share, and nothing of anyone's text. */
export interface Model {
  /** Documents that usage is counted in. */
  readonly documents: number;
  /**
   * Independent documents that the fixed wordings and the phrases are counted in, where of one source only so many count
   * for usage; absent where these are the same.
   */
  readonly independent?: number;
  readonly minDocuments: number;
  readonly all: Usage;
  /**
   * Learned from titles (of the text, else of the file's name): the head word before 讲话, 致辞, 报告. A longer name is a kind of the shorter one it ends with
   * (外贸工作会议, 工作会议, 会议), whose usage includes it. Ordered by documents, most first.
   */
  readonly occasions: readonly Usage[];
  /** Cues that the built-in table does not know; parse with `widen(baseCues, model.cues)`. */
  readonly cues: Partial<Cues>;
  /** Fixed wordings that the proof-reading rule holds a draft against. */
  readonly setPhrases: readonly Counted[];
  /** What phrase completion looks words up in, as named arrays (see phraseSource.ts); empty where nothing was shared. */
  readonly phrases: PhraseBlocks;
  /** The model this one lies over (see layers.ts): where the own phrases give nothing, its phrases are asked. */
  readonly base: Model | null;
}
