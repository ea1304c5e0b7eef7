import type { Body } from './body.ts';
import { keyOfClosed } from './closedLists.ts';
import { isDoubtful, isFigure, takesLeave } from './doubts.ts';
import { type Candidate, type Closed, noLists } from './nodes.ts';
import { goesOn, orphansOf } from './orphans.ts';
import { foldedOf, type Paper, type Reading } from './paper.ts';
import { isBlank, isNumbered, opening } from './scan.ts';
import { unnumberedHeadings } from './unnumbered.ts';

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
      const heading = { match: null, opens: true, alone: true, listed: false, doubtful: false };
      candidates.push({ block, at, ...heading });
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
    const alone = opens && paper.readings[block]!.alone;
    candidates.push({ block, at, match, opens, alone, listed: opens && folded.endsWith(';'), doubtful });
  }
}

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
    folded.endsWith(';'),
    keyOfClosed(closed),
  ].join('|');
}
