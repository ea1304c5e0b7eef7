import { corpusFeatures, type HeadingTable, telling } from './headingTable.ts';
import { headingWeights } from './headingWeights.ts';
import { openItems } from './openItems.ts';
import type { Place } from './place.ts';
import { storeForm } from './storeForm.ts';

/** What the draft says for or against a beginning, in the order of the weights; `corpusFeatures` come before these. */
export const draftFeatures = [
  'clause',
  'heading',
  'fellow',
  'lastParagraph',
  'title',
  'fellowsFirst',
  'fellowsWord',
  'parallelWord',
  'lastFellowsWord',
  'fellowsSecondWord',
  'yearOfFellows',
  'firstYear',
  'firstYearOfReport',
  'nestedYear',
  'laterYear',
  'nestedLaterYear',
  'quote',
  'outerQuote',
  'outerQuoteOfReport',
  'told',
] as const;

/** All that is weighed. */
export const headingFeatures: readonly string[] = [...corpusFeatures, ...draftFeatures];

/** A beginning of a heading with what speaks for it. */
export interface WeighedStart {
  readonly key: string;
  /** In the order of `headingFeatures`. */
  readonly features: readonly number[];
}

/** What of the draft a beginning is held against. */
interface Evidence {
  /** By beginning: how many clauses of the draft open with it. */
  readonly clauses: ReadonlyMap<string, number>;
  readonly headings: ReadonlySet<string>;
  readonly lastParagraph: string;
  readonly title: string;
  /** Beginnings of the fellows before this heading. */
  readonly fellows: readonly string[];
  /** Share of the pairs of fellows that begin with the same two characters. */
  readonly parallel: number;
  readonly outermost: boolean;
  /** Whether the draft reports: such speeches number years and plans. */
  readonly report: boolean;
  readonly years: readonly string[];
}

/**
 * Beginnings of headings that the corpus or the draft knows, with all that is weighed.
 *
 * @param before text before the caret in store form
 */
export function weighedStarts(place: Place, before: string, table: HeadingTable): readonly WeighedStart[] {
  const style = place.marker?.style ?? '';
  const evidence = evidenceOf(place, before);
  const starts = new Map(table.startsAfter(style).map(({ key, shares }) => [key, shares]));
  for (const key of ownStarts(evidence)) {
    if (!starts.has(key)) starts.set(key, table.sharesOf(style, key));
  }
  return Array.from(starts, ([key, shares]) => ({ key, features: [...shares, ...drawn(evidence, key)] }));
}

/** How probable each beginning is against the others, best first. */
export function rankedStarts(
  starts: readonly WeighedStart[],
): readonly { readonly key: string; readonly probability: number }[] {
  const scored = starts.map(({ key, features }) => ({
    key,
    score: features.reduce((sum, value, i) => sum + value * headingWeights[i]!, 0),
  }));
  const most = Math.max(...scored.map(({ score }) => score), Number.NEGATIVE_INFINITY);
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  return scored
    .map(({ key, score }) => ({ key, probability: Math.exp(score - most) / total }))
    .sort((a, b) => b.probability - a.probability || (a.key < b.key ? -1 : 1));
}

/** Beginnings that the draft itself gives: said more than once, a heading before, announced, or a year. */
function ownStarts({ clauses, headings, lastParagraph, years }: Evidence): readonly string[] {
  const own = [...headings, ...years];
  for (const [key, count] of clauses) {
    if (count > 1 || (lastParagraph.includes(key) && !told.test(key))) own.push(key);
  }
  return own;
}

/** What a clause begins with that tells something; few headings do. */
const told = /^(?:[我你您他她它这那]|今[天年日]|去年|刚才|下面|现在|同志|各位)/;

const breaks = /[\s\u3000，。；：！？、（）]/;
const mark = /[^\s\u3000，。；：！？、）.．]+/g;
/** No marker is longer, white space aside. */
const longestMarker = 6;

function evidenceOf(place: Place, before: string): Evidence {
  const { speech, offset, marker } = place;
  const body = before.slice(0, before.length - place.typed.length);
  const clauses = new Map<string, number>();
  const headings = new Set<string>();
  for (const match of body.matchAll(mark)) {
    const key = body.slice(match.index, match.index + telling);
    if (key.length < telling || breaks.test(key)) continue;
    clauses.set(key, (clauses.get(key) ?? 0) + 1);
    if (followsMarker(body, match.index)) headings.add(key);
  }
  const open = openItems(speech, offset - place.typed.length);
  const depth = open.findLastIndex(({ item }) => item.marker?.style === marker?.style);
  const siblings = depth < 0 || marker?.ordinal === 1 ? [] : open[depth]!.siblings;
  const fellows = siblings.map(({ title }) => storeForm(title).slice(0, telling));
  const known = fellows.filter(fellow => fellow.length === telling);
  const text = body.trimEnd();
  const front = storeForm(speech.text.slice(0, Math.min(frontLength, offset)));
  return {
    clauses,
    headings,
    lastParagraph: text.slice(text.lastIndexOf('\n') + 1),
    title: storeForm(speech.title?.text ?? ''),
    fellows: known,
    parallel: parallelism(known),
    outermost: marker?.ordinal === 1 ? open.length === 0 : depth <= 0,
    report: front.includes('报告'),
    years: yearsBefore(front, body),
  };
}

/** Whether so little stands before a place in its line that it is a marker. */
function followsMarker(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim();
  return line !== '' && line.length <= longestMarker;
}

function parallelism(fellows: readonly string[]): number {
  const pairs = (fellows.length * (fellows.length - 1)) / 2;
  if (pairs === 0) return 0;
  const counts = new Map<string, number>();
  for (const fellow of fellows) counts.set(fellow.slice(0, 2), (counts.get(fellow.slice(0, 2)) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0) / pairs;
}

/** What the draft says of one beginning, in the order of `draftFeatures`. */
function drawn(evidence: Evidence, key: string): readonly number[] {
  const { clauses, headings, lastParagraph, title, fellows, parallel, outermost, report } = evidence;
  const is = (truth: boolean): number => (truth ? 1 : 0);
  const share = (from: number, to: number): number => {
    const part = key.slice(from, to);
    return fellows.length === 0
      ? 0
      : fellows.filter(fellow => fellow.slice(from, to) === part).length / fellows.length;
  };
  const word = share(0, 2);
  const year = /^(?:19|20)\d\d$/.test(key);
  const years = year
    ? fellows.filter(fellow => /^\d{4}/.test(fellow)).length / Math.max(1, fellows.length)
    : 0;
  const later = year && fellows.length > 0 && years === 0;
  const first = year && fellows.length === 0;
  return [
    Math.log1p(clauses.get(key) ?? 0),
    is(headings.has(key)),
    is(fellows.includes(key)),
    is(lastParagraph.includes(key)),
    is(title !== '' && (title.includes(key.slice(0, 2)) || title.includes(key.slice(2)))),
    fellows.length > 1 ? share(0, 1) * parallel : 0,
    word * (1 - parallel),
    word * parallel,
    is(fellows.at(-1)?.slice(0, 2) === key.slice(0, 2)),
    share(2, 4),
    years,
    is(first && outermost),
    is(first && outermost && report),
    is(first && !outermost),
    is(later && outermost),
    is(later && !outermost),
    is(key.startsWith('“')),
    is(key.startsWith('“') && outermost),
    is(key.startsWith('“') && outermost && report),
    is(told.test(key)),
  ];
}

const frontLength = 400;
const yearWindow = 3000;

/** Years that a heading of the draft may name: those of its front and opening, and the ones named most often lately. */
function yearsBefore(front: string, body: string): readonly string[] {
  const likely = [front, body.slice(-yearWindow)].flatMap(text => {
    const year = yearsIn(text)[0];
    return year === undefined ? [] : [year, year - 1, year + 1];
  });
  return [...new Set(likely)].map(String);
}

/** Years named in a text, the most frequent first. */
function yearsIn(text: string): readonly number[] {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)) {
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
}
