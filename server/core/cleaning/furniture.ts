import { furnitureTable, type Row } from './furnitureTable.ts';
import type { Furniture } from './noise.ts';

/** Rows that may judge a paragraph of so many characters at the most. */
interface Tier {
  readonly limit: number;
  readonly rows: readonly Row[];
}

/** The shorter a paragraph is, the more rows may judge it: of long ones, which hold most of a text, only a few can say anything. */
const tiers: readonly Tier[] = [...new Set(furnitureTable.map(({ limit }) => limit))]
  .sort((a, b) => a - b)
  .map(limit => ({ limit, rows: furnitureTable.filter(row => row.limit >= limit) }));

/** What kind of furniture a folded paragraph is; null for anything that may be speech. Reads a bounded stretch of it. */
export function furnitureOf(folded: string): Furniture | null {
  if (folded === '') return null;
  const tier = tiers.find(({ limit }) => folded.length <= limit);
  return tier?.rows.find(({ pattern }) => pattern.test(folded)) ?? null;
}
