import type { FactKind } from './facts.ts';
import type { FactTable } from './factTable.ts';
import type { Follower, Nesting, StyleUse } from './model.ts';
import { textOfRow, wordsOfRow } from './rowTable.ts';
import { type Floor, mostFirst, sharedStarts } from './shared.ts';

/** How each level is numbered: which styles, how they are written, whether their headings run in. */
export function stylesOf(table: FactTable, group: Uint32Array): readonly StyleUse[] {
  const uses = new Map<string, { level: number; style: string; documents: number; runIn: number }>();
  for (const { words, value, count } of countedFacts(table, 'style', group)) {
    const [style, level] = [words[0]!, value >> 1];
    const use = uses.get(`${level} ${style}`) ?? { level, style, documents: 0, runIn: 0 };
    use.documents += count;
    use.runIn += count * (value & 1);
    uses.set(`${level} ${style}`, use);
  }
  const forms = new Map<string, { text: string; documents: number }[]>();
  for (const { words, value, count } of countedFacts(table, 'written', group)) {
    const key = `${value} ${words[0]}`;
    forms.set(key, [...(forms.get(key) ?? []), { text: words[1]!, documents: count }]);
  }
  const written = ({ level, style }: StyleUse): { readonly written?: string } => {
    const form = mostFirst(forms.get(`${level} ${style}`) ?? [])[0]?.text;
    return form === undefined || form === style ? {} : { written: form };
  };
  return Array.from(uses.values(), use => ({ ...use, ...written(use) })).sort(
    (a, b) => a.level - b.level || b.documents - a.documents || (a.style < b.style ? -1 : 1),
  );
}

/** Which style opens inside which. */
export function nestingsOf(table: FactTable, group: Uint32Array): readonly Nesting[] {
  return countedFacts(table, 'nesting', group)
    .map(({ words, count }) => ({ outer: words[0]!, inner: words[1]!, documents: count }))
    .sort((a, b) => b.documents - a.documents || (a.outer + a.inner < b.outer + b.inner ? -1 : 1));
}

interface CountedFact {
  readonly words: readonly string[];
  readonly value: number;
  readonly count: number;
}

/** The facts of a kind that a group has, each with how many have it; for kinds of which there are few different ones. */
function countedFacts(
  { columns, rows }: FactTable,
  kind: FactKind,
  group: Uint32Array,
): readonly CountedFact[] {
  const { starts, rows: facts, values } = columns.get(kind)!;
  const mostValues = 256;
  const counts = new Map<number, number>();
  for (const document of group) {
    for (let i = starts[document]!; i < starts[document + 1]!; i++) {
      const key = facts[i]! * mostValues + values[i]!;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([key, count]) => {
    const words = wordsOfRow(rows, Math.floor(key / mostValues)).map(word => rows.words[word]!);
    return { words, value: key % mostValues, count };
  });
}

/** What stands behind the markers of each style. */
export function followersOf(table: FactTable, group: Uint32Array, floor: Floor): readonly Follower[] {
  const { starts, rows, values } = table.columns.get('follower')!;
  const byStyle = new Map<number, { readonly documents: number[]; readonly rows: number[] }>();
  for (const document of group) {
    for (let i = starts[document]!; i < starts[document + 1]!; i++) {
      const list = byStyle.get(values[i]!) ?? { documents: [], rows: [] };
      byStyle.set(values[i]!, list);
      list.documents.push(document);
      list.rows.push(rows[i]!);
    }
  }
  return Array.from(byStyle, ([style, list]) => ({
    style: table.rows.texts[textOfRow(table.rows, style)]!,
    wordings: sharedStarts(table, list, floor, 40, 3),
  }))
    .filter(({ wordings }) => wordings.length > 0)
    .sort((a, b) => (a.style < b.style ? -1 : 1));
}
