import { deepestBlock, isSectional, isShort, limitsOf } from './extent.ts';
import { headingsOf } from './headings.ts';
import { formOf, isRegular } from './lists.ts';
import type { List } from './nodes.ts';
import type { Paper } from './paper.ts';
import { startOf } from './placed.ts';
import type { Heading } from './runIn.ts';
import { PlacedSection } from './sectionItem.ts';
import type { Item, ItemList } from './speech.ts';

/** A list of sections placed in the text, or of points that share paragraphs. Its members are made when asked for. */
export class PlacedSections implements ItemList {
  readonly paper: Paper;
  readonly source: List;
  readonly parent: Item | null;
  readonly kind: Item['kind'];
  readonly level: number;
  /** Where the last member ends at the latest. */
  private readonly end: number;
  private made: readonly PlacedSection[] | null = null;
  private read: readonly Heading[] | null = null;
  private counts: boolean | null = null;

  constructor(paper: Paper, source: List, parent: Item | null, end: number, level: number) {
    this.paper = paper;
    this.source = source;
    this.parent = parent;
    this.kind = isSectional(paper, source) ? 'section' : 'point';
    this.level = level;
    this.end = end;
  }

  get startsAt(): number {
    return this.source.startsAt;
  }

  get regular(): boolean {
    this.counts ??= isRegular(this.source);
    return this.counts;
  }

  get form(): string {
    return formOf(this.source);
  }

  get start(): number {
    return startOf(this.paper, this.source.nodes[0]!);
  }

  get size(): number {
    return this.source.nodes.length;
  }

  get hasShort(): boolean {
    const { nodes } = this.source;
    return !this.source.opens || nodes.some((node, i) => isShort(this.paper, node, nodes[i + 1]));
  }

  get items(): readonly PlacedSection[] {
    this.made ??= this.source.nodes.map((_, index) => new PlacedSection(this, index));
    return this.made;
  }

  /** Lists inside a member. */
  within(lists: readonly List[], item: PlacedSection): readonly PlacedSections[] {
    return placeSections(this.paper, lists, item, item.span.end, this.level + 1);
  }

  get headings(): readonly Heading[] {
    this.read ??= headingsOf(this.paper, this.source, limitsOf(this.paper, this.source));
    return this.read;
  }

  /** Where a member ends, its heading apart: sections where the next one begins, the last point with its paragraph. */
  untilOf(index: number): number {
    const next = this.source.nodes[index + 1];
    if (next !== undefined) return startOf(this.paper, next);
    if (this.kind === 'section') return this.end;
    return Math.min(this.end, this.paper.blocks.ends[deepestBlock(this.source.nodes[index]!)]!);
  }
}

/**
 * Places lists that stand side by side.
 *
 * @param end where the last of them ends at the latest
 */
export function placeSections(
  paper: Paper,
  lists: readonly List[],
  parent: Item | null,
  end: number,
  level: number,
): readonly PlacedSections[] {
  return lists.map((list, i) => {
    const next = lists[i + 1];
    const until = next === undefined ? end : Math.min(end, startOf(paper, next.nodes[0]!));
    return new PlacedSections(paper, list, parent, until, level);
  });
}
