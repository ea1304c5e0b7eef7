import type { Span } from '../text/span.ts';
import type { ClosedList, ClosedPoint } from './closedLists.ts';
import type { Item, ItemList, Marker } from './speech.ts';

/** The finished points of one paragraph, and what they were made of. */
export interface Points {
  readonly closed: readonly ClosedList[];
  readonly offset: number;
  readonly level: number;
  readonly lists: readonly (readonly Item[])[];
  /** Lists inside these points. */
  readonly inner: readonly ItemList[];
}

/** What an item without children has; one for all, since most items are points. */
const none: readonly Item[] = [];

/**
 * A point placed in the text. The core's one class: its parts are made when they are asked for, since a long speech has
 * tens of thousands of points, all of which move with every edit before them while hardly any is looked at.
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

/** The finished points of a paragraph: those of the earlier version where it stands at the same place and level. */
export function pointsOf(
  closed: readonly ClosedList[],
  offset: number,
  level: number,
  known: Points | undefined,
): Points {
  if (known !== undefined && known.offset === offset && known.level === level && known.closed === closed)
    return known;
  const inner: ItemList[] = [];
  const lists = closed.map(list => list.points.map(point => finishPoint(inner, point, offset, level)));
  return { closed, offset, level, lists, inner };
}

function finishPoint(inner: ItemList[], point: ClosedPoint, offset: number, level: number): Item {
  const item = new PlacedPoint(point, offset, level);
  if (point.children.length === 0) return item;
  const children: Item[] = [];
  for (const list of point.children) {
    const items = list.points.map(child => finishPoint(inner, child, offset, level + 1));
    const { regular, form } = list;
    const start = offset + list.points[0]!.node.candidate.at;
    inner.push({ items, parent: item, kind: 'point', startsAt: 1, regular, form, start });
    for (const child of items) children.push(child);
  }
  item.children = children;
  return item;
}
