import type { Sources } from './continuation.ts';
import { rankedStarts, weighedStarts } from './headingRank.ts';
import { type HeadingTable, telling } from './headingTable.ts';
import type { Offer } from './item.ts';
import type { Place } from './place.ts';
import { type Effort, guesses } from './search.ts';
import { type Usages, wordings } from './usages.ts';

const ahead: Effort = { steps: 8, least: 0.04, longest: 10 };
/** So many beginnings are offered, no two alike. */
const mostOffers = 10;
const mostPatterns = 6;
/** What is as probable as this or less is no help. */
const leastProbability = 0.0005;

/**
 * Beginnings of headings after a marker, the likeliest first and no two alike; then whole headings with places to fill
 * in. Where some of the heading is typed, what goes on from it.
 *
 * @param before text before the caret in store form
 */
export function headingOffers(
  place: Place,
  sources: Sources,
  before: string,
  table: HeadingTable,
): readonly Offer[] {
  const typed = place.sentence.slice(0, telling);
  const known = wholeHeadings(place.usages);
  const ranked = rankedStarts(weighedStarts(place, before, table))
    .filter(({ key, probability }) => key.startsWith(typed) && probability > leastProbability)
    .slice(0, mostOffers);
  const begun = before.slice(0, before.length - place.sentence.length);
  const offers = ranked.map(({ key, probability }): Offer => {
    const whole = known.find(({ text }) => text.startsWith(key));
    return {
      kind: 'heading',
      wording: whole?.text ?? key + goingOn(sources, begun + key),
      documents: whole?.documents ?? null,
      worth: 10 + probability * 20,
    };
  });
  const begins = new Set(ranked.map(({ key }) => key));
  const patterns = known.filter(({ text }) => text.includes('{') && !begins.has(text.slice(0, telling)));
  return [
    ...offers,
    ...patterns.slice(0, mostPatterns).map(
      ({ text, documents }, rank): Offer => ({
        kind: 'heading',
        wording: text,
        documents,
        worth: 5 / (rank + 1),
      }),
    ),
  ];
}

/** What follows a beginning up to the end of a word, as far as it is likely. */
function goingOn(sources: Sources, before: string): string {
  let best = '';
  let most = 0;
  for (const { text, probability } of guesses(sources, before, ahead)) {
    const clause = text.search(/[，。；：！？]/);
    if (clause >= 0) continue;
    const worth = probability * (text.length + 1);
    if (worth > most) [best, most] = [text, worth];
  }
  return best;
}

/** Whole headings that documents share, the occasion's own first. */
function wholeHeadings(usages: Usages): readonly { readonly text: string; readonly documents: number }[] {
  return wordings(usages, usage => usage.headings)
    .slice(0, 60)
    .filter(({ text }) => !text.slice(0, telling).includes('{'));
}
