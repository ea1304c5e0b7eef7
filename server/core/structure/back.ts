import type { Noise, NoiseReason } from '../cleaning/noise.ts';
import { blockSpan, type Paper, sourceSpan } from './paper.ts';

/** Where the speech ends and what is noise in and after it. */
export interface Back {
  /** Behind the last paragraph of the speech. */
  readonly end: number;
  readonly noise: readonly Noise[];
  /** Paragraphs of the body that are noise. */
  readonly skipped: ReadonlySet<number>;
}

/**
 * Reads what follows a speech and what furniture stands in it. What begins like a list of links, an attachment, notes or
 * a licence reaches to the end of the text, unless most of the speech is still to come.
 *
 * @param first first paragraph of the body
 */
export function readBack(paper: Paper, first: number): Back {
  const end = trimTail(paper, first, findRest(paper, first));
  const noise: Noise[] = [];
  const skipped = new Set<number>();
  for (let block = first; block < end; block++) {
    const reason = noiseIn(paper, block);
    if (reason === null) continue;
    skipped.add(block);
    noise.push({ span: blockSpan(paper, block), reason });
  }
  for (let block = end; block < paper.blocks.length; block++) {
    noise.push({ span: blockSpan(paper, block), reason: tailReason(paper, end, block) });
  }
  for (let block = first; block < end; block++) addWatermark(paper, block, noise);
  return { end, noise, skipped };
}

/** The first paragraph that reaches to the end of the text; the number of paragraphs where there is none. */
function findRest(paper: Paper, first: number): number {
  const total = paper.text.length;
  const from = paper.blocks.starts[first] ?? total;
  for (let block = first; block < paper.blocks.length; block++) {
    if (paper.readings[block]!.furniture?.reach !== 'rest') continue;
    const passed = paper.blocks.starts[block]! - from;
    if (passed * 10 >= (total - from) * 3) return block;
  }
  return paper.blocks.length;
}

/** Moves the end up over furniture and over short lines that stand among it. */
function trimTail(paper: Paper, first: number, rest: number): number {
  let end = rest;
  let seen = rest < paper.blocks.length;
  for (let block = rest - 1; block >= first; block--) {
    const { furniture, scan, foreign } = paper.readings[block]!;
    if (furniture !== null || foreign) {
      end = block;
      seen = true;
      continue;
    }
    if (!isLoose(scan.folded, scan.starts[0] === 0) || rest - block > 80) break;
  }
  return seen ? keepSpeech(paper, end, rest) : rest;
}

/** A tail that begins with a lone caption in mid-speech is no tail: nothing but loose lines may stand in it. */
function keepSpeech(paper: Paper, end: number, rest: number): number {
  for (let block = end; block < rest; block++) {
    const { furniture, scan, foreign } = paper.readings[block]!;
    if (furniture === null && !foreign && !isLoose(scan.folded, scan.starts[0] === 0)) return rest;
  }
  return end;
}

/** A short line that ends no sentence and opens no section: nothing of a speech, if furniture stands round it. */
const isLoose = (folded: string, numbered: boolean): boolean =>
  folded.length <= 40 && !numbered && !/[。!?;:]”?$/.test(folded) && !/^(同志们|谢谢)/.test(folded);

function noiseIn(paper: Paper, block: number): NoiseReason | null {
  const { furniture, foreign } = paper.readings[block]!;
  if (furniture !== null) return furniture.reason;
  return foreign ? 'foreign' : null;
}

function tailReason(paper: Paper, end: number, block: number): NoiseReason {
  return noiseIn(paper, block) ?? paper.readings[end]!.furniture?.reason ?? 'related-links';
}

/** A site's mark glued to the end of a paragraph. */
function addWatermark(paper: Paper, block: number, noise: Noise[]): void {
  const { scan, watermark } = paper.readings[block]!;
  if (watermark === null) return;
  noise.push({ span: sourceSpan(paper, block, watermark, scan.folded.length), reason: 'watermark' });
}
