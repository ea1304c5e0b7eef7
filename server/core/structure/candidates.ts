import { headingLimit } from './headings.ts';
import type { Candidate } from './lists.ts';
import { foldedOf, type Paper } from './paper.ts';
import { addressAt } from './salutation.ts';

/** Where the body stands: from a place in one paragraph to the end of another. */
export interface Body {
  readonly block: number;
  /** Where in `block` (compacted) it begins. */
  readonly at: number;
  /** Behind its last paragraph. */
  readonly end: number;
  readonly skipped: ReadonlySet<number>;
}

/** Collects what may open an item, in reading order: every marker of the body, and headings without a number. */
export function candidatesOf(paper: Paper, body: Body): Candidate[] {
  const candidates: Candidate[] = [];
  const headings = unnumberedHeadings(paper, body);
  for (let block = body.block; block < body.end; block++) {
    if (body.skipped.has(block)) continue;
    if (headings.has(block))
      candidates.push({ block, at: 0, match: null, opens: true, alone: true, doubtful: false });
    const { markers, starts } = paper.readings[block]!.scan;
    if (markers.length > 0)
      addMarkers(paper, block, block === body.block ? body.at : 0, candidates, starts[0]!);
  }
  return candidates;
}

function addMarkers(paper: Paper, block: number, from: number, candidates: Candidate[], first: number): void {
  const { folded, markers, starts } = paper.readings[block]!.scan;
  for (let i = 0; i < markers.length; i++) {
    const at = starts[i]!;
    if (at < from) continue;
    const match = markers[i]!;
    const opens = i === 0 && at === first && opensAt(folded, at, from);
    const doubtful = match.style === '1.' && /\d/.test(folded[match.end] ?? '');
    candidates.push({ block, at, match, opens, alone: opens && isAlone(paper, block), doubtful });
  }
}

/** Whether nothing but white space and bullets stands before a place in its paragraph, or in the body's part of it. */
function opensAt(folded: string, at: number, from: number): boolean {
  for (let i = from; i < at; i++) if (!' *>#·•●■◆▲-'.includes(folded[i]!)) return false;
  return true;
}

/** Whether a paragraph is one short sentence: a heading alone, unless its fellows run into their text. */
function isAlone(paper: Paper, block: number): boolean {
  const folded = foldedOf(paper, block);
  if (folded.length > headingLimit) return false;
  return folded.slice(0, -1).search(/[。;!?]/) < 0;
}

/** Lines that head a part without a number: short, closed by no mark (or all alike), each followed by a longer text. */
function unnumberedHeadings(paper: Paper, body: Body): ReadonlySet<number> {
  const plain: number[] = [];
  const closed: number[] = [];
  for (let block = body.block + (body.at > 0 ? 1 : 0); block + 1 < body.end; block++) {
    if (body.skipped.has(block) || !headsText(paper, block)) continue;
    (/[。!?]$/.test(foldedOf(paper, block)) ? closed : plain).push(block);
  }
  return new Set([...parallel(paper, plain, false), ...parallel(paper, closed, true)]);
}

function headsText(paper: Paper, block: number): boolean {
  const { folded, starts } = paper.readings[block]!.scan;
  const dashed = dash.test(folded);
  if (folded.length > (dashed ? 90 : 60) || folded.length < 4 || starts[0] === 0) return false;
  if (/[:;,、…]$/.test(folded) || !/[一-鿿]{2}/.test(folded)) return false;
  if (/^[(>]|^.{1,8}:/.test(folded) || addressAt(folded, paper.cues) !== null) return false;
  const before = block === 0 ? '。' : foldedOf(paper, block - 1);
  if (!/[。!?;:…”)]$/.test(before) && before.length > 60) return false;
  const next = foldedOf(paper, block + 1);
  return (
    next.length > Math.max(60, folded.length * 2) &&
    /[。!?;:…]/.test(next) &&
    !paper.blocks[block + 1]!.sameLine
  );
}

const dash = /^[—–-]{1,3}/;

/**
 * Keeps lines that are headings for sure: several of a shape. Closed lines must begin and end alike
 * (这是…的五年。) or all begin with a dash; open ones must stand apart from running text.
 */
function parallel(paper: Paper, blocks: readonly number[], alike: boolean): number[] {
  if (!alike) return blocks.length >= 2 ? [...blocks] : [];
  const shapes = new Map<string, number[]>();
  for (const block of blocks) {
    const folded = foldedOf(paper, block);
    const shape = dash.test(folded) ? '—' : `${folded.slice(0, 2)}…${folded.slice(-3)}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), block]);
  }
  return [...shapes.values()].filter(group => group.length >= 3).flat();
}
