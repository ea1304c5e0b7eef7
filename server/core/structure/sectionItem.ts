import type { Span } from '../text/span.ts';
import { inOrder, placeClosed } from './inOrder.ts';
import type { Node } from './nodes.ts';
import { sourceSpan } from './paper.ts';
import { markerOf, startOf, trimmed, upTo } from './placed.ts';
import type { PlacedPoints } from './points.ts';
import type { Heading } from './runIn.ts';
import type { PlacedSections } from './sections.ts';
import type { Item, Marker } from './speech.ts';

/** What an item without children has; one for all. */
const none: readonly Item[] = [];
const noSections: readonly PlacedSections[] = [];
const noPoints: readonly PlacedPoints[] = [];

/** A section, or a point of a list that several paragraphs share, placed in the text. Its parts are made when asked for. */
export class PlacedSection implements Item {
  readonly list: PlacedSections;
  private readonly index: number;
  private ownMarker: Marker | null | undefined = undefined;
  private whole: Span | null = null;
  private all: readonly Item[] | null = null;
  private inner: readonly PlacedSections[] | null = null;
  private held: readonly PlacedPoints[] | null = null;

  constructor(list: PlacedSections, index: number) {
    this.list = list;
    this.index = index;
  }

  get node(): Node {
    return this.list.source.nodes[this.index]!;
  }

  get kind(): Item['kind'] {
    return this.list.kind;
  }

  get level(): number {
    return this.list.level;
  }

  get marker(): Marker | null {
    if (this.ownMarker === undefined)
      this.ownMarker = this.node.candidate.match === null ? null : markerOf(this.list.paper, this.node);
    return this.ownMarker;
  }

  get runIn(): boolean {
    return this.heading.runIn;
  }

  get title(): string {
    const { paper } = this.list;
    const { block } = this.node.candidate;
    const { start, end } = this.heading;
    if (end <= start) return '';
    const inside = upTo(sourceSpan(paper, block, start, end), this.bound);
    const title = paper.text.slice(inside.start, inside.end);
    return paper.blocks.wraps[block]!.length === 0 ? title : title.replace(/\s*[\r\n]+\s*/g, '');
  }

  get span(): Span {
    this.whole ??= trimmed(this.list.paper.text, {
      start: startOf(this.list.paper, this.node),
      end: Math.max(this.list.untilOf(this.index), this.selection.end),
    });
    return this.whole;
  }

  get selection(): Span {
    const { block, at, match } = this.node.candidate;
    const { start, end } = this.heading;
    const last = end > start ? end : (match?.end ?? end);
    return upTo(sourceSpan(this.list.paper, block, at, last), this.bound);
  }

  /** Lists inside it that share paragraphs. */
  get innerLists(): readonly PlacedSections[] {
    const { children } = this.node;
    if (children.length === 0) return noSections;
    this.inner ??= this.list.within(children, this);
    return this.inner;
  }

  /** Lists inside it that begin and end in one paragraph. */
  get pointLists(): readonly PlacedPoints[] {
    const { closed } = this.node;
    if (closed === null) return noPoints;
    this.held ??= placeClosed(this.list.paper, closed, this, this.level + 1);
    return this.held;
  }

  get children(): readonly Item[] {
    const { children, closed } = this.node;
    if (children.length === 0 && closed === null) return none;
    this.all ??= inOrder(this.innerLists, this.pointLists);
    return this.all;
  }

  get sections(): readonly Item[] {
    return this.innerLists.flatMap(({ kind, items }) => (kind === 'section' ? items : none));
  }

  private get heading(): Heading {
    return this.list.headings[this.index]!;
  }

  /** Where it ends at the latest: not before its marker, and not in the next item of a list round it. */
  private get bound(): number {
    const until = this.list.untilOf(this.index);
    return Math.max(until, this.marker?.span.end ?? startOf(this.list.paper, this.node));
  }
}
