import type { Noise, NoiseReason } from '../cleaning/noise.ts';
import type { Front } from './front.ts';
import { date } from './frontLines.ts';
import { blockSpan, foldedOf, noisy, type Paper, sourceSpan } from './paper.ts';
import type { Part } from './part.ts';
import { partOf } from './pieces.ts';
import { tailStart } from './tail.ts';
import { repeatsTitle, titlesAbove } from './titlesAgain.ts';

/** Where the speech ends and what is noise in and after it. */
export interface Back {
  /** Behind the last paragraph of the speech. */
  readonly end: number;
  readonly noise: readonly Noise[];
  /** The date under a speech that has none above it. */
  readonly date: Part | null;
  /** Paragraphs of the body that are noise. */
  readonly skipped: ReadonlySet<number>;
}

/**
 * Reads what follows a speech and what furniture stands in it. What begins like a list of links, an attachment, notes or
 * a licence reaches to the end of the text, unless most of the speech is still to come.
 *
 * @param front what stands before the body: a line that repeats its title is no speech
 */
export function readBack(paper: Paper, front: Front): Back {
  const first = front.block;
  const tail = tailStart(paper, first);
  const signed = front.date === null && tail - first > 1 ? findSignature(paper, tail) : null;
  const end = signed?.block === tail - 1 ? tail - 1 : tail;
  const noise: Noise[] = [];
  const skipped = new Set<number>();
  const titles = titlesAbove(paper, front);
  for (let block = first; block < end; block++) {
    const reason = noiseIn(paper, block) ?? (repeatsTitle(paper, block, titles) ? 'duplicate-title' : null);
    if (reason === null) continue;
    skipped.add(block);
    noise.push({ span: blockSpan(paper, block), reason });
  }
  const kind = paper.readings[tail]?.furniture?.reason ?? 'related-links';
  for (let block = tail; block < paper.blocks.length; block++) {
    if (block === signed?.block) continue;
    noise.push({ span: blockSpan(paper, block), reason: noiseIn(paper, block) ?? kind });
  }
  for (let block = first; block < end; block++) addWatermark(paper, block, noise);
  return { end, noise, date: signed?.part ?? null, skipped };
}

/** The date under a speech: its last line, or one of the first below it, where a page may set something between. */
function findSignature(paper: Paper, tail: number): { block: number; part: Part } | null {
  for (let block = tail - 1; block < Math.min(tail + 3, paper.blocks.length); block++) {
    const part = signatureDate(paper, block);
    if (part !== null) return { block, part };
  }
  return null;
}

/** A line that is a date and no more, with its weekday or in brackets: how a speech that was published is signed. */
function signatureDate(paper: Paper, block: number): Part | null {
  const folded = foldedOf(paper, block);
  if (folded.length > 30) return null;
  const match = date.exec(folded);
  if (match === null || !/^[(]?$/.test(folded.slice(0, match.index))) return null;
  const rest = folded.slice(match.index + match[0].length);
  if (!/^(?:[(]?星期.[)]?)?[)]?$/.test(rest)) return null;
  return partOf(paper, block, match.index, block, match.index + match[0].length);
}

function noiseIn(paper: Paper, block: number): NoiseReason | null {
  if ((paper.marks[block]! & noisy) === 0) return null;
  const { furniture, foreign } = paper.readings[block]!;
  if (furniture !== null) return furniture.reason;
  return foreign ? 'foreign' : null;
}

/** A site's mark glued to the end of a paragraph. */
function addWatermark(paper: Paper, block: number, noise: Noise[]): void {
  if ((paper.marks[block]! & noisy) === 0) return;
  const { scan, watermark } = paper.readings[block]!;
  if (watermark === null) return;
  noise.push({ span: sourceSpan(paper, block, watermark, scan.folded.length), reason: 'watermark' });
}
