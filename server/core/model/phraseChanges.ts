import type { Finishing } from './finish.ts';
import type { PartialDocument } from './partial.ts';
import type { ChangedText } from './phraseRenewal.ts';
import type { PhraseSource } from './phraseSource.ts';
import { type PhraseText, phraseText } from './phraseText.ts';

/** Where more of the documents have changed, counting all of them takes no longer. */
const mostChanged = 0.05;

/**
 * What is to be counted again of a corpus that has been counted before; null where too much has changed. A document has
 * changed where its words are shown in another way, too: a name that more documents share than before is no slot any more.
 */
export function changedPhrases(before: Finishing, now: Finishing): ChangedText | null {
  const otherwise = shownOtherwise(before, now);
  const places = new Map(before.documents.map(({ id }, index) => [id, index]));
  const [same, added]: [number[], number[]] = [[], []];
  now.documents.forEach((document, index) => {
    const place = places.get(document.id);
    const stays =
      place !== undefined &&
      before.source.weight(place) === now.source.weight(index) &&
      !(otherwise !== null && holds(document, otherwise));
    (stays ? same : added).push(index);
  });
  for (const index of same) places.delete(now.documents[index]!.id);
  const gone = [...places.values()];
  if (added.length + gone.length > mostChanged * now.documents.length) return null;
  const text = joined(
    phraseText(chosen(now.source, [...same, ...added])),
    phraseText(chosen(before.source, gone)),
  );
  return { text, added: same.length, gone: same.length + added.length };
}

/** By word id of now: 1 where both know the word and show it in different ways; null where there is none. */
function shownOtherwise(before: Finishing, now: Finishing): Uint8Array | null {
  const otherwise = new Uint8Array(now.words.length);
  let [found, at] = [false, 0];
  now.words.forEach((word, id) => {
    while (at < before.words.length && before.words[at]! < word) at++;
    if (before.words[at] !== word || before.shown[at] === now.shown[id]) return;
    otherwise[id] = 1;
    found = true;
  });
  return found ? otherwise : null;
}

function holds({ sentences }: PartialDocument, words: Uint8Array): boolean {
  return sentences.some(id => id !== 0 && words[id - 1] === 1);
}

/** Some documents of a source, in the order given. */
function chosen(source: PhraseSource, documents: readonly number[]): PhraseSource {
  return {
    ...source,
    documents: documents.length,
    sentences: document => source.sentences(documents[document]!),
    weight: document => source.weight(documents[document]!),
  };
}

function joined(a: PhraseText, b: PhraseText): PhraseText {
  const units = new Uint16Array(a.units.length + b.units.length);
  units.set(a.units);
  units.set(b.units, a.units.length);
  const wordEnds = new Uint8Array(units.length);
  wordEnds.set(a.wordEnds);
  wordEnds.set(b.wordEnds, a.units.length);
  const starts = Uint32Array.from([
    ...a.starts,
    ...b.starts.subarray(1).map(start => start + a.units.length),
  ]);
  return { units, wordEnds, starts, weights: Float64Array.from([...a.weights, ...b.weights]) };
}
