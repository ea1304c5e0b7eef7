import type { CompletionItem, Offer } from './item.ts';
import { withMarks } from './marks.ts';
import type { Place } from './place.ts';
import type { CompletionRequest } from './request.ts';
import { hasSlots, labelOf, leadOf, type Piece, piecesOf, snippetOf } from './wording.ts';

export interface Ranked extends CompletionItem {
  readonly worth: number;
}

/** Kinds that only open a paragraph: what was typed of the line must begin them. */
const opensParagraph: ReadonlySet<Offer['kind']> = new Set([
  'title',
  'salutation',
  'opening',
  'marker',
  'section',
  'closing',
  'thanks',
]);

/** Kinds that open a paragraph or a sentence. */
const opens: ReadonlySet<Offer['kind']> = new Set([...opensParagraph, 'call', 'point', 'heading']);

/** The item of an offer, where what stands before the caret begins it; null where it does not fit here. */
export function matched(offer: Offer, place: Place, request: CompletionRequest): Ranked | null {
  const lead = leadOf(offer.wording);
  const typed = typedOf(offer, place);
  if (typed === null) return null;
  let length = Math.min(lead.length, typed.length);
  while (length > 0 && !typed.endsWith(lead.slice(0, length))) length--;
  if (opens.has(offer.kind) ? length < typed.length : length === 0 && typed !== '') return null;
  // In the middle of a sentence one character begins too much to mean anything.
  if (!opens.has(offer.kind) && typed.length > 2 && length < 2) return null;
  if (length > 0 && length === offer.wording.length) return null;
  return itemOf(offer, length, place, request);
}

/** What was typed that an offer is held against; null where it has no place here. */
function typedOf(offer: Offer, { typed, sentence, marker }: Place): string | null {
  if (offer.kind === 'heading') return marker === null ? null : sentence;
  if (offer.kind === 'point') return sentence.endsWith('：') ? '' : sentence;
  return opensParagraph.has(offer.kind) ? typed : sentence;
}

function itemOf(offer: Offer, length: number, place: Place, request: CompletionRequest): Ranked {
  const { offset, speech } = place;
  const start = offset - length;
  const kept = speech.text.slice(start, offset);
  const pieces = piecesOf(offer.wording.slice(length)).map(piece => written(piece, place, request));
  const snippet = hasSlots(pieces);
  const whole = kept + labelOf(pieces).replaceAll('\n', ' ');
  return {
    kind: offer.kind,
    label: offer.label === undefined ? whole : inScript(offer.label, place, request),
    insert: snippet ? kept.replace(/[\\$}]/g, '\\$&') + snippetOf(pieces) : kept + labelOf(pieces),
    snippet,
    span: { start, end: offset },
    filter: whole,
    documents: offer.documents,
    ...(snippet ? { wording: offer.wording } : {}),
    worth: offer.worth * (1 + length),
  };
}

/** A piece in the draft's script and with its marks. */
function written(piece: Piece, place: Place, request: CompletionRequest): Piece {
  const write = (text: string): string => inScript(text, place, request);
  return 'words' in piece
    ? { words: write(piece.words) }
    : { ...piece, slot: write(piece.slot), choices: piece.choices.map(write) };
}

const inScript = (text: string, { narrow }: Place, { convert }: CompletionRequest): string =>
  withMarks(convert?.(text) ?? text, narrow);
