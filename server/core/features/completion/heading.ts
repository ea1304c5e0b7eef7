import { wordCost } from '../../text/commonWords.ts';
import type { Sources } from './continuation.ts';
import { frameOf } from './fellowFrames.ts';
import { fellowsOf } from './fellows.ts';
import { goingOn } from './headingEnding.ts';
import { rankedStarts, weighedStarts } from './headingRank.ts';
import { type HeadingTable, telling } from './headingTable.ts';
import type { Offer } from './item.ts';
import { openItems } from './openItems.ts';
import type { Place } from './place.ts';
import { reports } from './reporting.ts';
import { storeForm } from './storeForm.ts';
import { type Usages, wordings } from './usages.ts';
import { usualHeadings } from './usualHeadings.ts';

/** So many beginnings are offered, no two alike. */
const mostOffers = 10;
const mostPatterns = 6;
/** What is less probable than this is no help. */
const leastProbability = 0.0005;

/** A wording that may come next. */
interface Guess {
  /** Four characters, or more with slots (see `piecesOf`). */
  readonly text: string;
  readonly probability: number;
}

/**
 * Headings after a marker, the likeliest first and no two alike: how the fellows are worded, what handbooks ask for here,
 * what the corpus and the draft say; then whole headings with places to fill in. Where some of the heading is typed, what
 * goes on from it.
 *
 * @param before text before the caret in store form
 */
export function headingOffers(
  place: Place,
  sources: Sources,
  before: string,
  table: HeadingTable,
): readonly Offer[] {
  const known = wholeHeadings(place.usages);
  const begun = before.slice(0, before.length - place.sentence.length);
  const above = headingsAbove(place);
  const keys = new Set<string>();
  const offers: Offer[] = [];
  for (const { text, probability } of guessed(place, sources, before, table)) {
    if (offers.length === mostOffers) break;
    const key = text.slice(0, telling);
    if (keys.has(key)) continue;
    const whole = text.length > telling ? undefined : known.find(heading => heading.text.startsWith(text));
    const wording = whole?.text ?? (text.length > telling ? text : text + goingOn(sources, begun, text));
    if (above.whole.has(wording)) continue;
    keys.add(key);
    const worth = above.titles.some(title => title.startsWith(wording)) ? 9 : 10 + probability * 20;
    offers.push({ kind: 'heading', wording, documents: whole?.documents ?? null, worth });
  }
  const patterns = known.filter(({ text }) => text.includes('{') && !keys.has(text.slice(0, telling)));
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

/** What may come next and goes on from what is typed, best first. */
function guessed(place: Place, sources: Sources, before: string, table: HeadingTable): readonly Guess[] {
  const frame = frameOf(fellowsOf(place).titles, sources.words);
  return [
    ...(frame === null ? [] : [frame]),
    ...usualHeadings(place),
    ...rankedStarts(weighedStarts(place, before, table)),
    ...openingWords(place, sources, table),
  ]
    .filter(({ text, probability }) => begins(text, place.sentence) && probability > leastProbability)
    .sort((a, b) => b.probability - a.probability);
}

const begins = (text: string, typed: string): boolean =>
  typed.length < text.length ? text.startsWith(typed) : typed.startsWith(text.slice(0, telling));

/** Headings of the items round the caret and of their fellows; what they say in whole is not offered once more. */
function headingsAbove({ speech, offset, typed }: Place): {
  readonly titles: readonly string[];
  /** Whole headings, and what stands before their first comma. */
  readonly whole: ReadonlySet<string>;
} {
  const titles = openItems(speech, offset - typed.length).flatMap(({ siblings }) =>
    siblings.slice(-mostOffers).map(({ title }) => storeForm(title)),
  );
  return { titles, whole: new Set(titles.flatMap(title => [title, title.split(/[，、；：]/, 1)[0]!])) };
}

/** Two characters right are half as good as four. */
const wordWorth = 0.5;
const pronouns = /^[我你您他她它这那]/;

/** First words of headings with the rest to fill in, for a speech about one matter: what others went on with suits it badly. */
function openingWords({ speech, offset }: Place, { words }: Sources, table: HeadingTable): readonly Guess[] {
  if (words === undefined || reports(speech, offset)) return [];
  return table.firstWords
    .filter(({ word }) => wordCost(words, word, 0, word.length) !== null && !pronouns.test(word))
    .map(({ word, share }) => ({ text: `${word}{……}`, probability: share * wordWorth }));
}

/** Whole headings that documents share, the occasion's own first. */
function wholeHeadings(usages: Usages): readonly { readonly text: string; readonly documents: number }[] {
  return wordings(usages, usage => usage.headings)
    .slice(0, 60)
    .filter(({ text }) => !text.slice(0, telling).includes('{'));
}
