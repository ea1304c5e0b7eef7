import { baseCues } from '../structure/baseCues.ts';
import type { Cues } from '../structure/cues.ts';
import { fold } from '../text/fold.ts';
import type { FactKind } from './facts.ts';
import { everyDocument, type FactTable, having, type Listed, listed, withMore } from './factTable.ts';
import type { Counted } from './model.ts';
import { textOfRow } from './rowTable.ts';
import { type Floor, sharedStarts, sharedWhole, wholes } from './shared.ts';

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
export function learnCues(table: FactTable, floor: Floor): Partial<Cues> {
  const all = everyDocument(table);
  const facts = (kind: FactKind): Listed => listed(table, kind, all);
  const strict = (kind: FactKind): Floor => ({
    ...floor,
    minDocuments: Math.max(floor.minDocuments, Math.ceil(having(table, kind, all) * share)),
  });
  const texts = (list: readonly Counted[]): readonly string[] =>
    list.map(({ text }) => text).filter(text => !text.includes('{'));
  const others = wholes(table, facts('paragraphStart'));
  const opensOthers = (start: string): number => {
    let count = 0;
    for (const [text, shared] of others) if (text.startsWith(start)) count += shared;
    return count;
  };
  const starts = (kind: FactKind): readonly Counted[] =>
    sharedStarts(table, facts(kind), strict(kind), 20, 6);
  const whole = (kind: FactKind, least: Floor): readonly string[] =>
    texts(sharedWhole(table, facts(kind), least, 20));
  const cues: Partial<Cues> = {
    salutations: whole('salutationCandidate', strict('salutationCandidate')),
    closings: texts(
      starts('closingCandidate').filter(start => opensOthers(start.text) <= elsewhere * start.documents),
    ),
    calls: texts(
      starts('callCandidate').filter(
        start => start.text.length >= shortestCall && opensOthers(start.text) <= elsewhere * start.documents,
      ),
    ),
    thanks: whole('thanksCandidate', strict('thanksCandidate')),
    announced: whole('announcedCandidate', floor),
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

/** The facts of documents as they would be, had the parser known the learned cues. */
export function withCues(table: FactTable, cues: Partial<Cues>): FactTable {
  let now = table;
  for (const [candidate, kind, cue] of candidates) {
    const known = cues[cue];
    if (known === undefined) continue;
    const whole = cue === 'salutations' || cue === 'thanks';
    const isCue = (text: string): boolean =>
      known.some(entry => (whole ? text === entry : text.startsWith(entry)));
    const { starts, rows, values } = table.columns.get(candidate)!;
    now = withMore(now, kind, document => {
      const found: { row: number; value: number }[] = [];
      for (let i = starts[document]!; i < starts[document + 1]!; i++) {
        const row = rows[i]!;
        if (isCue(table.rows.texts[textOfRow(table.rows, row)]!)) found.push({ row, value: values[i]! });
      }
      return found;
    });
  }
  return now;
}
