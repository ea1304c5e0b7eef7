import type { Cues } from '../structure/cues.ts';
import type { Counted, Model, Usage } from './model.ts';

type WordingList =
  | 'titles'
  | 'salutations'
  | 'openings'
  | 'announcements'
  | 'headings'
  | 'closings'
  | 'calls'
  | 'thanks';
const lists: readonly WordingList[] = [
  'titles',
  'salutations',
  'openings',
  'announcements',
  'headings',
  'closings',
  'calls',
  'thanks',
];

/**
 * The user's model over the default one: own usage first. Figures are never added up, for every verdict quotes one
 * corpus: what the own model has counted stands, and the base answers only where the own model is silent (an occasion
 * it has not met, wordings after its own).
 */
export function layered(own: Model, base: Model | null): Model {
  if (base === null || own === base) return own;
  if (own.documents === 0) return base;
  const known = new Map(own.occasions.map(usage => [usage.occasion, usage]));
  const added = base.occasions.filter(usage => !known.has(usage.occasion));
  const below = new Map(base.occasions.map(usage => [usage.occasion, usage]));
  return {
    ...own,
    all: withWordings(own.all, base.all),
    occasions: [...own.occasions.map(usage => withWordings(usage, below.get(usage.occasion))), ...added],
    cues: joinedCues(own.cues, base.cues),
    setPhrases: joined(own.setPhrases, base.setPhrases),
    base,
  };
}

function withWordings(own: Usage, base: Usage | undefined): Usage {
  if (base === undefined) return own;
  const wordings = Object.fromEntries(lists.map(list => [list, joined(own[list], base[list])]));
  return { ...own, ...wordings, followers: own.followers.length > 0 ? own.followers : base.followers };
}

function joined(own: readonly Counted[], base: readonly Counted[]): readonly Counted[] {
  const known = new Set(own.map(({ text }) => text));
  return [...own, ...base.filter(({ text }) => !known.has(text))];
}

function joinedCues(own: Partial<Cues>, base: Partial<Cues>): Partial<Cues> {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(base)])] as (keyof Cues)[];
  return Object.fromEntries(
    keys.map(key => [key, [...new Set([...(own[key] ?? []), ...(base[key] ?? [])])]]),
  );
}
