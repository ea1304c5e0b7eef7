import type { Noise, NoiseReason } from '../cleaning/noise.ts';
import { announcedText } from './announcedText.ts';
import { bodyStart } from './bodyStart.ts';
import type { Cues } from './cues.ts';
import { type FoundSalutation, findSalutation } from './firstAddress.ts';
import { date, isProse, isSpeaker, isTitleStrong, shortDate } from './frontLines.ts';
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
  const first = findSalutation(paper, cues, 0);
  const announced = announcedText(paper);
  const text = first !== null && first.block < announced ? 0 : announced;
  const found = text === 0 ? first : findSalutation(paper, cues, text);
  const block = found === null ? bodyStart(paper, cues, text) : found.block;
  const pieces = frontPieces(paper, block, found?.start ?? null);
  const claims = claimParts(paper, pieces, cues, found === null ? text : block + 1);
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

interface Claims {
  readonly title: Part | null;
  readonly date: Part | null;
  readonly speaker: Part | null;
  readonly noise: readonly Noise[];
  readonly bodyAt: number;
}

/** @param text the paragraph in which the text of the speech begins, where that is known: what stands before is none of it */
function claimParts(paper: Paper, pieces: readonly Piece[], cues: Cues, text: number): Claims {
  const noise: Noise[] = [];
  const open: Piece[] = [];
  for (const piece of pieces) {
    if (isContents(paper, piece)) noise.push({ span: pieceSpan(paper, piece), reason: 'table-of-contents' });
    else splitPiece(paper, piece, cues, noise, open);
  }
  const title = chooseTitle(paper, open, cues);
  const used = new Set(title?.pieces ?? []);
  const dated = open.filter(piece => piece.end - piece.start <= 60 || used.has(piece));
  // What stands above the title is rather the page's.
  const last = title?.pieces.at(-1);
  const below = last === undefined ? 0 : dated.indexOf(last) + 1;
  const when = findDate(paper, dated.slice(below), used) ?? findDate(paper, dated, used);
  const who = findSpeaker(paper, open, used, when?.piece ?? null);
  for (const piece of open) {
    if (used.has(piece) || piece === when?.piece || piece === who?.piece) continue;
    if (isSubtitle(piece.folded) || unfilled.test(piece.folded)) continue;
    const reason: NoiseReason = isTitleStrong(piece.folded, cues)
      ? 'duplicate-title'
      : isProse(piece.folded)
        ? 'news-lead'
        : 'navigation';
    if (piece.block < text || !isProse(piece.folded)) noise.push({ span: pieceSpan(paper, piece), reason });
  }
  const glued = pieces.at(-1);
  const bodyAt = glued !== undefined && glued.end < foldedOf(paper, glued.block).length ? glued.end : 0;
  return { title: title?.part ?? null, date: when?.part ?? null, speaker: who?.part ?? null, noise, bodyAt };
}

/** A date or a name that the writer has still to fill in: （2026年X月X日）, 〔日期〕, 某某, 年  月  日. No page puts such lines round a speech. */
const unfilled =
  /〔(?!\d{4}〕)[^〔〕]{0,24}〕|[X×]{1,4}\s*[年月日]|[X×]{2,}|某某|年[\s　]{1,6}月[\s　]{1,6}日/;

interface Claim {
  readonly part: Part;
  readonly piece: Piece;
}

function findDate(paper: Paper, pieces: readonly Piece[], titles: ReadonlySet<Piece>): Claim | null {
  for (const form of [date, shortDate]) {
    for (const piece of pieces) {
      if (titles.has(piece)) continue;
      const match = form.exec(piece.folded.trimEnd());
      if (match === null || /^(时间|来源|发布|更新)/.test(piece.folded)) continue;
      if (form === shortDate && isPageDate(paper, piece)) continue;
      const start = piece.start + match.index;
      return { piece, part: partOf(paper, piece.block, start, piece.block, start + match[0].length) };
    }
  }
  return null;
}

/** Whether a date stands beside where a page names its source: then it is the page's. */
const isPageDate = (paper: Paper, { block }: Piece): boolean =>
  [block - 1, block + 1].some(near => paper.readings[near]?.furniture?.reason === 'source-line');

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
