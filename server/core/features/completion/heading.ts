import { firstSpeakable } from '../../model/phraseText.ts';
import { advance, type Sources, startAt, wordEnds } from './continuation.ts';
import { rankedStarts, weighedStarts } from './headingRank.ts';
import { type HeadingTable, telling } from './headingTable.ts';
import type { Offer } from './item.ts';
import { nextUnits } from './nextUnits.ts';
import { openItems } from './openItems.ts';
import type { Place } from './place.ts';
import { type Effort, guesses } from './search.ts';
import { storeContext, storeForm } from './storeForm.ts';
import { type Usages, wordings } from './usages.ts';
import { usualHeadings } from './usualHeadings.ts';

const ahead: Effort = { steps: 8, least: 0.04, longest: 10 };
/** So many beginnings are offered, no two alike. */
const mostOffers = 10;
const mostPatterns = 6;
/** What is less probable than this is no help. */
const leastProbability = 0.0005;

/** A beginning that may be offered. */
interface Beginning {
  readonly text: string;
  readonly probability: number;
  readonly documents: number | null;
}

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
  const known = wholeHeadings(place.usages);
  const begun = before.slice(0, before.length - place.sentence.length);
  const chosen = beginnings(place, before, table).map((beginning): Beginning => {
    if (beginning.text.length > telling || beginning.probability === 1) return beginning;
    const whole = known.find(({ text }) => text.startsWith(beginning.text));
    const text = whole?.text ?? beginning.text + goingOn(sources, begun, beginning.text);
    return { ...beginning, text, documents: whole?.documents ?? null };
  });
  const written = writtenAbove(place);
  const last = place.sentence === '' ? 9 : 0.1;
  const begins = new Set(chosen.map(({ text }) => text.slice(0, telling)));
  const patterns = known.filter(({ text }) => text.includes('{') && !begins.has(text.slice(0, telling)));
  const worth = (text: string, documents: number | null, value: number): Offer => ({
    kind: 'heading',
    wording: text,
    documents,
    worth: value,
  });
  return [
    ...chosen.map(({ text, documents, probability }) =>
      worth(text, documents, written.some(title => title.startsWith(text)) ? last : 10 + probability * 20),
    ),
    ...patterns
      .slice(0, mostPatterns)
      .map(({ text, documents }, rank) => worth(text, documents, 5 / (rank + 1))),
  ];
}

/** The likeliest beginnings that what is typed begins, each of four characters or a whole heading, best first. */
function beginnings(place: Place, before: string, table: HeadingTable): readonly Beginning[] {
  const typed = place.sentence;
  const usual = usualHeadings(place).map(({ wording, probability }) => ({ text: wording, probability }));
  const ranked = rankedStarts(weighedStarts(place, before, table)).map(({ key, probability }) => ({
    text: key,
    probability,
  }));
  const common = commonBeginning(place);
  const all = [...(common === '' ? [] : [{ text: common, probability: 1 }]), ...usual, ...ranked]
    .filter(({ text, probability }) => begins(text, typed) && probability > leastProbability)
    .sort((a, b) => b.probability - a.probability);
  const keys = new Set<string>();
  return all
    .filter(({ text }) => {
      const key = text.slice(0, telling);
      return !keys.has(key) && keys.add(key);
    })
    .slice(0, mostOffers)
    .map(beginning => ({ ...beginning, documents: null }));
}

/** Headings of the fellows: one that stands above already comes last. */
function writtenAbove({ speech, offset, typed }: Place): readonly string[] {
  return openItems(speech, offset - typed.length).flatMap(({ siblings }) =>
    siblings.slice(-mostOffers).map(({ title }) => storeForm(title)),
  );
}

const begins = (text: string, typed: string): boolean =>
  typed.length < text.length ? text.startsWith(typed) : typed.startsWith(text.slice(0, telling));

/** What two fellows or more, and half of them at least, begin with: 要抓好; '' where they begin differently. */
function commonBeginning({ speech, offset, typed, marker }: Place): string {
  const open = openItems(speech, offset - typed.length);
  const siblings = open.findLast(({ item }) => item.marker?.style === marker?.style)?.siblings ?? [];
  if (marker?.ordinal === 1 || siblings.length < 2) return '';
  const titles = siblings.map(({ title }) => storeForm(title).slice(0, 8));
  let common = '';
  for (const title of titles) {
    for (let length = title.length; length > Math.max(1, common.length); length--) {
      const alike = titles.filter(other => other.startsWith(title.slice(0, length))).length;
      if (alike >= 2 && alike * 2 > titles.length) common = title.slice(0, length);
    }
  }
  return common;
}

/** What follows a beginning up to the end of a word, as far as it is likely, or as the draft has it. */
function goingOn(sources: Sources, before: string, key: string): string {
  const rest = restOfWord(sources, before, key);
  if (rest === null) return asBefore(before, key);
  let best = '';
  let most = 0;
  for (const { text, probability } of guesses(sources, before + key + rest, ahead)) {
    const worth = probability * (text.length + 1);
    if (worth > most && !/[，。；：！？、]/.test(text)) [best, most] = [text, worth];
  }
  return rest + best;
}

const longestWordRest = 3;
/** A unit is written on to end a word where it is as probable as this. */
const surely = 0.2;

/** What ends the word that a beginning breaks off in; '' where it ends with a word, null where the stores do not know it. */
function restOfWord(sources: Sources, before: string, key: string): string | null {
  let state = startAt(sources, storeContext(before), before);
  for (let i = 0; i < key.length; i++) state = advance(sources, state, key.charCodeAt(i));
  if (!state.nodes.some(found => (found[1] ?? 0) >= telling - 1)) return null;
  let rest = '';
  while (!wordEnds(sources, state)) {
    const [unit, share] = [...nextUnits(sources, state, surely)].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
    if (share < surely || unit < firstSpeakable || rest.length === longestWordRest) return null;
    rest += String.fromCharCode(unit);
    state = advance(sources, state, unit);
  }
  return rest;
}

const longestRest = 8;

/** How the clause went on that began so earlier in the draft. */
function asBefore(before: string, key: string): string {
  const at = before.lastIndexOf(key);
  if (at < 0) return '';
  const rest = before.slice(at + key.length, at + key.length + longestRest + 1);
  const end = rest.search(/[\s\u3000，。；：！？、（）“”]/);
  return end < 0 ? '' : rest.slice(0, end);
}

/** Whole headings that documents share, the occasion's own first. */
function wholeHeadings(usages: Usages): readonly { readonly text: string; readonly documents: number }[] {
  return wordings(usages, usage => usage.headings)
    .slice(0, 60)
    .filter(({ text }) => !text.slice(0, telling).includes('{'));
}
