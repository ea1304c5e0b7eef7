import type { Model, PartName, Usage } from './model.ts';

/** The parts in the order in which a speech has them. */
export const partNames: readonly PartName[] = [
  'title',
  'date',
  'speaker',
  'salutation',
  'opening',
  'announcement',
  'sections',
  'closing',
  'closingCall',
  'thanks',
];

/** Nothing known of speeches of an occasion: every count 0, every list empty. */
export function emptyUsage(occasion: string): Usage {
  const none = Object.fromEntries(partNames.map(name => [name, 0])) as Record<PartName, number>;
  return {
    occasion,
    documents: 0,
    parts: none,
    lengths: none,
    sectionCounts: [],
    announcedCounts: [],
    styles: [],
    nestings: [],
    followers: [],
    titles: [],
    salutations: [],
    openings: [],
    announcements: [],
    headings: [],
    closings: [],
    calls: [],
    thanks: [],
  };
}

/** The model of no documents: the unit of layering, and what serves where no model can be read. */
export const emptyModel: Model = {
  documents: 0,
  minDocuments: 0,
  all: emptyUsage(''),
  occasions: [],
  cues: {},
  setPhrases: [],
  phrases: {},
  base: null,
};
