import type { StyleId } from '../text/markers.ts';
import type { PhraseSource } from './phraseSource.ts';

/** Stands before the first character of a sentence, so that what begins a sentence is counted apart. */
export const sentenceStart = 2;
/** Stands for any figure written in digits: a context to the phrase store, never part of what it offers. */
export const figure = 3;
/** Stands before the start of a sentence that follows a marker, a unit for its style before it. */
export const afterMarker = 4;
/** Stands before the start of a sentence that opens a paragraph without a marker. */
export const paragraphStart = 5;
/** Every unit below this stands for a place or a figure and is never written. */
export const firstSpeakable = 0x21;
/** Styles whose headings are counted apart, in the order of their units. Append only: models hold the units. */
const countedStyles: readonly StyleId[] = ['一、', '（一）', '1.', '第一，', '一是', '首先', '一要', '（1）'];
const firstStyle = 0x10;

/** The first word of a sentence that opens a paragraph. */
export const paragraphOpener = '{段}';

/** The first word of a sentence that follows a marker of a style. */
export const markerOpener = (style: StyleId): string => `{序${style}}`;

/** What stands before the first word of a sentence that follows a marker. */
export function unitsAfterMarker(style: StyleId): readonly number[] {
  const index = countedStyles.indexOf(style);
  return [...(index < 0 ? [] : [firstStyle + index]), afterMarker, sentenceStart];
}

/** Every unit is smaller. */
export const unitKinds = 0x10000;
/** Nothing is counted across it: the end of a sentence, or a name that too few documents share. */
export const gap = 0;

/** All sentences of a corpus one after another, as UTF-16 units. */
export interface PhraseText {
  readonly units: Uint16Array;
  /** 1 where a word ends with the unit at the same index. */
  readonly wordEnds: Uint8Array;
  /** Index of a document's first unit; one more entry at the end holds the length. */
  readonly starts: Uint32Array;
  /** How much each document counts, in thousandths. */
  readonly weights: Float64Array;
}

/** Makes the memory of a large array; memory that threads share, where they read it. */
export type Allocate = (bytes: number) => ArrayBufferLike;

export const ownMemory: Allocate = bytes => new ArrayBuffer(bytes);

/** Writes out the words of a corpus. */
export function phraseText(source: PhraseSource, allocate: Allocate = ownMemory): PhraseText {
  const codes = source.words.map(codesOf);
  const starts = new Uint32Array(source.documents + 1);
  const weights = new Float64Array(source.documents);
  for (let document = 0; document < source.documents; document++) {
    let length = opening.length;
    const ids = source.sentences(document);
    for (let i = 0; i < ids.length; i++) length += codes[ids[i]!]!.length;
    starts[document + 1] = starts[document]! + length;
    weights[document] = source.weight(document);
  }
  const length = starts[source.documents]!;
  const units = new Uint16Array(allocate(length * Uint16Array.BYTES_PER_ELEMENT));
  const wordEnds = new Uint8Array(allocate(length));
  for (let document = 0; document < source.documents; document++) {
    let at = starts[document]!;
    for (const code of opening) units[at++] = code;
    const ids = source.sentences(document);
    for (let i = 0; i < ids.length; i++) {
      const word = codes[ids[i]!]!;
      for (let c = 0; c < word.length; c++) units[at++] = word[c]!;
      wordEnds[at - 1] = 1;
    }
  }
  return { units, wordEnds, starts, weights };
}

/** What parts sentences, and stands before the first. */
const opening: readonly number[] = [gap, sentenceStart];

/** A word's units; a slot is a figure or a gap. */
function codesOf(word: string): readonly number[] {
  if (word === '') return opening;
  if (word === '{数}') return [figure];
  if (word === paragraphOpener) return [paragraphStart, sentenceStart];
  if (word.startsWith('{序')) return unitsAfterMarker(word.slice(2, -1));
  if (word.startsWith('{')) return [gap];
  return Array.from(word, (_, i) => word.charCodeAt(i));
}
