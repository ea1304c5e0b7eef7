import type { Span } from '../../text/span.ts';
import { bestGuess } from './choice.ts';
import { advance, startAt, wordEnds } from './continuation.ts';
import { fitted } from './fitness.ts';
import { usesNarrowMarks, withMarks } from './marks.ts';
import { isMiswritten } from './miswritten.ts';
import { openItems } from './openItems.ts';
import { continued } from './phraseItems.ts';
import { type Place, placeOf } from './place.ts';
import { type CompletionRequest, surroundingsOf } from './request.ts';
import { guesses } from './search.ts';
import { storeContext, storeForm } from './storeForm.ts';
import { usagesFor } from './usages.ts';
import { atHeading, opensItem, wantsWords } from './wanted.ts';

/** A continuation shown in the line before it is taken. */
export interface InlineSuggestion {
  readonly text: string;
  /** Empty, at the caret. */
  readonly span: Span;
}

/** What was shown and where, so that what the writer passes over is not shown again at once. */
export interface Shown {
  readonly offset: number;
  readonly text: string;
  readonly probability: number;
  /** Passed over shortly before, with how probable each was then. */
  readonly refused: readonly { readonly text: string; readonly probability: number }[];
}

/** What is refused stays so until it is this many times as probable as it was. */
const moreProbable = 1.5;
const remembered = 3;

/**
 * The continuation to show at the caret; null where none is probable enough.
 *
 * @param shown what the last call for this draft gave, null for none
 * @returns the suggestion, and what the next call is to be given
 */
export function inlineComplete(
  request: CompletionRequest,
  shown: Shown | null,
): { readonly suggestion: InlineSuggestion | null; readonly shown: Shown } {
  const { speech, offset } = request;
  const surroundings = surroundingsOf(request);
  const { sources } = surroundings;
  const before = surroundings.before.slice(-100);
  const refused = refusedBefore(speech.text, offset, shown);
  const place = placeOf(speech, offset, usagesFor(speech, null, 'auto'));
  const open = fitted(sources, guesses(sources, before)).filter(
    ({ text, probability }) =>
      refused.every(past => past.text !== text || probability > past.probability * moreProbable) &&
      !opensItem(place, text) &&
      !repeatsHeading(place, text),
  );
  const best = request.phrases && wantsWords(place) ? bestGuess(open, leastAt(place)) : null;
  if (best === null || isMiswritten(before, best.text, request.model, sources.own))
    return { suggestion: null, shown: { offset, text: '', probability: 0, refused } };
  const typedBefore = speech.text.slice(Math.max(0, offset - 12), offset);
  const narrow = usesNarrowMarks(speech.text.slice(Math.max(0, offset - 1000), offset));
  const text = withMarks(continued(typedBefore, before, best.text, request), narrow);
  return {
    suggestion: { text, span: { start: offset, end: offset } },
    shown: { offset, text: best.text, probability: best.probability, refused },
  };
}

/** How probable a guess must be to be shown: more so where a heading or a paragraph begins, which nearly any words may. */
const leastAt = (place: Place): number | undefined =>
  atHeading(place) || place.typed === '' ? 0.2 : undefined;

/** Whether a guess at the start of a paragraph or heading is the heading before it once more. */
function repeatsHeading(place: Place, text: string): boolean {
  if (place.sentence !== '' || text.length < 3) return false;
  const { speech, offset } = place;
  return openItems(speech, offset).some(({ siblings }) =>
    siblings.slice(-3).some(({ title }) => storeForm(title).startsWith(text)),
  );
}

/** What was passed over: the last suggestion, unless the writer typed the beginning of it, and those before it. */
function refusedBefore(text: string, offset: number, shown: Shown | null): Shown['refused'] {
  if (shown === null || offset < shown.offset || offset > shown.offset + 8) return [];
  const typed = text.slice(shown.offset, offset);
  if (shown.text === '' || shown.text.startsWith(typed)) return shown.refused;
  return [{ text: shown.text, probability: shown.probability }, ...shown.refused].slice(0, remembered);
}

/** The first word of a suggestion, by the segmentation that the stores were learned with: what is taken word by word. */
export function firstWord(request: CompletionRequest, suggestion: string): string {
  const { speech, offset, tries } = request;
  const before = storeForm(speech.text.slice(Math.max(0, offset - 100), offset));
  const text = storeForm(suggestion);
  const sources = { tries, own: [] };
  let state = startAt(sources, storeContext(before), before);
  for (let end = 1; end < text.length; end++) {
    state = advance(sources, state, text.charCodeAt(end - 1));
    if (wordEnds(sources, state)) return suggestion.slice(0, end);
  }
  return suggestion;
}
