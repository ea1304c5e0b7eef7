import type { Edit } from '../rules/rule.ts';

/** The text with edits applied. Edits are ascending and do not overlap; everything outside them stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of edits) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

/** A stretch of a text in the making: kept from the original, or new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

function cut(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}

/** The pieces that a text of `length` consists of after edits. */
function piecesOf(length: number, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, text } of edits) {
    if (span.start > at) pieces.push({ start: at, end: span.start });
    if (text !== '') pieces.push({ text });
    at = span.end;
  }
  if (length > at) pieces.push({ start: at, end: length });
  return pieces;
}

/** Pieces with edits applied to what they make. */
function edited(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    let from = at;
    while (next < edits.length && edits[next]!.span.start < end) {
      const { span, text } = edits[next]!;
      if (span.start >= from) {
        if (span.start > from) found.push(cut(piece, from - at, span.start - at));
        if (text !== '' && span.start >= at) found.push({ text });
      }
      from = Math.min(end, Math.max(from, span.end));
      if (span.end > end) break;
      next++;
    }
    if (from < end) found.push(cut(piece, from - at, end - at));
    at = end;
  }
  for (; next < edits.length; next++)
    if (edits[next]!.span.start >= at) found.push({ text: edits[next]!.text });
  return found;
}

/** The edits that make the pieces of the original, ascending and free of overlaps. */
function editsOf(length: number, pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let added = '';
  const close = (start: number): void => {
    if (added !== '' || start > at) edits.push({ span: { start: at, end: start }, text: added });
    added = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) added += piece.text;
    else {
      close(piece.start);
      at = piece.end;
    }
  }
  close(length);
  return edits;
}

/**
 * Two rounds of edits as one.
 *
 * @param length of the text that the first round applies to
 * @param first edits of the original text
 * @param second edits of the text that the first round makes
 */
export function composeEdits(
  length: number,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  if (second.length === 0) return first;
  return editsOf(length, edited(piecesOf(length, first), second));
}
