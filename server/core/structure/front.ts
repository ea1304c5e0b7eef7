import type { Noise, NoiseReason } from '../cleaning/noise.ts';
import type { Cues } from './cues.ts';
import { type FoundSalutation, findSalutation, frontLimit } from './firstAddress.ts';
import {
  date,
  isDateLine,
  isGluedTitle,
  isProse,
  isSpeaker,
  isTitleLike,
  isTitleStrong,
} from './frontLines.ts';
import { foldedOf, type Paper } from './paper.ts';
import type { Part } from './part.ts';
import { frontPieces, isContents, type Piece, partOf, pieceSpan, splitPiece } from './pieces.ts';
import { chooseTitle, isSubtitle } from './title.ts';

/** What stands before the body: its parts, what is noise there, and where the body begins. */
export interface Front {
  readonly title: Part | null;
  readonly date: Part | null;
  readonly speaker: Part | null;
  readonly salutation: Part | null;
  readonly noise: readonly Noise[];
  /** Paragraph in which the body begins, and where in it (compacted). */
  readonly block: number;
  readonly at: number;
}

/** Reads the front of a speech: title, date, speaker, salutation; everything else before the body is noise. */
export function readFront(paper: Paper, cues: Cues): Front {
  const found = findSalutation(paper, cues);
  const block = found === null ? bodyStart(paper, cues) : found.block;
  const pieces = frontPieces(paper, block, found?.start ?? null);
  const claims = claimParts(paper, pieces, cues, found !== null);
  const body = bodyPlace(paper, found, block, claims.bodyAt);
  return {
    title: claims.title,
    date: claims.date,
    speaker: claims.speaker,
    salutation: found === null ? null : partOf(paper, found.block, found.start, found.lastBlock, found.end),
    noise: claims.noise,
    ...body,
  };
}

/** The first paragraph of the body of a speech without a salutation: what follows title, date and speaker. */
function bodyStart(paper: Paper, cues: Cues): number {
  let block = 0;
  let titled = false;
  let known = '';
  for (; block < Math.min(paper.blocks.length, frontLimit); block++) {
    const folded = foldedOf(paper, block);
    if (paper.readings[block]!.furniture !== null) continue;
    if (isGluedTitle(folded)) break;
    const title = isTitleLike(paper, block);
    const again = titled && known.includes(lettersOf(folded));
    if (title && (!titled || again || isTitleStrong(folded, cues) || /^[—-]/.test(folded))) {
      titled = true;
      known += lettersOf(folded);
    } else if (!(titled && (isDateLine(folded) || isSpeaker(folded)))) break;
  }
  return block;
}

/** A line without its spaces and dashes, for comparing it with a title that pages repeat. */
const lettersOf = (folded: string): string => folded.replace(/[\s—-]/g, '');

interface Claims {
  readonly title: Part | null;
  readonly date: Part | null;
  readonly speaker: Part | null;
  readonly noise: readonly Noise[];
  readonly bodyAt: number;
}

function claimParts(paper: Paper, pieces: readonly Piece[], cues: Cues, saluted: boolean): Claims {
  const noise: Noise[] = [];
  const open: Piece[] = [];
  for (const piece of pieces) {
    if (isContents(paper, piece)) noise.push({ span: pieceSpan(paper, piece), reason: 'table-of-contents' });
    else splitPiece(paper, piece, cues, noise, open);
  }
  const title = chooseTitle(paper, open, cues);
  const used = new Set(title?.pieces ?? []);
  const dated = open.filter(piece => piece.end - piece.start <= 60 || used.has(piece));
  const when = findDate(paper, dated, used);
  const who = findSpeaker(paper, open, used, when?.piece ?? null);
  for (const piece of open) {
    if (used.has(piece) || piece === when?.piece || piece === who?.piece || isSubtitle(piece.folded))
      continue;
    const reason: NoiseReason = isTitleStrong(piece.folded, cues)
      ? 'duplicate-title'
      : isProse(piece.folded)
        ? 'news-lead'
        : 'navigation';
    if (saluted || isProse(piece.folded) === false) noise.push({ span: pieceSpan(paper, piece), reason });
  }
  const glued = pieces.at(-1);
  const bodyAt =
    !saluted && glued !== undefined && glued.end < foldedOf(paper, glued.block).length ? glued.end : 0;
  return { title: title?.part ?? null, date: when?.part ?? null, speaker: who?.part ?? null, noise, bodyAt };
}

interface Claim {
  readonly part: Part;
  readonly piece: Piece;
}

function findDate(paper: Paper, pieces: readonly Piece[], titles: ReadonlySet<Piece>): Claim | null {
  for (const piece of pieces) {
    if (titles.has(piece)) continue;
    const match = date.exec(piece.folded);
    if (match === null || /^(时间|来源|发布|更新)/.test(piece.folded)) continue;
    const start = piece.start + match.index;
    return { piece, part: partOf(paper, piece.block, start, piece.block, start + match[0].length) };
  }
  return null;
}

function findSpeaker(
  paper: Paper,
  open: readonly Piece[],
  titles: ReadonlySet<Piece>,
  dated: Piece | null,
): Claim | null {
  for (const piece of open) {
    const plain = piece.folded.trim();
    if (titles.has(piece) || piece === dated || !isSpeaker(plain)) continue;
    const start = piece.start + piece.folded.indexOf(plain);
    return { piece, part: partOf(paper, piece.block, start, piece.block, start + plain.length) };
  }
  return null;
}

function bodyPlace(
  paper: Paper,
  found: FoundSalutation | null,
  block: number,
  at: number,
): { block: number; at: number } {
  if (found === null) return { block, at };
  const folded = foldedOf(paper, found.lastBlock);
  const after = found.after;
  return after >= folded.length
    ? { block: found.lastBlock + 1, at: 0 }
    : { block: found.lastBlock, at: after };
}
