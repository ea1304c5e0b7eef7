import { emptyUsage } from './emptyModel.ts';
import type { FactKind } from './facts.ts';
import type { Follower, Nesting, PartName, StyleUse, Usage } from './model.ts';
import {
  type Floor,
  mostFirst,
  type Rows,
  sharedEnds,
  sharedPatterns,
  sharedStarts,
  sharedWhole,
} from './shared.ts';

/** The facts of one independent document, by kind, in words as shown. */
export type DocumentFacts = ReadonlyMap<FactKind, readonly ShownFact[]>;

export interface ShownFact {
  readonly words: readonly string[];
  readonly value: number;
}

const none: readonly ShownFact[] = [];
/** What makes a wording a promise of points to come: a number, or a word that stands for one. */
const promises = /\{数\}|几|若干|以下|如下|下面/;
const partOf: ReadonlyMap<FactKind, PartName> = new Map([
  ['salutation', 'salutation'],
  ['closing', 'closing'],
  ['call', 'closingCall'],
  ['thanks', 'thanks'],
]);

/** What some documents have in common. `limit` bounds every list of wordings. */
export function usageOf(
  occasion: string,
  documents: readonly DocumentFacts[],
  floor: Floor,
  limit: number,
): Usage {
  const rows = (kind: FactKind): readonly Rows[] =>
    documents.map(document => (document.get(kind) ?? none).map(fact => fact.words));
  const headings = rows('heading');
  const calls = rows('call');
  return {
    ...emptyUsage(occasion),
    documents: documents.length,
    ...partsOf(documents),
    sectionCounts: histogram(documents, 'sections'),
    announcedCounts: histogram(documents, 'announcement'),
    styles: stylesOf(documents),
    nestings: nestingsOf(documents),
    followers: followersOf(documents, floor),
    titles: merged(
      limit,
      sharedWhole(rows('title'), floor, limit),
      sharedPatterns(rows('title'), floor, limit),
    ),
    salutations: sharedWhole(rows('salutation'), floor, limit),
    openings: sharedStarts(rows('opening'), floor, limit, 8),
    announcements: sharedEnds(rows('announcement'), floor, limit, 9).filter(({ text }) =>
      promises.test(text),
    ),
    headings: merged(limit * 2, sharedWhole(headings, floor, limit), sharedPatterns(headings, floor, limit)),
    closings: sharedStarts(rows('closing'), floor, limit, 8),
    calls: merged(limit, sharedStarts(calls, floor, limit, 8), sharedPatterns(calls, floor, limit)),
    thanks: sharedWhole(rows('thanks'), floor, limit),
  };
}

function merged(
  limit: number,
  ...lists: readonly (readonly { text: string; documents: number }[])[]
): Usage['calls'] {
  const best = new Map<string, number>();
  for (const { text, documents } of lists.flat()) best.set(text, Math.max(documents, best.get(text) ?? 0));
  return mostFirst([...best].map(([text, documents]) => ({ text, documents }))).slice(0, limit);
}

function partsOf(documents: readonly DocumentFacts[]): Pick<Usage, 'parts' | 'lengths'> {
  const lengths = new Map<PartName, number[]>();
  for (const document of documents) {
    const seen = new Map<PartName, number>();
    // A part that only a learned cue finds has its wording, but no length.
    for (const [kind, part] of partOf) if (document.get(kind)?.length) seen.set(part, 0);
    for (const fact of document.get('part') ?? none) seen.set(fact.words[0] as PartName, fact.value);
    for (const [part, length] of seen) {
      const list = lengths.get(part);
      if (list) list.push(length);
      else lengths.set(part, [length]);
    }
  }
  const { parts } = emptyUsage('');
  const names = Object.keys(parts) as PartName[];
  return {
    parts: Object.fromEntries(names.map(name => [name, lengths.get(name)?.length ?? 0])) as Usage['parts'],
    lengths: Object.fromEntries(
      names.map(name => [name, median(lengths.get(name) ?? [])]),
    ) as Usage['lengths'],
  };
}

function median(lengths: readonly number[]): number {
  const known = lengths.filter(length => length > 0).sort((a, b) => a - b);
  return known[known.length >> 1] ?? 0;
}

/** Documents by the value of their first fact of a kind; values above 30 count as 30. */
function histogram(documents: readonly DocumentFacts[], kind: FactKind): readonly number[] {
  const counts: number[] = [];
  for (const document of documents) {
    const fact = document.get(kind)?.[0];
    if (!fact) continue;
    const value = Math.min(fact.value, 30);
    while (counts.length <= value) counts.push(0);
    counts[value]! += 1;
  }
  return counts;
}

function stylesOf(documents: readonly DocumentFacts[]): readonly StyleUse[] {
  const uses = new Map<string, StyleUse>();
  const forms = new Map<string, Map<string, number>>();
  for (const document of documents) {
    for (const { words, value } of document.get('style') ?? none) {
      const [style, level] = [words[0]!, value >> 1];
      const known = uses.get(`${level} ${style}`) ?? { level, style, documents: 0, runIn: 0 };
      const now = { ...known, documents: known.documents + 1, runIn: known.runIn + (value & 1) };
      uses.set(`${level} ${style}`, now);
    }
    for (const { words, value } of document.get('written') ?? none) {
      const counts = forms.get(`${value} ${words[0]}`) ?? new Map<string, number>();
      forms.set(`${value} ${words[0]}`, counts.set(words[1]!, (counts.get(words[1]!) ?? 0) + 1));
    }
  }
  const written = ({ level, style }: StyleUse): { readonly written?: string } => {
    const form = mostFirst(
      Array.from(forms.get(`${level} ${style}`) ?? [], ([text, count]) => ({ text, documents: count })),
    )[0]?.text;
    return form === undefined || form === style ? {} : { written: form };
  };
  return Array.from(uses.values(), use => ({ ...use, ...written(use) })).sort(
    (a, b) => a.level - b.level || b.documents - a.documents || (a.style < b.style ? -1 : 1),
  );
}

function nestingsOf(documents: readonly DocumentFacts[]): readonly Nesting[] {
  const found = new Map<string, Nesting>();
  for (const document of documents) {
    for (const { words } of document.get('nesting') ?? none) {
      const [outer, inner] = [words[0]!, words[1]!];
      const known = found.get(`${outer} ${inner}`) ?? { outer, inner, documents: 0 };
      found.set(`${outer} ${inner}`, { ...known, documents: known.documents + 1 });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.documents - a.documents || (a.outer + a.inner < b.outer + b.inner ? -1 : 1),
  );
}

function followersOf(documents: readonly DocumentFacts[], floor: Floor): readonly Follower[] {
  const byStyle = new Map<string, Map<DocumentFacts, string[][]>>();
  for (const document of documents) {
    for (const { words } of document.get('follower') ?? none) {
      const style = byStyle.get(words[0]!) ?? new Map<DocumentFacts, string[][]>();
      byStyle.set(words[0]!, style);
      style.set(document, [...(style.get(document) ?? []), words.slice(1)]);
    }
  }
  return [...byStyle]
    .map(([style, rows]) => ({ style, wordings: followerStarts([...rows.values()], floor) }))
    .filter(follower => follower.wordings.length > 0)
    .sort((a, b) => (a.style < b.style ? -1 : 1));
}

function followerStarts(documents: readonly Rows[], floor: Floor): Follower['wordings'] {
  return sharedStarts(documents, floor, 40, 3);
}
