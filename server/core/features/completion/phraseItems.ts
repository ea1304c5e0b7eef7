import type { Sources } from './continuation.ts';
import type { Ranked } from './fitting.ts';
import { withMarks } from './marks.ts';
import { isMiswritten, slipsAmong } from './miswritten.ts';
import { type Phrase, phrases, wordBefore } from './phrase.ts';
import type { Place } from './place.ts';
import type { CompletionRequest } from './request.ts';
import { opensItem } from './wanted.ts';

const listedPhrases = 8;

export function phraseItems(
  place: Place,
  sources: Sources,
  before: string,
  request: CompletionRequest,
): readonly Ranked[] {
  const { speech, offset, narrow } = place;
  const overlap = wordBefore(sources, before);
  const kept = speech.text.slice(offset - overlap, offset);
  const typedBefore = speech.text.slice(Math.max(0, offset - 12), offset);
  let most = Number.POSITIVE_INFINITY;
  const chosen = phrases(sources, before, request.mostPhrases ?? listedPhrases, overlap);
  const heldBefore = before.slice(before.length - overlap);
  const slips = slipsAmong(chosen.map(one => ({ ...one, text: heldBefore + one.text })));
  const found = chosen.filter(
    ({ text, isShared }) =>
      !opensItem(place, text) &&
      !slips.has(heldBefore + text) &&
      (isShared || !markedAnew(text, chosen)) &&
      (isShared || !isMiswritten(before, text, request.model, sources.own)),
  );
  return found.map(({ text, probability, documents }) => {
    const insert = kept + withMarks(continued(typedBefore, before, text, request), narrow);
    // The phrases were chosen for what each adds to those before it: their order stands.
    most = Math.min(most, probability * (text.length - 1) * 4);
    return {
      kind: 'phrase',
      label: insert,
      insert,
      snippet: false,
      span: { start: offset - overlap, end: offset },
      filter: insert,
      documents,
      worth: most,
    };
  });
}

/** A continuation in the draft's script; converted together with what stands before it, for words decide the characters. */
export function continued(
  typedBefore: string,
  before: string,
  text: string,
  { convert }: CompletionRequest,
): string {
  if (convert === undefined) return text;
  const context = before.slice(-Math.min(typedBefore.length, 6));
  return convert(context + text).slice(-text.length);
}

/** Whether a better phrase is the same but for the mark at its end. */
function markedAnew(text: string, chosen: readonly Phrase[]): boolean {
  const first = chosen.find(other => bare(other.text) === bare(text));
  return first !== undefined && first.text !== text;
}

const bare = (text: string): string => text.replace(/[，。；：！？、]$/, '');
