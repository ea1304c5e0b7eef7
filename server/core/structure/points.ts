import type { Span } from '../text/span.ts';
import type { ClosedList, ClosedPoint } from './closedLists.ts';
import type { Item, ItemList, Marker } from './speech.ts';

/** What an item without children has; one for all, since most items are points. */
const none: readonly Item[] = [];
const noLists: readonly PlacedPoints[] = [];

/**
 * A point placed in the text. Its parts are made when they are asked for, since a long speech has tens of thousands of
 * points, all of which move with every edit before them while hardly any is looked at. (These, and those of sections,
 * are the core's classes.)
 */
class PlacedPoint implements Item {
  readonly kind = 'point';
  readonly list: PlacedPoints;
  private readonly point: ClosedPoint;
  private inside: readonly PlacedPoints[] | null = null;

  constructor(list: PlacedPoints, point: ClosedPoint) {
    this.list = list;
    this.point = point;
  }

  get level(): number {
    return this.list.level;
  }

  get title(): string {
    return this.point.title;
  }

  get runIn(): boolean {
    return this.point.runIn;
  }

  get span(): Span {
    const { offset } = this.list;
    return { start: offset + this.point.node.candidate.at, end: offset + this.point.end };
  }

  get selection(): Span {
    const { offset } = this.list;
    return { start: offset + this.point.node.candidate.at, end: offset + this.point.titleEnd };
  }

  get marker(): Marker {
    const { offset } = this.list;
    const { candidate, ordinal } = this.point.node;
    const match = candidate.match!;
    const start = offset + candidate.at;
    return {
      text: this.point.markerText,
      span: { start, end: start + this.point.markerText.length },
      style: match.style,
      ordinal,
      punctuation: this.point.punctuation,
      number: { start: offset + match.numberStart, end: offset + match.numberEnd },
    };
  }

  get lists(): readonly PlacedPoints[] {
    if (this.point.children.length === 0) return noLists;
    this.inside ??= placePoints(this.point.children, this.list.offset, this.list.level + 1, this);
    return this.inside;
  }

  get sections(): readonly Item[] {
    return none;
  }

  get children(): readonly Item[] {
    return this.point.children.length === 0 ? none : this.lists.flatMap(({ items }) => items);
  }
}

/** A list of one paragraph placed in the text; its members are made when they are asked for. */
export class PlacedPoints implements ItemList {
  readonly kind = 'point';
  readonly startsAt = 1;
  readonly parent: Item | null;
  /** Where its paragraph begins. */
  readonly offset: number;
  readonly level: number;
  private readonly list: ClosedList;
  private made: readonly PlacedPoint[] | null = null;

  constructor(list: ClosedList, offset: number, level: number, parent: Item | null) {
    this.list = list;
    this.offset = offset;
    this.level = level;
    this.parent = parent;
  }

  get regular(): boolean {
    return this.list.regular;
  }

  get form(): string {
    return this.list.form;
  }

  get start(): number {
    return this.offset + this.list.start;
  }

  get size(): number {
    return this.list.points.length;
  }

  get hasShort(): boolean {
    return true;
  }

  get items(): readonly PlacedPoint[] {
    this.made ??= this.list.points.map(point => new PlacedPoint(this, point));
    return this.made;
  }

  /** Adds to `into` every list that its members hold, in reading order. */
  collect(into: ItemList[]): void {
    if (this.list.points.every(({ children }) => children.length === 0)) return;
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

/** Places lists of one paragraph in the text; `offset` is where the paragraph begins. */
export function placePoints(
  lists: readonly ClosedList[],
  offset: number,
  level: number,
  parent: Item | null,
): readonly PlacedPoints[] {
  return lists.map(list => new PlacedPoints(list, offset, level, parent));
}

/** How many points lists hold, those inside points included. */
export function countPoints(lists: readonly ClosedList[]): number {
  let count = 0;
  for (const { points } of lists) {
    count += points.length;
    for (const { children } of points) if (children.length > 0) count += countPoints(children);
  }
  return count;
}
