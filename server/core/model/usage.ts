import type { FactKind } from './facts.ts';
import { type FactTable, type Listed, listed } from './factTable.ts';
import type { Counted, Usage } from './model.ts';
import { sharedPatterns } from './patterns.ts';
import { type Floor, mostFirst, sharedEnds, sharedStarts, sharedWhole } from './shared.ts';
import { followersOf, nestingsOf, stylesOf } from './usedNumbering.ts';
import { histogram, partsOf } from './usedParts.ts';

/** What makes a wording a promise of points to come: a number, or a word that stands for one. */
const promises = /\{数\}|几|若干|以下|如下|下面/;

/** What some documents of a table have in common. `limit` bounds every list of wordings. */
export function usageOf(
  occasion: string,
  table: FactTable,
  group: Uint32Array,
  floor: Floor,
  limit: number,
): Usage {
  const facts = (kind: FactKind): Listed => listed(table, kind, group);
  const whole = (list: Listed): readonly Counted[] => sharedWhole(table, list, floor, limit);
  const starts = (list: Listed): readonly Counted[] => sharedStarts(table, list, floor, limit, 8);
  const patterns = (list: Listed): readonly Counted[] =>
    sharedPatterns(table, list, group.length, floor, limit);
  const [titles, headings, calls] = [facts('title'), facts('heading'), facts('call')];
  return {
    occasion,
    documents: group.length,
    ...partsOf(table, group),
    sectionCounts: histogram(table, 'sections', group),
    announcedCounts: histogram(table, 'announcement', group),
    styles: stylesOf(table, group),
    nestings: nestingsOf(table, group),
    followers: followersOf(table, group, floor),
    titles: merged(limit, whole(titles), patterns(titles)),
    salutations: whole(facts('salutation')),
    openings: starts(facts('opening')),
    announcements: sharedEnds(table, facts('announcement'), floor, limit, 9).filter(({ text }) =>
      promises.test(text),
    ),
    headings: merged(limit * 2, whole(headings), patterns(headings)),
    closings: starts(facts('closing')),
    calls: merged(limit, starts(calls), patterns(calls)),
    thanks: whole(facts('thanks')),
  };
}

function merged(limit: number, ...lists: readonly (readonly Counted[])[]): readonly Counted[] {
  const best = new Map<string, number>();
  for (const { text, documents } of lists.flat()) best.set(text, Math.max(documents, best.get(text) ?? 0));
  return mostFirst([...best].map(([text, documents]) => ({ text, documents }))).slice(0, limit);
}
