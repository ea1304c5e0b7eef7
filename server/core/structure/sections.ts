import type { Span } from '../text/span.ts';
import { headingsOf } from './headings.ts';
import { formOf, isRegular } from './lists.ts';
import type { List, Node } from './nodes.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import { type PlacedPoints, placePoints } from './points.ts';
import type { Heading } from './runIn.ts';
import { toSource } from './scan.ts';
import type { Item, ItemList, Marker } from './speech.ts';

/** What an item without children has; one for all. */
const none: readonly Item[] = [];
const noSections: readonly PlacedSections[] = [];
const noPoints: readonly PlacedPoints[] = [];

const startOf = (paper: Paper, node: Node): number =>
  toSource(paper.blocks, node.candidate.block, node.candidate.at);

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
    this.inner ??= placeSections(this.list.paper, children, this, this.span.end, this.level + 1);
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

/** Places the lists that begin and end in one paragraph, of several paragraphs. */
export function placeClosed(
  paper: Paper,
  blocks: readonly number[],
  parent: Item | null,
  level: number,
): readonly PlacedPoints[] {
  // What moved up from a list that was not believed stands behind what came later.
  const ordered = blocks.length === 1 ? blocks : [...blocks].sort((a, b) => a - b);
  return ordered.flatMap(block => placePoints(paper, block, level, parent));
}

/** The members of lists, in reading order. */
export function inOrder(
  sections: readonly PlacedSections[],
  points: readonly PlacedPoints[],
): readonly Item[] {
  const own: Item[] = sections.flatMap(({ items }) => items);
  if (points.length === 0) return own;
  const all: Item[] = points.flatMap(({ items }) => items);
  if (own.length === 0) return all;
  const placed = [...own, ...all].map(item => ({ item, start: item.span.start }));
  return placed.sort((a, b) => a.start - b.start).map(({ item }) => item);
}

/** A paragraph of so many characters is short, whatever marks stand at its end. */
const short = 90;

/** Whether nothing but a short paragraph may belong to a node. */
function isShort({ blocks }: Paper, { candidate, children, closed }: Node, next: Node | undefined): boolean {
  const { block } = candidate;
  if (children.length > 0 || closed !== null) return false;
  if (next !== undefined && next.candidate.block > block + 1) return false;
  return blocks.ends[block]! - blocks.starts[block]! <= short || next?.candidate.block === block;
}

/** The last paragraph in which something of a node stands. */
function deepestBlock(node: Node): number {
  let deepest = node.candidate.block;
  for (const block of node.closed ?? []) deepest = Math.max(deepest, block);
  for (const { nodes } of node.children) deepest = Math.max(deepest, deepestBlock(nodes[nodes.length - 1]!));
  return deepest;
}

/** Sections open paragraphs. In text whose line breaks were lost, points that hold long text of their own play the part of sections. */
function isSectional(paper: Paper, list: List): boolean {
  if (list.opens)
    return list.nodes.length === 1 || list.nodes.some((node, i) => i > 0 && node.candidate.opens);
  if (list.parent !== null || list.nodes.length < 2) return false;
  const first = list.nodes[0]!.candidate;
  const last = list.nodes[list.nodes.length - 1]!.candidate;
  if (first.block !== last.block || foldedOf(paper, first.block).length < 600) return false;
  return (last.at - first.at) / (list.nodes.length - 1) >= 80;
}

/** Where the text of each node ends in its own paragraph: at the next marker in it, or at its end. */
function limitsOf(paper: Paper, list: List): readonly number[] {
  return list.nodes.map((node, i) => {
    const { block } = node.candidate;
    const next = list.nodes[i + 1]?.candidate;
    const own = next !== undefined && next.block === block ? next.at : foldedOf(paper, block).length;
    const child = node.children[0]?.nodes[0]?.candidate;
    return child !== undefined && child.block === block ? Math.min(own, child.at) : own;
  });
}

/** A span that ends with what holds it: a heading does not reach into the next item of a list round it. */
function upTo(span: Span, bound: number): Span {
  return span.end <= bound ? span : { start: Math.min(span.start, bound), end: bound };
}

function markerOf(paper: Paper, node: Node): Marker {
  const { block, at, match } = node.candidate;
  const { style, numberStart, numberEnd, punctuation } = match!;
  const whole = sourceSpan(paper, block, at, match!.end);
  const span = trimmed(paper.text, whole);
  const typed = punctuation === '' ? '' : paper.text.slice(whole.end - 1, whole.end);
  return {
    text: paper.text.slice(span.start, span.end),
    span,
    style,
    ordinal: node.ordinal,
    punctuation: typed,
    number: sourceSpan(paper, block, numberStart, numberEnd),
  };
}

function trimmed(text: string, span: Span): Span {
  if (text.charCodeAt(span.end - 1) > 0x3000 && text.charCodeAt(span.end - 1) < 0xfe00) return span;
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return { start: span.start, end };
}
