import { baseCues } from '../structure/baseCues.ts';
import type { Cues } from '../structure/cues.ts';
import { fold } from '../text/fold.ts';
import type { FactKind } from './facts.ts';
import { type Floor, type Rows, sharedStarts, sharedWhole, tally } from './shared.ts';
import type { DocumentFacts, ShownFact } from './usage.ts';

const none: readonly ShownFact[] = [];
/** A cue stands in this share, at least, of the documents whose part the parser did not find. */
const share = 0.1;
/** A beginning of closings may open other paragraphs in so many documents, for each in which it opens the last. */
const elsewhere = 0.2;
/** Two characters (我们) open too much to be a call. */
const shortestCall = 3;

/**
 * The cues that the built-in table lacks: what enough independent documents have in the place of a part that the
 * parser did not find there.
 */
export function learnCues(documents: readonly DocumentFacts[], floor: Floor): Partial<Cues> {
  const rows = (kind: FactKind): readonly Rows[] =>
    documents.map(document => (document.get(kind) ?? none).map(fact => fact.words));
  const strict = (kind: FactKind): Floor => {
    const lacking = documents.filter(document => document.has(kind)).length;
    return { ...floor, minDocuments: Math.max(floor.minDocuments, Math.ceil(lacking * share)) };
  };
  const texts = (list: readonly { readonly text: string }[]): readonly string[] =>
    list.map(({ text }) => text).filter(text => !text.includes('{'));
  const others = tally(rows('paragraphStart').map(list => list.map(row => row.join(''))));
  const opensOthers = (start: string): number => {
    let count = 0;
    for (const [text, shared] of others) if (text.startsWith(start)) count += shared;
    return count;
  };
  const starts = (kind: FactKind): readonly { text: string; documents: number }[] =>
    sharedStarts(rows(kind), strict(kind), 20, 6);
  const cues: Partial<Cues> = {
    salutations: texts(sharedWhole(rows('salutationCandidate'), strict('salutationCandidate'), 20)),
    closings: texts(
      starts('closingCandidate').filter(start => opensOthers(start.text) <= elsewhere * start.documents),
    ),
    calls: texts(
      starts('callCandidate').filter(
        start => start.text.length >= shortestCall && opensOthers(start.text) <= elsewhere * start.documents,
      ),
    ),
    thanks: texts(sharedWhole(rows('thanksCandidate'), strict('thanksCandidate'), 20)),
    announced: texts(sharedWhole(rows('announcedCandidate'), floor, 20)),
  };
  const lacking = Object.entries(cues).map(([cue, list]) => {
    const known = baseCues[cue as keyof Cues];
    return [cue, list.filter(entry => !known.includes(fold(entry)))] as const;
  });
  return Object.fromEntries(lacking.filter(([, list]) => list.length > 0));
}

const candidates: readonly (readonly [FactKind, FactKind, keyof Cues])[] = [
  ['salutationCandidate', 'salutation', 'salutations'],
  ['closingCandidate', 'closing', 'closings'],
  ['callCandidate', 'call', 'calls'],
  ['thanksCandidate', 'thanks', 'thanks'],
];

/** The facts of a document as they would be, had the parser known the learned cues. */
export function withCues(document: DocumentFacts, cues: Partial<Cues>): DocumentFacts {
  const facts = new Map(document);
  for (const [candidate, kind, cue] of candidates) {
    const known = cues[cue];
    if (known === undefined) continue;
    const whole = cue === 'salutations' || cue === 'thanks';
    const now = (document.get(candidate) ?? none).filter(({ words }) => {
      const text = words.join('');
      return known.some(entry => (whole ? text === entry : text.startsWith(entry)));
    });
    if (now.length > 0) facts.set(kind, [...(document.get(kind) ?? none), ...now]);
  }
  return facts;
}
