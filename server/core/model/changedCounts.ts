import type { CountedLevel } from './countedLevel.ts';
import type { PhraseText } from './phraseText.ts';

/** Counted strings whose counts are being corrected. */
export interface Changing {
  /** Copies: their counts are written to. */
  readonly levels: readonly CountedLevel[];
  /** For each level the first of each string's continuations in the next one, and the end of the last one's. */
  readonly continuations: readonly Uint32Array[];
  /** For each level and string: the document that was counted last, and 1. */
  readonly last: readonly Uint32Array[];
}

/** A string of a changed document that was not counted before. */
export interface Unknown {
  /** The string without its last unit, among the counted ones of its length; 0 where the string is one unit. */
  readonly parent: number;
  readonly length: number;
  /** A place in the text where it stands. */
  readonly place: number;
}

export function changing(levels: readonly CountedLevel[]): Changing {
  return {
    levels: levels.map(level => ({
      ...level,
      occurrences: level.occurrences.slice(),
      wordEnds: level.wordEnds.slice(),
      documents: level.documents.slice(),
    })),
    continuations: levels.map((level, i) => continuationsOf(level.parents.length, levels[i + 1])),
    last: levels.map(({ parents }) => new Uint32Array(parents.length)),
  };
}

function continuationsOf(size: number, longer: CountedLevel | undefined): Uint32Array {
  const first = new Uint32Array(size + 1);
  if (longer === undefined) return first;
  for (let i = 0; i < longer.parents.length; i++) first[longer.parents[i]! + 1]! += 1;
  for (let i = 0; i < size; i++) first[i + 1]! += first[i]!;
  return first;
}

/**
 * Adds a document of a text to the counts of the strings it holds, or takes it away.
 *
 * @param sign 1 or -1
 * @param unknown where strings go that were not counted before, each once; null where they do not matter
 */
export function addTouched(
  changing: Changing,
  { units, wordEnds, starts, weights }: PhraseText,
  document: number,
  sign: number,
  maxLength: number,
  unknown: Map<number, Unknown> | null,
): void {
  const { levels, last } = changing;
  const weight = weights[document]! * sign;
  const end = starts[document + 1]!;
  for (let place = starts[document]!; place < end; place++) {
    let string = 0;
    for (let length = 1; length <= maxLength && place + length <= end; length++) {
      const at = place + length - 1;
      if (units[at] === 0) break;
      const found = continuation(changing, length, string, units[at]!);
      if (found < 0) {
        noteUnknown(changing, unknown, { parent: string, length, place }, units[at]!);
        break;
      }
      const level = levels[length - 1]!;
      level.occurrences[found]! += weight;
      if (wordEnds[at] === 1) level.wordEnds[found]! += weight;
      if (last[length - 1]![found] !== document + 1) {
        last[length - 1]![found] = document + 1;
        level.documents[found]! += sign;
      }
      string = found;
    }
  }
}

/** The counted string of a length that a unit makes of the string one shorter; -1 where there is none. */
function continuation(
  { levels, continuations }: Changing,
  length: number,
  string: number,
  unit: number,
): number {
  const level = levels[length - 1];
  if (level === undefined) return -1;
  let low = length === 1 ? 0 : continuations[length - 2]![string]!;
  const end = length === 1 ? level.lastUnits.length : continuations[length - 2]![string + 1]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (level.lastUnits[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return low < end && level.lastUnits[low] === unit ? low : -1;
}

function noteUnknown(
  { levels }: Changing,
  unknown: Map<number, Unknown> | null,
  string: Unknown,
  unit: number,
): void {
  if (unknown === null) return;
  let before = string.parent + 1;
  for (let length = 1; length < string.length - 1; length++) before += levels[length - 1]!.parents.length;
  const key = (string.length === 1 ? 0 : before) * 0x10000 + unit;
  if (!unknown.has(key)) unknown.set(key, string);
}
