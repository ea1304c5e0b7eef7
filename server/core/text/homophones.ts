import { homophoneGroups } from './homophoneTable.ts';

/** Character → the groups of characters that sound like it, by their number. */
const groupsOf: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>();
  for (const [number, group] of homophoneGroups.trim().split(' ').entries()) {
    for (const character of group) {
      const known = map.get(character);
      if (known === undefined) map.set(character, [number]);
      else known.push(number);
    }
  }
  return map;
})();

/** Whether two different simplified characters share a syllable, tones left out: what a pinyin input method confuses. */
export function soundAlike(a: string, b: string): boolean {
  if (a === b) return false;
  const other = groupsOf.get(b);
  return other !== undefined && (groupsOf.get(a)?.some(group => other.includes(group)) ?? false);
}
