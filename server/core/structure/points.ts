import type { Span } from '../text/span.ts';
import { listsOf } from './closedLists.ts';
import { formOf, isRegular } from './lists.ts';
import type { List, Node } from './nodes.ts';
import { foldedOf, type Paper } from './paper.ts';
import { type Heading, runInHeading } from './runIn.ts';
import type { Item, ItemList, Marker } from './speech.ts';

/** What an item without children has; one for all, since most items are points. */
const none: readonly Item[] = [];
const noPoints: readonly PlacedPoints[] = [];

/**
 * A point placed in the text. Its parts are made when they are asked for, since a long speech has tens of thousands of
 * points, all of which move with every edit before them while hardly any is looked at. (These, those of sections and the
 * tree are the core's classes.)
 */
class PlacedPoint implements Item {
  readonly kind = 'point';
  readonly list: PlacedPoints;
  private readonly index: number;
  private inside: readonly PlacedPoints[] | null = null;

  constructor(list: PlacedPoints, index: number) {
    this.list = list;
    this.index = index;
  }

  get level(): number {
    return this.list.level;
  }

  get title(): string {
    const { start, end } = this.heading;
    return this.list.paper.text.slice(this.list.offset + start, this.list.offset + end);
  }

  get runIn(): boolean {
    return this.heading.runIn;
  }

  get span(): Span {
    const start = this.list.offset + this.node.candidate.at;
    return {
      start,
      end: trimEnd(this.list.paper.text, start, this.list.offset + this.list.untilOf(this.index)),
    };
  }

  get selection(): Span {
    const { candidate } = this.node;
    const { start, end } = this.heading;
    const last = end > start ? end : candidate.match!.end;
    return { start: this.list.offset + candidate.at, end: this.list.offset + last };
  }

  get marker(): Marker {
    const { offset, paper } = this.list;
    const { candidate, ordinal } = this.node;
    const { style, punctuation, numberStart, numberEnd, end } = candidate.match!;
    const start = offset + candidate.at;
    const span = { start, end: trimEnd(paper.text, start, offset + end) };
    return {
      text: paper.text.slice(span.start, span.end),
      span,
      style,
      ordinal,
      punctuation: punctuation === '' ? '' : paper.text.slice(offset + end - 1, offset + end),
      number: { start: offset + numberStart, end: offset + numberEnd },
    };
  }

  get lists(): readonly PlacedPoints[] {
    const { children } = this.node;
    if (children.length === 0) return noPoints;
    const { paper, block, offset, level } = this.list;
    this.inside ??= placeInside(paper, block, children, this.span.end - offset, level + 1, this);
    return this.inside;
  }

  get sections(): readonly Item[] {
    return none;
  }

  get children(): readonly Item[] {
    return this.node.children.length === 0 ? none : this.lists.flatMap(({ items }) => items);
  }

  private get node(): Node {
    return this.list.source.nodes[this.index]!;
  }

  private get heading(): Heading {
    const { candidate, children } = this.node;
    const until = this.list.untilOf(this.index);
    const limit = Math.min(until, children[0]?.nodes[0]?.candidate.at ?? until);
    return runInHeading(foldedOf(this.list.paper, this.list.block), candidate.match!.end, limit);
  }
}

/** A list of one paragraph placed in the text; its members are made when they are asked for. */
export class PlacedPoints implements ItemList {
  readonly kind = 'point';
  readonly startsAt = 1;
  readonly parent: Item | null;
  readonly paper: Paper;
  /** Its paragraph. */
  readonly block: number;
  readonly level: number;
  readonly source: List;
  /** Where in its paragraph it ends at the latest. */
  private readonly end: number;
  private made: readonly PlacedPoint[] | null = null;

  constructor(paper: Paper, block: number, source: List, end: number, level: number, parent: Item | null) {
    this.paper = paper;
    this.block = block;
    this.source = source;
    this.end = end;
    this.level = level;
    this.parent = parent;
  }

  /** Where its paragraph begins. */
  get offset(): number {
    return this.paper.blocks.starts[this.block]!;
  }

  get regular(): boolean {
    return isRegular(this.source);
  }

  get form(): string {
    return formOf(this.source);
  }

  get start(): number {
    return this.offset + this.source.nodes[0]!.candidate.at;
  }

  get size(): number {
    return this.source.nodes.length;
  }

  get hasShort(): boolean {
    return true;
  }

  get items(): readonly PlacedPoint[] {
    this.made ??= this.source.nodes.map((_, index) => new PlacedPoint(this, index));
    return this.made;
  }

  /** Where in its paragraph a member ends, white space included. */
  untilOf(index: number): number {
    return this.source.nodes[index + 1]?.candidate.at ?? this.end;
  }

  /** Adds to `into` every list that its members hold, in reading order. */
  collect(into: ItemList[]): void {
    if (this.source.nodes.every(({ children }) => children.length === 0)) return;
    for (const item of this.items) collectPoints(item.lists, into);
  }
}

/** Adds lists and all that their members hold to `into`, in reading order. */
export function collectPoints(lists: readonly PlacedPoints[], into: ItemList[]): void {
  for (const list of lists) {
    into.push(list);
    list.collect(into);
  }
}

/** Places the lists that begin and end in one paragraph. */
export function placePoints(
  paper: Paper,
  block: number,
  level: number,
  parent: Item | null,
): readonly PlacedPoints[] {
  const { closed, scan } = paper.readings[block]!;
  return placeInside(paper, block, listsOf(closed!, scan), scan.folded.length, level, parent);
}

function placeInside(
  paper: Paper,
  block: number,
  lists: readonly List[],
  end: number,
  level: number,
  parent: Item | null,
): readonly PlacedPoints[] {
  return lists.map((list, i) => {
    const until = lists[i + 1]?.nodes[0]?.candidate.at ?? end;
    return new PlacedPoints(paper, block, list, until, level, parent);
  });
}

function trimEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end - 1);
  if (code > 0x3000 && code < 0xfe00) return end;
  return start + text.slice(start, end).trimEnd().length;
}
