import type { Speech } from '../structure/speech.ts';
import type { Notes } from './notes.ts';
import { bodyParagraphs, markersIn } from './observedText.ts';
import { markerOpener, paragraphOpener } from './phraseText.ts';
import { type Vocabulary, wordId } from './vocabulary.ts';
import { isMark } from './words.ts';

/** What the body says. */
export interface Body {
  /**
   * Each sentence's words, its end mark included, as numbers of the vocabulary and 1; 0 behind each sentence. A marker
   * ends a sentence and belongs to none; the sentence after it begins with the word `{序（一）}`, the first of a paragraph
   * without a marker with `{段}`.
   */
  readonly sentences: Uint32Array;
  /** The first words of each paragraph that begins with no marker, up to a mark, at most six; the last one excluded. */
  readonly starts: readonly (readonly string[])[];
}

const mostWords = 6;

/** Has the body cut, each paragraph once; the function gives it once the words are there. */
export function draftBody(speech: Speech, { wording, ids }: Notes): (vocabulary: Vocabulary) => Body {
  const pieces: Piece[] = [];
  const markers = markersIn(speech);
  const paragraphs = bodyParagraphs(speech);
  let next = 0;
  paragraphs.forEach((span, i) => {
    let from = span.start;
    let opener = paragraphOpener;
    const piece = (end: number, starts: boolean): void => {
      const text = wording({ start: from, end });
      if (text !== '') pieces.push({ words: ids(text), opener, starts });
    };
    while (next < markers.length && markers[next]!.span.start < span.end) {
      const marker = markers[next++]!;
      if (marker.span.start < from) continue;
      piece(marker.span.start, false);
      opener = markerOpener(marker.style);
      from = Math.min(marker.span.end, span.end);
    }
    piece(span.end, i < paragraphs.length - 1 && from === span.start);
  });
  return vocabulary => bodyOf(pieces, vocabulary);
}

/** What stands between two markers, or a marker and the end of a paragraph. */
interface Piece {
  readonly words: () => Uint32Array;
  readonly opener: string;
  /** Whether it is a whole paragraph without a marker, and not the last. */
  readonly starts: boolean;
}

function bodyOf(pieces: readonly Piece[], vocabulary: Vocabulary): Body {
  const longest = pieces.reduce((sum, { words }) => sum + 2 * words().length + 1, 0);
  const sentences = new Uint32Array(longest);
  const starts: (readonly string[])[] = [];
  let size = 0;
  for (const { words, opener, starts: isStart } of pieces) {
    const before = size;
    size = splitInto(sentences, size, words(), opener, vocabulary);
    if (isStart && size > before) starts.push(firstClause(sentences.subarray(before + 1, size), vocabulary));
  }
  return { sentences: sentences.slice(0, size), starts };
}

/** The first words of a sentence, up to a mark. */
function firstClause(sentence: Uint32Array, { words }: Vocabulary): readonly string[] {
  const first: string[] = [];
  for (let i = 0; i < mostWords && sentence[i] !== 0; i++) {
    const word = words[sentence[i]! - 1]!;
    if (isMark(word)) break;
    first.push(word);
  }
  return first;
}

/** Writes sentences from `from` on, the opener before the first; gives where they end. A single word is no sentence. */
function splitInto(
  sentences: Uint32Array,
  from: number,
  words: Uint32Array,
  opener: string,
  vocabulary: Vocabulary,
): number {
  let start = from;
  let at = from + 1;
  for (let i = 0; i < words.length; i++) {
    sentences[at++] = words[i]! + 1;
    if (!vocabulary.ends[words[i]!] && i < words.length - 1) continue;
    const first = start === from ? from + 1 : start;
    if (at - first < 2) {
      at = first;
      continue;
    }
    sentences[at++] = 0;
    start = at;
  }
  if (start === from) return from;
  sentences[from] = wordId(vocabulary, opener) + 1;
  return start;
}
