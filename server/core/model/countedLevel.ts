/** The strings of one length that enough documents share, ascending by their units. */
export interface CountedLevel {
  readonly length: number;
  /** Index, among the strings one shorter, of the string without its last unit; 0 for strings of one unit. */
  readonly parents: Uint32Array;
  readonly lastUnits: Uint16Array;
  /** Occurrences, each weighted as its document is (in thousandths). */
  readonly occurrences: Float64Array;
  /** The part of these occurrences that end where a word ends. */
  readonly wordEnds: Float64Array;
  /** Documents that hold the string. */
  readonly documents: Uint32Array;
}

/** A level with room for so many strings, whose columns are yet to be written. */
export const emptyLevel = (length: number, size: number): CountedLevel => ({
  length,
  parents: new Uint32Array(size),
  lastUnits: new Uint16Array(size),
  occurrences: new Float64Array(size),
  wordEnds: new Float64Array(size),
  documents: new Uint32Array(size),
});

/** The first strings of a level; itself where these are all. */
export function shortened(level: CountedLevel, size: number): CountedLevel {
  if (size === level.parents.length) return level;
  return {
    length: level.length,
    parents: level.parents.slice(0, size),
    lastUnits: level.lastUnits.slice(0, size),
    occurrences: level.occurrences.slice(0, size),
    wordEnds: level.wordEnds.slice(0, size),
    documents: level.documents.slice(0, size),
  };
}

/** What threads counted that shared the strings by their first units, as if one thread had counted them all. */
export function joinedLevels(shares: readonly (readonly CountedLevel[])[]): readonly CountedLevel[] {
  const longest = Math.max(0, ...shares.map(levels => levels.length));
  return Array.from({ length: longest }, (_, i) => joinedLevel(shares, i));
}

function joinedLevel(shares: readonly (readonly CountedLevel[])[], i: number): CountedLevel {
  const sizeOf = (share: readonly CountedLevel[], at: number): number => share[at]?.parents.length ?? 0;
  const whole = emptyLevel(
    i + 1,
    shares.reduce((sum, share) => sum + sizeOf(share, i), 0),
  );
  // Strings of this length, and of those one shorter, in the shares before.
  let [at, shorter] = [0, 0];
  for (const share of shares) {
    const level = share[i];
    if (level !== undefined) {
      const before = shorter;
      whole.parents.set(before === 0 ? level.parents : level.parents.map(parent => parent + before), at);
      whole.lastUnits.set(level.lastUnits, at);
      whole.occurrences.set(level.occurrences, at);
      whole.wordEnds.set(level.wordEnds, at);
      whole.documents.set(level.documents, at);
    }
    at += sizeOf(share, i);
    shorter += sizeOf(share, i - 1);
  }
  return whole;
}
