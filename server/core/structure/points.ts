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
const none: Item[] = [];

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
  const { candidate, ordinal } = point.node;
  const match = candidate.match!;
  const start = offset + candidate.at;
  const marker: Marker = {
    text: point.markerText,
    span: { start, end: start + point.markerText.length },
    style: match.style,
    ordinal,
    punctuation: point.punctuation,
    number: { start: offset + match.numberStart, end: offset + match.numberEnd },
  };
  const children: Item[] = point.children.length === 0 ? none : [];
  const item: Item = {
    kind: 'point',
    marker,
    title: point.title,
    level,
    span: { start, end: offset + point.end },
    selection: { start, end: offset + point.titleEnd },
    runIn: point.runIn,
    children,
  };
  for (const list of point.children) {
    const items = list.points.map(child => finishPoint(inner, child, offset, level + 1));
    inner.push({ items, parent: item, kind: 'point', startsAt: 1, regular: list.regular });
    for (const child of items) children.push(child);
  }
  return item;
}
