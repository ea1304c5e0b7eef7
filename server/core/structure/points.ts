import type { Span } from '../text/span.ts';
import type { ClosedList, ClosedPoint } from './closedLists.ts';
import type { Item, ItemList, Marker } from './speech.ts';

/** What an item without children has; one for all, since most items are points. */
const none: readonly Item[] = [];

/**
 * A point placed in the text. Its parts are made when they are asked for, since a long speech has tens of thousands of
 * points, all of which move with every edit before them while hardly any is looked at. (These are the core's classes.)
 */
class PlacedPoint implements Item {
  readonly kind = 'point';
  readonly point: ClosedPoint;
  readonly offset: number;
  readonly level: number;
  children: readonly Item[] = none;

  constructor(point: ClosedPoint, offset: number, level: number) {
    this.point = point;
    this.offset = offset;
    this.level = level;
  }

  get title(): string {
    return this.point.title;
  }

  get runIn(): boolean {
    return this.point.runIn;
  }

  get span(): Span {
    return { start: this.offset + this.point.node.candidate.at, end: this.offset + this.point.end };
  }

  get selection(): Span {
    return { start: this.offset + this.point.node.candidate.at, end: this.offset + this.point.titleEnd };
  }

  get marker(): Marker {
    const { candidate, ordinal } = this.point.node;
    const match = candidate.match!;
    const start = this.offset + candidate.at;
    return {
      text: this.point.markerText,
      span: { start, end: start + this.point.markerText.length },
      style: match.style,
      ordinal,
      punctuation: this.point.punctuation,
      number: { start: this.offset + match.numberStart, end: this.offset + match.numberEnd },
    };
  }
}

/** A list of single points placed in the text; its members are made when they are asked for. */
class PlacedList implements ItemList {
  readonly kind = 'point';
  readonly startsAt = 1;
  readonly list: ClosedList;
  readonly offset: number;
  readonly level: number;
  readonly parent: Item | null;
  #made: readonly Item[] | null = null;

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

  get items(): readonly Item[] {
    this.#made ??= this.list.points.map(point => new PlacedPoint(point, this.offset, this.level));
    return this.#made;
  }
}

/** An item some of whose children are points that are made when they are asked for. */
export class Holder implements Item {
  readonly kind: Item['kind'];
  readonly marker: Marker | null;
  readonly title: string;
  readonly level: number;
  readonly span: Span;
  readonly selection: Span;
  readonly runIn: boolean;
  private readonly own: readonly Item[];
  private readonly placed: readonly ItemList[];
  #made: readonly Item[] | null = null;

  constructor(item: Item, placed: readonly ItemList[]) {
    this.kind = item.kind;
    this.marker = item.marker;
    this.title = item.title;
    this.level = item.level;
    this.span = item.span;
    this.selection = item.selection;
    this.runIn = item.runIn;
    this.own = item.children;
    this.placed = placed;
  }

  get children(): readonly Item[] {
    this.#made ??= inOrder(this.own, this.placed);
    return this.#made;
  }
}

/** Items and the members of lists, in reading order. */
export function inOrder(own: readonly Item[], placed: readonly ItemList[]): readonly Item[] {
  const all = placed.flatMap(list => list.items);
  if (own.length === 0) return all;
  return [...own, ...all].sort((a, b) => a.span.start - b.span.start);
}

/**
 * Places the lists of one paragraph in the text.
 *
 * @param offset where the paragraph begins
 * @param into receives every list, those inside points too
 * @returns the outermost ones
 */
export function placeLists(
  closed: readonly ClosedList[],
  offset: number,
  level: number,
  parent: Item | null,
  into: ItemList[],
): ItemList[] {
  return closed.map(list => {
    const placed = new PlacedList(list, offset, level, parent);
    into.push(placed);
    list.points.forEach((point, i) => {
      if (point.children.length === 0) return;
      const holder = placed.items[i] as PlacedPoint;
      const inner = placeLists(point.children, offset, level + 1, holder, into);
      holder.children = inner.flatMap(each => each.items);
    });
    return placed;
  });
}
