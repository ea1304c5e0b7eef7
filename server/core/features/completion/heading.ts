import type { Usage } from '../../model/model.ts';
import { figure } from '../../model/phraseText.ts';
import type { StyleId } from '../../text/markers.ts';
import { nextUnits, type Sources, startAt } from './continuation.ts';
import type { Offer } from './item.ts';
import { openItems } from './openItems.ts';
import type { Place } from './place.ts';
import { type Effort, type Guess, guesses } from './search.ts';
import { storeContext, storeForm } from './storeForm.ts';
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
  const found = new Map<string, Candidate>();
  const seeds = [...beginningsOf(place, style), ...yearBeginnings(place, sources, before)];
  for (const { text, share } of seeds) {
    const first: Guess = { text: '', probability: 0.3 };
    const ahead = guesses(sources, before + text, text === '' ? wide : narrow);
    const here = new Map<string, Candidate>();
    for (const guess of [first, ...ahead]) consider(here, text + guess.text, share * guess.probability, null);
    for (const [key, { total, best, ...rest }] of here) {
      const known = found.get(key);
      const better = known === undefined || best > known.best;
      found.set(key, {
        ...(better ? rest : known),
        total: (known?.total ?? 0) + total,
        best: Math.max(best, known?.best ?? 0),
      });
    }
  }
  for (const { text, share, documents } of wholeHeadings(place)) consider(found, text, share, documents);
  const ranked = [...found.values()].sort((x, y) => y.total - x.total).slice(0, mostOffers);
  return ranked.map(({ text, total, documents }) => ({
    kind: 'heading',
    wording: text,
    documents,
    worth: total * 20,
  }));
}

/** The headings that begin with the same characters: how probable they are, and the one to show. */
interface Candidate {
  readonly total: number;
  readonly best: number;
  readonly text: string;
  readonly documents: number | null;
}

function consider(
  found: Map<string, Candidate>,
  text: string,
  share: number,
  documents: number | null,
): void {
  if (text.length < telling) return;
  const key = text.slice(0, telling);
  const best = share * Math.min(text.length, 8);
  const known = found.get(key);
  const total = Math.max(share, known?.total ?? 0);
  if (known === undefined || best > known.best) found.set(key, { total, best, text, documents });
  else found.set(key, { ...known, total });
}

/** 2025年…, where headings begin with a year and the draft is about some. */
function yearBeginnings({ speech, offset }: Place, sources: Sources, before: string): readonly Beginning[] {
  const years = yearsBefore(speech.text, offset);
  if (years.length === 0) return [];
  const state = startAt(sources, storeContext(before), before);
  const share = nextUnits(sources, state, 0.01).get(figure) ?? 0;
  return share === 0 ? [] : years.map(year => ({ text: `${year}年`, share: share / years.length }));
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

/** Whole headings that documents share. */
function wholeHeadings({ usages }: Place): readonly (Beginning & { readonly documents: number })[] {
  const { own, all } = usages;
  const documentsIn = (usage: Usage | null, text: string): number =>
    usage?.headings.find(heading => heading.text === text)?.documents ?? 0;
  return wordings(usages, usage => usage.headings)
    .slice(0, 60)
    .filter(({ text }) => !text.slice(0, telling).includes('{'))
    .map(({ text, documents }) => ({
      text,
      share:
        own === null
          ? (0.3 * documents) / all.documents
          : (0.5 * documentsIn(own, text)) / own.documents + (0.1 * documentsIn(all, text)) / all.documents,
      documents,
    }));
}

const yearWindow = 3000;
const frontLength = 400;

/** Years that a heading of the draft may name: those of its front and opening, and the ones named most often lately. */
function yearsBefore(text: string, offset: number): readonly number[] {
  const front = yearsIn(text.slice(0, Math.min(offset, frontLength)))[0];
  const recent = yearsIn(text.slice(Math.max(0, offset - yearWindow), offset))[0];
  const likely = [
    ...(front === undefined ? [] : [front, front - 1]),
    ...(recent === undefined ? [] : [recent, recent + 1, recent - 1]),
  ];
  return [...new Set(likely)].slice(0, 4);
}

/** Years named in a text, the most frequent first. */
function yearsIn(text: string): readonly number[] {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(?<!\d)(20\d\d)年/g)) {
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
}
