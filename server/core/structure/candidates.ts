import type { MarkerMatch } from '../text/markerMatch.ts';
import { markerStyle } from '../text/markers.ts';
import { keyOfClosed, type Closed as Own, someGoesOn } from './closedLists.ts';
import { type Candidate, type Closed, noLists } from './nodes.ts';
import { foldedOf, type Paper, type Reading } from './paper.ts';
import { isBlank, isNumbered, opening } from './scan.ts';
import { isKin } from './styles.ts';

/** Where the body stands: from a place in one paragraph to the end of another. */
export interface Body {
  readonly block: number;
  /** Where in `block` (compacted) it begins. */
  readonly at: number;
  /** Behind its last paragraph. */
  readonly end: number;
  readonly skipped: ReadonlySet<number>;
}

/** What may open an item. */
export interface Candidates {
  /** In reading order: every marker of the body, and headings without a number. */
  readonly all: readonly (Candidate | Closed)[];
  /** Paragraphs whose lists begin and end in them, but may go on in one of the next: their markers stand in `all`. */
  readonly scattered: ReadonlySet<number>;
}

/** Collects what may open an item. */
export function candidatesOf(paper: Paper, body: Body): Candidates {
  const candidates: (Candidate | Closed)[] = [];
  const scattered = new Set<number>();
  const headings = unnumberedHeadings(paper, body);
  const orphans = orphansOf(paper, body);
  for (let block = body.block; block < body.end; block++) {
    if (body.skipped.has(block)) continue;
    if (headings.has(block)) {
      const at = opening(foldedOf(paper, block));
      candidates.push({ block, at, match: null, opens: true, alone: true, doubtful: false });
    }
    const { scan, closed } = paper.readings[block]!;
    if (scan.markers.length === 0) continue;
    const from = block === body.block ? body.at : 0;
    const apart = closed !== null && from === 0 && !goesOn(closed, block, orphans);
    if (closed !== null && !apart) scattered.add(block);
    addMarkers(paper, block, from, apart, candidates);
    if (apart && closed !== noLists) candidates.push({ closed: block });
  }
  return { all: candidates, scattered };
}

/** Markers that go on from an earlier paragraph if anything: a number above 1 at the start, or one that is not told. */
function orphansOf(paper: Paper, body: Body): readonly Orphan[] {
  const orphans: Orphan[] = [];
  for (let block = body.block; block < body.end; block++) {
    const { scan, closed } = paper.readings[block]!;
    const upTo = closed === null ? scan.markers.length : Math.min(1, scan.markers.length);
    for (let i = 0; i < upTo; i++) {
      const { style, ordinal } = scan.markers[i]!;
      if (ordinal !== 1 && markerStyle(style)!.inside) orphans.push({ block, style, ordinal });
    }
  }
  return orphans;
}

interface Orphan {
  readonly block: number;
  readonly style: string;
  readonly ordinal: number;
}

/** How many paragraphs on a list may go on. */
const reach = 6;

/** Whether a list of a paragraph may go on in one of the next: then it is not told by its paragraph alone. */
function goesOn(closed: Own, block: number, orphans: readonly Orphan[]): boolean {
  let low = 0;
  let high = orphans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orphans[middle]!.block <= block) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < orphans.length && orphans[i]!.block - block <= reach; i++) {
    const { style, ordinal } = orphans[i]!;
    if (someGoesOn(closed, (own, last) => (ordinal === 0 || ordinal > last) && isKin(own, style)))
      return true;
  }
  return false;
}

function addMarkers(
  paper: Paper,
  block: number,
  from: number,
  firstOnly: boolean,
  candidates: (Candidate | Closed)[],
): void {
  const { folded, markers, starts } = paper.readings[block]!.scan;
  const word = from === 0 ? opening(folded) : -1;
  for (let i = 0; i < markers.length; i++) {
    const at = starts[i]!;
    if (at < from) continue;
    const opens = i === 0 && (at === word || isBlank(folded, from, at));
    if (firstOnly && !opens) return;
    const match = markers[i]!;
    if (opens && takesLeave(folded, match)) continue;
    const doubtful = isDoubtful(folded, match);
    // A figure that a lost line break left alone (PM⏎2.5⏎) is no number of a section.
    if (doubtful && isFigure(folded, match)) continue;
    candidates.push({ block, at, match, opens, alone: opens && paper.readings[block]!.alone, doubtful });
  }
}

/** Whether a number may be none: 20.5亿元, 1. 5万名, 一、二、三产业, 三、四季度. */
function isDoubtful(folded: string, match: MarkerMatch): boolean {
  const { style, end } = match;
  if (style === '一、') return joinsNumbers(folded, match);
  if (style !== '1.') return false;
  return /\d/.test(folded[end] ?? '')
    ? !/^(?:19|20)\d\d年/.test(folded.slice(end, end + 5))
    : /^ \d{1,4}[万亿%倍]/.test(folded.slice(end, end + 6));
}

/** Whether the next number follows, as where several are counted together. */
const joinsNumbers = (folded: string, { ordinal, end, punctuation }: MarkerMatch): boolean =>
  punctuation === '、' &&
  ordinal <= 9 &&
  folded[end] === '一二三四五六七八九十'[ordinal] &&
  /^(?:[、季产类等级批]|月份|把手)/.test(folded.slice(end + 1, end + 3));

const wish = /[我请允许让们再次谨衷心诚挚真]{0,8}(?:预祝|祝(?![贺福]))/y;

/** 最后，祝大家… takes leave, it counts nothing. */
function takesLeave(folded: string, { ordinal, end }: MarkerMatch): boolean {
  wish.lastIndex = end;
  return ordinal === 0 && wish.test(folded);
}

const isFigure = (folded: string, { end }: MarkerMatch): boolean =>
  /^[\d.%,\s]*$/.test(folded.slice(end, end + 12));

/**
 * What a paragraph that is not cut by the beginning of the body adds to the candidates, as one key: two paragraphs of one
 * key may take each other's place without a change in the lists. null where that depends on more.
 */
export function roleOf({ scan, closed, alone }: Reading): string | null {
  const { folded, markers, starts } = scan;
  const first = markers[0];
  if (first === undefined) return '';
  if (closed === null) return null;
  if (!isNumbered(scan)) return keyOfClosed(closed);
  const { style, ordinal, numberStart, numberEnd, end, punctuation } = first;
  const doubtful = isDoubtful(folded, first);
  const figure = (doubtful && isFigure(folded, first)) || takesLeave(folded, first);
  return [
    ...[starts[0], numberStart, numberEnd, end, ordinal, style, punctuation, doubtful, figure, alone],
    keyOfClosed(closed),
  ].join('|');
}

/** Lines that head a part without a number: short, closed by no mark (or all alike), each followed by a longer text. */
function unnumberedHeadings(paper: Paper, body: Body): ReadonlySet<number> {
  const plain: number[] = [];
  const closed: number[] = [];
  for (let block = body.block + (body.at > 0 ? 1 : 0); block + 1 < body.end; block++) {
    const shape = headingShape(paper, body, block);
    if (shape !== '') (shape.startsWith('plain') ? plain : closed).push(block);
  }
  return new Set([...(plain.length >= 2 ? plain : []), ...parallel(paper, body, closed)]);
}

/**
 * How a paragraph looks as a heading without a number: '' where it can be none, `plain` and where its first word stands
 * for one without a closing mark, else how it begins and ends. Depends on it and its two neighbours.
 */
export function headingShape(paper: Paper, body: Body, block: number): string {
  if (block < body.block + (body.at > 0 ? 1 : 0) || block + 1 >= body.end || body.skipped.has(block))
    return '';
  if (!headsText(paper, block)) return '';
  const folded = foldedOf(paper, block);
  if (!/[。!?]$/.test(folded)) return `plain ${opening(folded)}`;
  return dash.test(folded) ? '—' : `${folded.slice(0, 2)}…${folded.slice(-3)}`;
}

function headsText(paper: Paper, block: number): boolean {
  const { scan, headlike } = paper.readings[block]!;
  if (!headlike || paper.blocks.sameLine[block + 1] === 1) return false;
  const before = block === 0 ? '。' : foldedOf(paper, block - 1);
  if (before.length > 60 && !/[。!?;:…”)]$/.test(before)) return false;
  const next = foldedOf(paper, block + 1);
  return next.length > Math.max(40, scan.folded.length * 2) && /[。!?;:…]/.test(next);
}

const dash = /^[—–-]{1,3}/;

/** Keeps closed lines that are headings for sure: at least three begin and end alike (这是…的五年。) or begin with a dash. */
function parallel(paper: Paper, body: Body, blocks: readonly number[]): number[] {
  const shapes = new Map<string, number[]>();
  for (const block of blocks) {
    const shape = headingShape(paper, body, block);
    const group = shapes.get(shape);
    if (group === undefined) shapes.set(shape, [block]);
    else group.push(block);
  }
  return [...shapes.values()].filter(group => group.length >= 3).flat();
}
