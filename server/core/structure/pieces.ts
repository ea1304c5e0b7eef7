import type { Noise } from '../cleaning/noise.ts';
import type { Span } from '../text/span.ts';
import type { Cues } from './cues.ts';
import { date, isSpeaker, isTitleStrong, offices } from './frontLines.ts';
import { gluedTitleEnd } from './gluedTitle.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import type { Part } from './part.ts';
import { isNumbered } from './scan.ts';

/** A stretch of one paragraph of the front that no part has claimed yet. */
export interface Piece {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** The paragraphs before the body, and what stands before the body in its first one. */
export function frontPieces(paper: Paper, block: number, addressAt: number | null): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < block; i++) {
    const folded = foldedOf(paper, i);
    pieces.push({ block: i, start: 0, end: folded.length, folded });
  }
  const folded = block < paper.blocks.length ? foldedOf(paper, block) : '';
  const end = addressAt ?? behindDate(folded, gluedTitleEnd(folded));
  if (end > 0) pieces.push({ block, start: 0, end, folded: folded.slice(0, end) });
  return pieces;
}

const dateHere = new RegExp(`\\s*(?:${date.source}|\\((?:${date.source})\\))`, 'y');

/** Behind a date that follows a title at once; the end of the title where none does, or where there is no title. */
function behindDate(folded: string, title: number): number {
  dateHere.lastIndex = title;
  return title > 0 && dateHere.test(folded) ? dateHere.lastIndex : title;
}

const agency = /^(?:新华社|中新社|人民网|新华网)[^。,]{0,12}?\d{1,2}日电\s*/;

/** A numbered line before the body is an entry of a table of contents. */
export function isContents(paper: Paper, piece: Piece): boolean {
  const { scan } = paper.readings[piece.block]!;
  const numbered = piece.start === 0 && isNumbered(scan) && scan.markers[0]!.style !== '一';
  return numbered && piece.folded.length <= 80;
}

/** The stretch of the text as typed that a piece covers. */
export const pieceSpan = (paper: Paper, piece: Piece): Span =>
  sourceSpan(paper, piece.block, piece.start, piece.end);

/** Takes furniture out of a piece and cuts what is left at a dateline in brackets. */
export function splitPiece(paper: Paper, piece: Piece, cues: Cues, noise: Noise[], open: Piece[]): void {
  const { furniture, scan } = paper.readings[piece.block]!;
  const lead = agency.exec(piece.folded)?.[0] ?? '';
  const rest = piece.folded.slice(lead.length);
  const titled = lead !== '' && cues.genres.some(genre => rest.includes(`${genre}(`) || rest.endsWith(genre));
  if (
    furniture !== null &&
    !titled &&
    !(piece.end < scan.folded.length && isTitleStrong(piece.folded, cues))
  ) {
    noise.push({ span: pieceSpan(paper, piece), reason: furniture.reason });
    return;
  }
  if (lead !== '')
    noise.push({
      span: sourceSpan(paper, piece.block, piece.start, piece.start + lead.trimEnd().length),
      reason: 'news-lead',
    });
  const from = piece.start + lead.length;
  let at = 0;
  for (const end of [...fieldEnds(rest, cues), rest.length]) {
    const folded = rest.slice(at, end);
    if (folded.trim() !== '') open.push({ block: piece.block, start: from + at, end: from + end, folded });
    at = end;
  }
}

const dateAtEnd = new RegExp(`(?:${date.source}|\\d{4}(?:([-./])\\d{1,2}\\1\\d{1,2}|年\\d{1,2}月))\\s*$`);

/** Where title, speaker and date part that stand on one line, ascending. */
function fieldEnds(line: string, cues: Cues): number[] {
  const bracket = /\([^()]*\)/.exec(line);
  const dated = bracket !== null && date.test(bracket[0]) && bracket.index > 0;
  const ends = dated ? [bracket.index, bracket.index + bracket[0].length] : [];
  const bare = dated ? null : dateAtEnd.exec(line);
  const head = line.slice(0, dated ? bracket.index : (bare?.index ?? line.length));
  const title = titleBefore(head, cues);
  const after = head.slice(title);
  const tail = after.trim();
  // A name right behind a title is told by the date that follows, if nothing else parts them.
  const apart = after.startsWith(' ') || dated || bare !== null;
  const signs = isSpeaker(tail) && (offices.test(tail) || apart);
  if (bare !== null && title > 0 && (tail === '' || signs)) ends.unshift(bare.index);
  if (title > 0 && tail !== '' && signs) ends.unshift(title);
  return ends;
}

/** Behind the last kind of speech that a line names, if it ends like a title there; else 0. */
function titleBefore(line: string, cues: Cues): number {
  let end = 0;
  for (const genre of cues.genres) {
    const at = line.lastIndexOf(genre);
    if (at > 0) end = Math.max(end, at + genre.length);
  }
  if (end > 0) end += /^(?:稿|文稿|讲稿|提纲|要点|摘要|全文)?/.exec(line.slice(end))![0].length;
  return end > 0 && isTitleStrong(line.slice(0, end), cues) ? end : 0;
}

/** A part from a place in one paragraph to a place in another (both compacted). */
export function partOf(paper: Paper, block: number, start: number, lastBlock: number, end: number): Part {
  const span = {
    start: sourceSpan(paper, block, start, start + 1).start,
    end: sourceSpan(paper, lastBlock, 0, end).end,
  };
  return { text: paper.text.slice(span.start, span.end), span };
}
