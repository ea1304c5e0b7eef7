import { partNames } from './emptyModel.ts';
import type { FactKind } from './facts.ts';
import type { FactTable } from './factTable.ts';
import type { PartName, Usage } from './model.ts';

/** Parts whose wording is a fact of its own. */
const wordedParts: readonly (readonly [FactKind, PartName])[] = [
  ['salutation', 'salutation'],
  ['closing', 'closing'],
  ['call', 'closingCall'],
  ['thanks', 'thanks'],
];

/** How many documents have each part, and how long it is. */
export function partsOf(table: FactTable, group: Uint32Array): Pick<Usage, 'parts' | 'lengths'> {
  const { columns, rows } = table;
  const { starts, rows: named, values } = columns.get('part')!;
  const parts = new Map(partNames.map(name => [name, { last: -1, lengths: [] as number[] }]));
  const byWord = new Map(rows.words.flatMap((word, id) => (isPart(word) ? [[id, parts.get(word)!]] : [])));
  const worded = wordedParts.map(([kind, part]) => ({ facts: columns.get(kind)!, part: parts.get(part)! }));
  for (const document of group) {
    // A document has a part once; where it is told twice, the last length stands.
    const put = (part: { last: number; readonly lengths: number[] }, length: number): void => {
      if (part.last === document) part.lengths.pop();
      part.last = document;
      part.lengths.push(length);
    };
    // A part that only a learned cue finds has its wording, but no length.
    for (const { facts, part } of worded)
      if (facts.starts[document + 1]! > facts.starts[document]!) put(part, 0);
    for (let i = starts[document]!; i < starts[document + 1]!; i++) {
      const part = byWord.get(rows.lasts[named[i]!]!);
      if (part !== undefined) put(part, values[i]!);
    }
  }
  const byPart = (of: (lengths: readonly number[]) => number): Record<PartName, number> =>
    Object.fromEntries(Array.from(parts, ([name, { lengths }]) => [name, of(lengths)])) as Record<
      PartName,
      number
    >;
  return { parts: byPart(lengths => lengths.length), lengths: byPart(median) };
}

const isPart = (word: string): word is PartName => (partNames as readonly string[]).includes(word);

function median(lengths: readonly number[]): number {
  const known = lengths.filter(length => length > 0).sort((a, b) => a - b);
  return known[known.length >> 1] ?? 0;
}

/** Documents by the value of their first fact of a kind; values above 30 count as 30. */
export function histogram({ columns }: FactTable, kind: FactKind, group: Uint32Array): readonly number[] {
  const { starts, values } = columns.get(kind)!;
  const counts: number[] = [];
  for (const document of group) {
    if (starts[document] === starts[document + 1]) continue;
    const value = Math.min(values[starts[document]!]!, 30);
    while (counts.length <= value) counts.push(0);
    counts[value]! += 1;
  }
  return counts;
}
