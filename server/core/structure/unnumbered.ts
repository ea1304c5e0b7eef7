import type { Body } from './body.ts';
import { foldedOf, type Paper } from './paper.ts';
import { opening } from './scan.ts';

/** Lines that head a part without a number: short, closed by no mark (or all alike), each followed by a longer text. */
export function unnumberedHeadings(paper: Paper, body: Body): ReadonlySet<number> {
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
