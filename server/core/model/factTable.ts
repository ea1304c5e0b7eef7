import { type FactKind, factKinds } from './facts.ts';
import type { PartialDocument } from './partial.ts';
import { longerRow, type RowTable, rowTable } from './rowTable.ts';
import { newTally, type Tally } from './tally.ts';
import { gap, isMark } from './words.ts';

/** The facts of independent documents, in words as shown, as numbers. */
export interface FactTable {
  readonly documents: number;
  readonly rows: RowTable;
  /** By word: 1 for a mark of punctuation. */
  readonly marks: Uint8Array;
  /** The word that stands for any words. */
  readonly gap: number;
  readonly columns: ReadonlyMap<FactKind, FactColumn>;
  /** What is counted with: one for words, one for all else. */
  readonly wordTally: Tally;
  readonly tally: Tally;
}

/** The facts of one kind, documents one after another. */
export interface FactColumn {
  /** Each document's first fact, and the end of the last one's. */
  readonly starts: Uint32Array;
  /** A fact's words; of a follower those behind the style. */
  readonly rows: Uint32Array;
  /** A fact's number; of a follower the style, as a row of one word. */
  readonly values: Uint32Array;
}

/** @param shown what is shown of each word of the documents */
export function factTable(documents: readonly PartialDocument[], shown: readonly string[]): FactTable {
  const { words, ids, gapId } = numbered(shown);
  const rows = rowTable(words);
  const builders = factKinds.map(() => newBuilder(documents.length));
  documents.forEach(({ facts }, document) => {
    for (let at = 0; at < facts.length; ) {
      const end = at + 3 + facts[at + 2]!;
      const builder = builders[facts[at]!];
      if (builder !== undefined) {
        const follows = factKinds[facts[at]!] === 'follower' && end > at + 3;
        let row = 0;
        for (let i = follows ? at + 4 : at + 3; i < end; i++) row = longerRow(rows, row, ids[facts[i]!]!);
        builder.rows.push(row);
        builder.values.push(follows ? longerRow(rows, 0, ids[facts[at + 3]!]!) : facts[at + 1]!);
      }
      at = end;
    }
    for (const { starts, rows } of builders) starts[document + 1] = rows.length;
  });
  return {
    documents: documents.length,
    rows,
    marks: Uint8Array.from(words, word => (isMark(word) ? 1 : 0)),
    gap: gapId,
    columns: new Map(factKinds.map((kind, i) => [kind, columnOf(builders[i]!)])),
    wordTally: newTally(),
    tally: newTally(),
  };
}

/** Words that are shown alike have one number. */
function numbered(shown: readonly string[]): {
  readonly words: readonly string[];
  /** By word as given. */
  readonly ids: Uint32Array;
  readonly gapId: number;
} {
  const words: string[] = [gap];
  const known = new Map([[gap, 0]]);
  const ids = Uint32Array.from(shown, text => {
    const id = known.get(text) ?? words.length;
    if (id === words.length) {
      known.set(text, id);
      words.push(text);
    }
    return id;
  });
  return { words, ids, gapId: 0 };
}

interface Builder {
  readonly starts: Uint32Array;
  readonly rows: number[];
  readonly values: number[];
}

const newBuilder = (documents: number): Builder => ({
  starts: new Uint32Array(documents + 1),
  rows: [],
  values: [],
});

const columnOf = ({ starts, rows, values }: Builder): FactColumn => ({
  starts,
  rows: Uint32Array.from(rows),
  values: Uint32Array.from(values),
});

/** Some facts of some documents, a document's one after another: what is counted. */
export interface Listed {
  /** A document of its own for each; ascending. */
  readonly documents: readonly number[];
  readonly rows: readonly number[];
}

/** The facts of a kind that some documents have. */
export function listed({ columns }: FactTable, kind: FactKind, group: Uint32Array): Listed {
  const { starts, rows } = columns.get(kind)!;
  const found: { documents: number[]; rows: number[] } = { documents: [], rows: [] };
  for (const document of group) {
    for (let i = starts[document]!; i < starts[document + 1]!; i++) {
      found.documents.push(document);
      found.rows.push(rows[i]!);
    }
  }
  return found;
}

/** The group of all documents. */
export function everyDocument({ documents }: FactTable): Uint32Array {
  return Uint32Array.from({ length: documents }, (_, document) => document);
}

/** How many documents of a group have a fact of a kind. */
export function having({ columns }: FactTable, kind: FactKind, group: Uint32Array): number {
  const { starts } = columns.get(kind)!;
  return group.reduce((sum, document) => sum + (starts[document + 1]! > starts[document]! ? 1 : 0), 0);
}

/** A table in which some kinds have more facts; `added` gives a document's, those that are there come first. */
export function withMore(
  table: FactTable,
  kind: FactKind,
  added: (document: number) => readonly { readonly row: number; readonly value: number }[],
): FactTable {
  const old = table.columns.get(kind)!;
  const builder = newBuilder(table.documents);
  for (let document = 0; document < table.documents; document++) {
    for (let i = old.starts[document]!; i < old.starts[document + 1]!; i++) {
      builder.rows.push(old.rows[i]!);
      builder.values.push(old.values[i]!);
    }
    for (const { row, value } of added(document)) {
      builder.rows.push(row);
      builder.values.push(value);
    }
    builder.starts[document + 1] = builder.rows.length;
  }
  return { ...table, columns: new Map(table.columns).set(kind, columnOf(builder)) };
}
