import type { Usage } from '../../model/model.ts';
import type { StyleId } from '../../text/markers.ts';
import type { Sources } from './continuation.ts';
import type { Offer } from './item.ts';
import { openItems } from './openItems.ts';
import type { Place } from './place.ts';
import { type Effort, guesses } from './search.ts';
import { storeForm } from './storeForm.ts';
import { wordings } from './usages.ts';

/** A beginning of a heading, and how probable it is. */
interface Beginning {
  readonly text: string;
  readonly share: number;
}

const wide: Effort = { steps: 40, least: 0.002, longest: 16 };
const narrow: Effort = { steps: 12, least: 0.01, longest: 12 };
/** Headings are told apart by so many characters. */
const telling = 4;
const mostOffers = 10;

/** Beginnings of headings after a marker: as fellows begin, as headings of this style begin, as sentences begin. */
export function headingOffers(place: Place, sources: Sources, before: string): readonly Offer[] {
  const style = place.marker?.style ?? '';
  const worth = new Map<string, { total: number; best: number; text: string; documents: number | null }>();
  const add = (text: string, share: number, documents: number | null): void => {
    if (text.length < telling) return;
    const key = text.slice(0, telling);
    const value = share * Math.min(text.length, 8);
    const known = worth.get(key);
    const better = known === undefined || value > known.best;
    worth.set(key, {
      total: (known?.total ?? 0) + share,
      best: better ? value : known.best,
      text: better ? text : known.text,
      documents: better ? documents : known.documents,
    });
  };
  for (const { text, share } of beginningsOf(place, style)) {
    add(text, share * 0.5, null);
    const effort = text === '' ? wide : narrow;
    for (const guess of guesses(sources, before + text, effort))
      add(text + guess.text, share * guess.probability, null);
  }
  for (const { text, share, documents } of wholeHeadings(place)) add(text, share, documents);
  const ranked = [...worth.values()].sort((a, b) => b.total - a.total).slice(0, mostOffers);
  return ranked.map(({ text, total, documents }) => ({
    kind: 'heading',
    wording: text,
    documents,
    worth: total * 20,
  }));
}

function beginningsOf(place: Place, style: StyleId): readonly Beginning[] {
  const own = siblingBeginnings(place);
  const learned = followersOf(place, style);
  const left = 1 - own.reduce((sum, { share }) => sum + share, 0);
  return [
    { text: '', share: left * 0.6 },
    ...own,
    ...learned.map(({ text, share }) => ({ text, share: left * 0.4 * share })),
  ];
}

/** What two fellows or more begin with: 坚持…, 要…. */
function siblingBeginnings({ speech, offset }: Place): readonly Beginning[] {
  const innermost = openItems(speech, offset).at(-1);
  if (innermost === undefined) return [];
  const titles = innermost.siblings.map(({ title }) => storeForm(title)).filter(title => title !== '');
  const shared = new Map<string, number>();
  for (const title of titles) {
    for (const length of [1, 2]) {
      const text = title.slice(0, length);
      shared.set(text, (shared.get(text) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([text, count]) => count >= 2 && count * 2 >= titles.length && text.length > 0)
    .map(([text, count]) => ({ text, share: (0.25 * count) / titles.length }));
}

function followersOf({ usages }: Place, style: StyleId): readonly Beginning[] {
  const usage: Usage = usages.own?.followers.some(follower => follower.style === style)
    ? usages.own
    : usages.all;
  const follower = usage.followers.find(known => known.style === style) ?? usage.followers[0];
  const counted = follower?.wordings.filter(({ text }) => !text.includes('{')).slice(0, 12) ?? [];
  const total = counted.reduce((sum, { documents }) => sum + documents, 0);
  return counted.map(({ text, documents }) => ({ text, share: documents / Math.max(1, total) }));
}

/** Whole headings that documents share; {数}年 is this year of the draft, and the one before. */
function wholeHeadings({ usages, speech }: Place): readonly (Beginning & { readonly documents: number })[] {
  const years = yearsOf(speech.text.slice(0, 600));
  return wordings(usages, usage => usage.headings)
    .slice(0, 40)
    .flatMap(({ text, documents }) =>
      (text.startsWith('{数}年') ? years.map(year => text.replace('{数}', year)) : [text]).map(heading => ({
        text: heading,
        share: documents / Math.max(1, usages.own?.documents ?? usages.all.documents) / 2,
        documents,
      })),
    )
    .filter(({ text }) => !text.slice(0, telling).includes('{'));
}

/** The year that a draft names first (in its title, most often), the one before, the one after. */
function yearsOf(head: string): readonly string[] {
  const year = /(?<!\d)(20\d\d)年/.exec(head)?.[1];
  return year === undefined ? [] : [String(Number(year) - 1), year];
}
