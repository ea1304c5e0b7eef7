import { gap, type PhraseText } from './phraseText.ts';

/** The strings of one length that enough documents share, in the order in which they first occur. */
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

/** What is counted of the strings of one length while the corpus is read; arrays grow by doubling. */
interface Tally {
  size: number;
  parents: Uint32Array;
  lastUnits: Uint16Array;
  occurrences: Float64Array;
  wordEnds: Float64Array;
  documents: Uint32Array;
  lastDocument: Int32Array;
  /** Open addressing: index + 1 of the string that hashes there, 0 for none. */
  slots: Uint32Array;
}

const absent = -1;

/** A share of the strings, by their first unit, so that threads can count beside each other. */
export interface Share {
  /** From 0 to `of`, excluded. */
  readonly index: number;
  readonly of: number;
}

/**
 * Counts the strings of 1, 2, 3 … units inside sentences, as long as some are shared by `minDocuments` documents. A
 * string can only be shared where both strings one shorter inside it are, so that each round counts little more than
 * it keeps.
 */
export function* countLevels(
  text: PhraseText,
  minDocuments: number,
  maxLength: number,
  share: Share = { index: 0, of: 1 },
): Generator<CountedLevel> {
  // For each place the index of the string of the last round that starts there.
  const known = new Int32Array(text.units.length + 1).fill(0);
  known[text.units.length] = absent;
  for (let i = 0; i < text.units.length; i++) {
    if (text.units[i] === gap || text.units[i]! % share.of !== share.index) known[i] = absent;
  }
  for (let length = 1; length <= maxLength; length++) {
    const tally = count(text, known, length, share.of === 1);
    const kept = keep(tally, known, minDocuments);
    if (kept === null) return;
    yield { length, ...kept };
  }
}

function emptyTally(capacity: number): Tally {
  return {
    size: 0,
    parents: new Uint32Array(capacity),
    lastUnits: new Uint16Array(capacity),
    occurrences: new Float64Array(capacity),
    wordEnds: new Float64Array(capacity),
    documents: new Uint32Array(capacity),
    lastDocument: new Int32Array(capacity).fill(absent),
    slots: new Uint32Array(capacity * 2),
  };
}

/** What shares counted, as if one thread had counted it all. */
export function joinedLevels(shares: readonly (readonly CountedLevel[])[]): readonly CountedLevel[] {
  const longest = Math.max(0, ...shares.map(levels => levels.length));
  return Array.from({ length: longest }, (_, i) => {
    const levels = shares.flatMap(share => share[i] ?? []);
    const parents = shares.flatMap((share, of) => {
      const shorter = shares.slice(0, of).map(other => (i === 0 ? 0 : (other[i - 1]?.parents.length ?? 0)));
      const before = shorter.reduce((sum, count) => sum + count, 0);
      const level = share[i];
      return level === undefined ? [] : [level.parents.map(parent => parent + before)];
    });
    return {
      length: i + 1,
      parents: joined(parents, size => new Uint32Array(size)),
      lastUnits: joined(
        levels.map(level => level.lastUnits),
        size => new Uint16Array(size),
      ),
      occurrences: joined(
        levels.map(level => level.occurrences),
        size => new Float64Array(size),
      ),
      wordEnds: joined(
        levels.map(level => level.wordEnds),
        size => new Float64Array(size),
      ),
      documents: joined(
        levels.map(level => level.documents),
        size => new Uint32Array(size),
      ),
    };
  });
}

function joined<T extends Uint16Array | Uint32Array | Float64Array>(
  parts: readonly T[],
  make: (size: number) => T,
): T {
  const whole = make(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Counts the strings of `length` units and leaves in `known` the index of the one that starts at each place. */
function count(text: PhraseText, known: Int32Array, length: number, whole: boolean): Tally {
  const { units, wordEnds, starts, weights } = text;
  const tally = emptyTally(4096);
  for (let document = 0; document < weights.length; document++) {
    const end = starts[document + 1]!;
    const weight = weights[document]!;
    for (let at = starts[document]!; at < end; at++) {
      const parent = known[at]!;
      const last = at + length - 1;
      // A share does not know which strings of other shares are kept.
      const follows = length === 1 || (whole ? known[at + 1] !== absent : units[last] !== gap);
      const counts = parent !== absent && last < end && follows;
      if (!counts) {
        known[at] = absent;
        continue;
      }
      const index = indexOf(tally, parent, units[last]!);
      known[at] = index;
      tally.occurrences[index]! += weight;
      tally.wordEnds[index]! += wordEnds[last]! * weight;
      if (tally.lastDocument[index] === document) continue;
      tally.lastDocument[index] = document;
      tally.documents[index]! += 1;
    }
  }
  return tally;
}

/** The index of a string, which is made known if it was not. */
function indexOf(tally: Tally, parent: number, unit: number): number {
  const mask = tally.slots.length - 1;
  let slot = hash(parent, unit) & mask;
  for (let index = tally.slots[slot]!; index !== 0; index = tally.slots[slot]!) {
    if (tally.parents[index - 1] === parent && tally.lastUnits[index - 1] === unit) return index - 1;
    slot = (slot + 1) & mask;
  }
  if (tally.size === tally.parents.length) {
    grow(tally);
    return indexOf(tally, parent, unit);
  }
  tally.parents[tally.size] = parent;
  tally.lastUnits[tally.size] = unit;
  tally.slots[slot] = ++tally.size;
  return tally.size - 1;
}

const hash = (parent: number, unit: number): number => {
  const mixed = Math.imul(parent ^ Math.imul(unit, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

function grow(tally: Tally): void {
  const larger = emptyTally(tally.parents.length * 2);
  larger.parents.set(tally.parents);
  larger.lastUnits.set(tally.lastUnits);
  larger.occurrences.set(tally.occurrences);
  larger.wordEnds.set(tally.wordEnds);
  larger.documents.set(tally.documents);
  larger.lastDocument.set(tally.lastDocument);
  const mask = larger.slots.length - 1;
  for (let index = 0; index < tally.size; index++) {
    let slot = hash(tally.parents[index]!, tally.lastUnits[index]!) & mask;
    while (larger.slots[slot] !== 0) slot = (slot + 1) & mask;
    larger.slots[slot] = index + 1;
  }
  Object.assign(tally, larger, { size: tally.size });
}

/** Drops what too few documents share; null where nothing is left. */
function keep(tally: Tally, known: Int32Array, minDocuments: number): Omit<CountedLevel, 'length'> | null {
  const renumbered = new Int32Array(tally.size).fill(absent);
  let kept = 0;
  for (let index = 0; index < tally.size; index++) {
    if (tally.documents[index]! >= minDocuments) renumbered[index] = kept++;
  }
  if (kept === 0) return null;
  for (let at = 0; at < known.length; at++) if (known[at] !== absent) known[at] = renumbered[known[at]!]!;
  const pick = <T extends Uint32Array | Uint16Array | Float64Array>(from: T, to: T): T => {
    for (let index = 0; index < tally.size; index++) {
      if (renumbered[index] !== absent) to[renumbered[index]!] = from[index]!;
    }
    return to;
  };
  return {
    parents: pick(tally.parents, new Uint32Array(kept)),
    lastUnits: pick(tally.lastUnits, new Uint16Array(kept)),
    occurrences: pick(tally.occurrences, new Float64Array(kept)),
    wordEnds: pick(tally.wordEnds, new Float64Array(kept)),
    documents: pick(tally.documents, new Uint32Array(kept)),
  };
}
