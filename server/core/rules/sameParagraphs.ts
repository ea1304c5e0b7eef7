/** A paragraph's text without white space, and a number that differs where the texts do, as good as always. */
export interface Key {
  readonly text: string;
  readonly hash: number;
}

/** A shorter paragraph may well be a refrain. */
const shortest = 30;

/** A text without its white space, so that an indent makes no difference. */
function bare(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

/** The key of a paragraph; null for a short one. */
export function keyOf(passage: string): Key | null {
  if (passage.length < shortest) return null;
  const text = bare(passage);
  if (text.length < shortest) return null;
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return { text, hash };
}

/** A run of neighbouring paragraphs that stood before: their numbers, and where the first of them stood. */
export interface Run {
  readonly first: number;
  last: number;
  readonly before: number;
}

/** The runs of paragraphs that stood before, `most` at most; none where there are more, so that it must be meant. */
export function runsOf(count: number, keyAt: (index: number) => Key | null, most: number): readonly Run[] {
  const find = finder(count, keyAt);
  const runs: Run[] = [];
  for (let index = 0; index < count; index++) {
    const key = keyAt(index);
    const before = key === null ? index : find(index, key);
    if (before === index) continue;
    const run = runs.at(-1);
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index, before });
    if (runs.length > most) return [];
  }
  return runs;
}

/** Finds the first paragraph with the text of another one, which is told to it in reading order. */
function finder(count: number, keyAt: (index: number) => Key | null): (index: number, key: Key) => number {
  const size = 1 << (33 - Math.clz32(Math.max(8, count)));
  // A table of its own: a map of strings costs more than all the rest of this rule.
  const places = new Int32Array(size);
  return (index, { text, hash }) => {
    for (let at = (hash ^ (hash >>> 15)) & (size - 1); ; at = (at + 1) & (size - 1)) {
      const place = places[at]! - 1;
      if (place < 0) {
        places[at] = index + 1;
        return index;
      }
      const other = keyAt(place)!;
      if (other.hash === hash && other.text === text) return place;
    }
  };
}
