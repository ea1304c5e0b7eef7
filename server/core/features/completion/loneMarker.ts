import { sourceSpan } from '../../structure/paper.ts';
import type { Marker, Speech } from '../../structure/speech.ts';
import type { MarkerMatch } from '../../text/markerMatch.ts';
import { markerStyle } from '../../text/markers.ts';

/** A first marker further back than this, in paragraphs, is no longer being gone on from. */
const mostBlocks = 300;

/**
 * The last paragraph between two offsets that begins with the first marker of a style: the parser waits for a second one
 * before it believes in a list, whoever writes the first one is about to write the second. In the paragraph right before
 * the caret the marker may also stand inside: …把握以下原则：一是….
 *
 * @param from where the innermost item that is believed stops speaking of itself
 */
export function loneMarker(speech: Speech, offset: number, from: number): Marker | null {
  const { blocks, readings } = speech.paper;
  const latest = blockBefore(speech, offset);
  for (let block = latest; block >= 0 && latest - block < mostBlocks; block--) {
    if (blocks.starts[block]! < from) return null;
    const { markers, starts, folded } = readings[block]!.scan;
    const opens = starts.length > 0 && folded.slice(0, starts[0]).trim() === '';
    if (opens && markers[0]!.ordinal === 1) return markerIn(speech, block, starts[0]!, markers[0]!);
    const inside = block === latest ? markers.findLastIndex(({ ordinal }) => ordinal > 0) : -1;
    if (inside >= 0 && isFirstPoint(markers[inside]!)) {
      return markerIn(speech, block, starts[inside]!, markers[inside]!);
    }
  }
  return null;
}

/** Whether a marker inside a paragraph is the first point of a list beyond doubt. */
const isFirstPoint = ({ style, ordinal }: MarkerMatch): boolean => ordinal === 1 && !markerStyle(style)!.weak;

/** A marker of a paragraph where it stands in the text. */
function markerIn(speech: Speech, block: number, start: number, match: MarkerMatch): Marker {
  const spanOf = (from: number, to: number): Marker['span'] => sourceSpan(speech.paper, block, from, to);
  const span = spanOf(start, match.end);
  return {
    text: speech.text.slice(span.start, span.end),
    span,
    style: match.style,
    ordinal: match.ordinal,
    punctuation: match.punctuation,
    number: spanOf(match.numberStart, match.numberEnd),
  };
}

/** The last block that begins before an offset; -1 for none. */
function blockBefore({ paper }: Speech, offset: number): number {
  let low = 0;
  let high = paper.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paper.blocks.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
