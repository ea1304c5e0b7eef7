import { fellowsOf } from './fellows.ts';
import { telling } from './headingTable.ts';
import type { Place } from './place.ts';
import { reports } from './reporting.ts';
import { storeForm } from './storeForm.ts';

/** What of the draft a beginning is held against. */
export interface Evidence {
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
  /** The draft before the caret, as far as it is read. */
  readonly body: string;
  readonly years: readonly string[];
}

/** Beginnings that the draft itself gives: said more than once, a heading before, announced, or a year. */
export function ownStarts({
  clauses,
  headings,
  lastParagraph,
  years,
  report,
  fellows,
}: Evidence): readonly string[] {
  const own = [...headings, ...(report || fellows.some(fellow => /^\d{4}/.test(fellow)) ? years : [])];
  for (const [key, count] of clauses) {
    if (count > 1 || (lastParagraph.includes(key) && !told.test(key))) own.push(key);
  }
  return own;
}

/** What a clause begins with that tells something; few headings do. */
export const told: RegExp =
  /^(?:[我你您他她它这那]|今[天年日]|去年|刚才|下面|现在|同志|各位|因为|所以|但是|如果|虽然|而且|于是|其实|当然)/;

const breaks = /[\s\u3000，。；：！？、（）]/;
const mark = /[^\s\u3000，。；：！？、）.．]+/g;
/** No marker is longer, white space aside. */
const longestMarker = 6;

/**
 * Reads what a draft says before the caret.
 *
 * @param before text before the caret in store form
 */
export function evidenceOf(place: Place, before: string): Evidence {
  const { speech, offset } = place;
  const body = before.slice(0, before.length - place.typed.length);
  const clauses = new Map<string, number>();
  const headings = new Set<string>();
  for (const match of body.matchAll(mark)) {
    const key = body.slice(match.index, match.index + telling);
    if (key.length < telling || breaks.test(key)) continue;
    clauses.set(key, (clauses.get(key) ?? 0) + 1);
    if (followsMarker(body, match.index)) headings.add(key);
  }
  const { titles, outermost } = fellowsOf(place);
  const fellows = titles.map(title => title.slice(0, telling)).filter(({ length }) => length === telling);
  const text = body.trimEnd();
  const front = storeForm(speech.text.slice(0, Math.min(frontLength, offset)));
  return {
    clauses,
    headings,
    lastParagraph: text.slice(text.lastIndexOf('\n') + 1),
    title: storeForm(speech.title?.text ?? ''),
    fellows,
    parallel: parallelism(fellows),
    outermost,
    report: reports(speech, offset),
    body,
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
