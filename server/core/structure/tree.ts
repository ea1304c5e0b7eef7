import { countClosed } from './closedLists.ts';
import { inOrder, placeClosed } from './inOrder.ts';
import type { List, Node } from './nodes.ts';
import type { Paper } from './paper.ts';
import { collectPoints, type PlacedPoints, placePoints } from './points.ts';
import type { PlacedSection } from './sectionItem.ts';
import { type PlacedSections, placeSections } from './sections.ts';
import type { Item, ItemList, Marker } from './speech.ts';
import type { Structure } from './structure.ts';

/**
 * The structure of a speech placed in its text: items with exact ranges, and the lists they form. Made part by part when
 * it is asked for, for every edit moves all that stands behind it, and hardly any of it is looked at before the next one.
 */
export class Tree {
  private readonly paper: Paper;
  private readonly structure: Structure;
  /** Where the last section ends at the latest: the closing, or the end of the body. */
  private readonly end: number;
  private made: {
    sections?: readonly PlacedSections[];
    points?: readonly PlacedPoints[];
    items?: readonly Item[];
    lists?: readonly ItemList[];
    notable?: readonly ItemList[];
  } = {};

  constructor(paper: Paper, structure: Structure, end: number) {
    this.paper = paper;
    this.structure = structure;
    this.end = end;
  }

  /** See `Speech.items`. */
  get items(): readonly Item[] {
    this.made.items ??= inOrder(this.sections, this.points);
    return this.made.items;
  }

  /** See `Speech.lists`. */
  get lists(): readonly ItemList[] {
    this.made.lists ??= this.collected(null);
    return this.made.lists;
  }

  /** See `Speech.notableLists`. */
  get notableLists(): readonly ItemList[] {
    this.made.notable ??= this.collected(this.structure.irregular);
    return this.made.notable;
  }

  /** Where the first section begins; null where there is none. */
  get firstSection(): number | null {
    return this.sections.find(({ kind }) => kind === 'section')?.start ?? null;
  }

  /** See `Speech.outermostLists`. */
  get outermostLists(): readonly ItemList[] {
    return [...this.sections, ...this.points];
  }

  /** See `Speech.plainMarkers`. */
  get plainMarkers(): readonly Marker[] {
    return [...this.structure.forms].flatMap(([form, block]) => {
      const into: ItemList[] = [];
      collectPoints(placePoints(this.paper, block, 1, null), into);
      return into.find(list => list.regular && list.form === form)?.items[0]?.marker ?? [];
    });
  }

  /** See `Speech.itemCount`. */
  get itemCount(): number {
    const { lists, closed } = this.structure.lists;
    return this.countIn(lists) + this.countClosed(closed);
  }

  /** The lists whose first member stands in one of two paragraphs that follow each other, in reading order. */
  beginningIn(block: number): readonly ItemList[] {
    const into: ItemList[] = [];
    this.findSections(this.sections, block, into);
    this.findPoints(this.points, block, into);
    return into;
  }

  private get sections(): readonly PlacedSections[] {
    this.made.sections ??= placeSections(this.paper, this.structure.lists.lists, null, this.end, 1);
    return this.made.sections;
  }

  private get points(): readonly PlacedPoints[] {
    this.made.points ??= placeClosed(this.paper, this.structure.lists.closed, null, 1);
    return this.made.points;
  }

  /** @param irregular paragraphs whose own lists are wanted, the regular ones left out; null for all lists of all */
  private collected(irregular: ReadonlySet<number> | null): readonly ItemList[] {
    const into: ItemList[] = [];
    const wanted = (blocks: readonly number[] | null): boolean =>
      blocks !== null &&
      (irregular === null || (irregular.size > 0 && blocks.some(block => irregular.has(block))));
    const points = (lists: readonly PlacedPoints[]): void => {
      const all: ItemList[] = [];
      collectPoints(lists, all);
      for (const list of all) if (irregular === null || !list.regular) into.push(list);
    };
    const visit = (lists: readonly PlacedSections[]): void => {
      for (const list of lists) {
        into.push(list);
        list.source.nodes.forEach(({ children, closed }, index) => {
          if (children.length > 0) visit(list.items[index]!.innerLists);
          if (wanted(closed)) points(list.items[index]!.pointLists);
        });
      }
    };
    visit(this.sections);
    if (wanted(this.structure.lists.closed)) points(this.points);
    return into;
  }

  private countIn(lists: readonly List[]): number {
    let count = 0;
    for (const { nodes } of lists) {
      count += nodes.length;
      for (const { children, closed } of nodes) {
        if (children.length > 0) count += this.countIn(children);
        if (closed !== null) count += this.countClosed(closed);
      }
    }
    return count;
  }

  private countClosed(blocks: readonly number[]): number {
    return blocks.reduce((sum, block) => sum + countClosed(this.paper.readings[block]!.closed!), 0);
  }

  private findSections(lists: readonly PlacedSections[], block: number, into: ItemList[]): void {
    const from = lastFrom(lists, block, list => list.source.nodes[0]!.candidate.block);
    for (let i = from; i < lists.length && lists[i]!.source.nodes[0]!.candidate.block <= block + 1; i++) {
      const list = lists[i]!;
      const { nodes } = list.source;
      if (nodes[0]!.candidate.block >= block) into.push(list);
      const first = lastFrom(nodes, block, node => node.candidate.block);
      for (let at = first; at < nodes.length && nodes[at]!.candidate.block <= block + 1; at++) {
        this.findInside(nodes[at]!, list, at, block, into);
      }
    }
  }

  private findInside(node: Node, list: PlacedSections, at: number, block: number, into: ItemList[]): void {
    if (node.children.length === 0 && node.closed === null) return;
    const item: PlacedSection = list.items[at]!;
    this.findSections(item.innerLists, block, into);
    if (node.closed?.some(each => each === block || each === block + 1))
      this.findPoints(item.pointLists, block, into);
  }

  private findPoints(points: readonly PlacedPoints[], block: number, into: ItemList[]): void {
    const { starts } = this.paper.blocks;
    const from = lastFrom(points, starts[block]!, list => list.offset);
    for (let i = from; i < points.length && points[i]!.offset <= (starts[block + 1] ?? starts[block]!); i++) {
      if (points[i]!.offset >= starts[block]!) collectPoints([points[i]!], into);
    }
  }
}

/** The entry before the first whose key is `key` or more; the first one of all where there is none before. Keys ascend. */
function lastFrom<T>(entries: readonly T[], key: number, keyOf: (entry: T) => number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(entries[middle]!) < key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
