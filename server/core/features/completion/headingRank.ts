import { type Evidence, evidenceOf, ownStarts, told } from './headingEvidence.ts';
import { corpusFeatures, type HeadingTable, telling } from './headingTable.ts';
import { headingWeights } from './headingWeights.ts';
import type { Place } from './place.ts';

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
  'fellowsSecondWord',
  'yearOfFellows',
  'firstYear',
  'laterYear',
  'quote',
  'quoteOfReport',
  'told',
  'unsaid',
] as const;

/** All that is weighed. */
export const headingFeatures: readonly string[] = [...corpusFeatures, ...draftFeatures];

/** A beginning of a heading with what speaks for it. */
export interface WeighedStart {
  readonly key: string;
  /** In the order of `headingFeatures`. */
  readonly features: readonly number[];
}

/**
 * Beginnings of headings that the corpus or the draft knows, with all that is weighed.
 *
 * @param before text before the caret in store form
 */
export function weighedStarts(place: Place, before: string, table: HeadingTable): readonly WeighedStart[] {
  const evidence = evidenceOf(place, before);
  const style = place.marker?.style ?? '';
  const starts = new Map(table.startsAfter(style).map(({ key, shares }) => [key, shares]));
  for (const key of ownStarts(evidence)) {
    if (!starts.has(key)) starts.set(key, table.sharesOf(style, key));
  }
  return Array.from(starts, ([key, shares]) => ({ key, features: [...shares, ...drawn(evidence, key)] }));
}

/** How probable each beginning is against the others, best first. */
export function rankedStarts(
  starts: readonly WeighedStart[],
): readonly { readonly text: string; readonly probability: number }[] {
  const scored = starts.map(({ key, features }) => ({
    key,
    score: features.reduce((sum, value, i) => sum + value * headingWeights[i]!, 0),
  }));
  const most = Math.max(...scored.map(({ score }) => score), Number.NEGATIVE_INFINITY);
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  return scored
    .map(({ key, score }) => ({ text: key, probability: Math.exp(score - most) / total }))
    .sort((a, b) => b.probability - a.probability || (a.text < b.text ? -1 : 1));
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
    share(2, 4),
    years,
    is(first && outermost),
    is(later && outermost),
    is(outermost && key.startsWith('“')),
    is(report && outermost && key.startsWith('“')),
    is(told.test(key)),
    is(!report && !saidBefore(evidence.body, key)),
  ];
}

/**
 * Whether a draft has said both words of a beginning. Most headings that are learned come from reports on a whole country
 * or province; to a speech about one matter they are of less help unless it speaks of the same.
 */
const saidBefore = (body: string, key: string): boolean =>
  body.includes(key.slice(0, telling / 2)) && body.includes(key.slice(telling / 2));
