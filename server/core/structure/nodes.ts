import type { MarkerMatch } from '../text/markerMatch.ts';

/** A marker that may open an item, or an unnumbered heading, in reading order. */
export interface Candidate {
  /** Index of its paragraph. */
  readonly block: number;
  /** Where it begins in the compacted paragraph. */
  readonly at: number;
  /** null for an unnumbered heading. */
  readonly match: MarkerMatch | null;
  /** Whether it opens its paragraph. */
  readonly opens: boolean;
  /** Whether its paragraph is a heading alone: short, and followed by a paragraph of text. */
  readonly alone: boolean;
  /** Whether its paragraph goes on in the next one, as entries of an agenda do: it ends with a semicolon. */
  readonly listed: boolean;
  /** Whether the number is rather a figure (20.2026年): believed only where the open list expects it. */
  readonly doubtful: boolean;
}

/** Lists that begin and end in one paragraph: what it says of itself (see `Reading`) has them ready made. */
export interface Closed {
  /** Index of the paragraph. */
  readonly closed: number;
}

/** An item in the making. */
export interface Node {
  readonly candidate: Candidate;
  /** 1 or more; for 最后 the number after its neighbour's. 0 for an unnumbered heading. */
  readonly ordinal: number;
  /** `noLists` while there is none. */
  children: readonly List[];
  /** Paragraphs of the item in which lists begin and end; null while there is none, since most items have none. */
  closed: number[] | null;
}

/** What an item without lists inside it has; one for all, since most items have none. */
export const noLists: readonly List[] = [];

/** An enumeration in the making: siblings in reading order, in the style in which its first member is written. */
export interface List {
  /** That of its first member; of its fellows where the first turns out to be written in another. */
  style: string;
  readonly opens: boolean;
  readonly nodes: Node[];
  readonly parent: Node | null;
  /** What the first number should be: 1, or the one after the last of the same style where the document counts through. */
  readonly startsAt: number;
}

/** The outermost lists of a speech. */
export interface Lists {
  readonly lists: readonly List[];
  /** Paragraphs in which lists begin and end, and which stand in no section. */
  readonly closed: readonly number[];
}

/** Lists that are open at a place, outermost first. */
export type Stack = List[];

/** The member of a list that is open. */
export const last = (list: List): Node => list.nodes[list.nodes.length - 1]!;
/** The style of a candidate; '' for an unnumbered heading. */
export const styleOf = (candidate: Candidate): string => candidate.match?.style ?? '';

/** Depth behind the innermost list of sections: points of earlier paragraphs hold no sections. */
export const sectionDepth = (stack: Stack): number => stack.findLastIndex(list => list.opens) + 1;
