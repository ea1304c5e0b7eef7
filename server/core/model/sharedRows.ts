/**
 * Finds what a corpus repeats: every row of units (characters or words) that enough documents share. The places where a
 * row stands are kept together and parted by the unit that follows, deeper and deeper (a radix sort from the front), as
 * long as enough places are left; so each place is looked at once for every unit of the longest shared row that begins
 * there, in ascending order, and nothing is hashed.
 */
export interface RowSearch {
  /** The corpus, documents one after another; 0 is a gap, which no row holds. */
  readonly units: Uint16Array | Uint32Array;
  /** Every unit is smaller. */
  readonly kinds: number;
  /** Rows that stand in fewer places are passed over. */
  readonly leastPlaces: number;
  readonly longest: number;
  /** First units of the rows that are looked for; all where absent. */
  readonly first?: UnitRange;
  /**
   * Called for each row, ascending, a row before those it begins: `places` from `from` to `to` hold where it stands, in
   * ascending order. Says whether the rows it begins matter.
   */
  readonly visit: (row: Row, places: Uint32Array, from: number, to: number) => boolean;
}

export interface UnitRange {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
}

/** A row, by its length and last unit; the others are those of the rows visited before it. Valid during the call only. */
export interface Row {
  readonly length: number;
  readonly last: number;
}

interface Work extends RowSearch {
  readonly places: Uint32Array;
  readonly scratch: Uint32Array;
  /** By unit; 0 between two partings. */
  readonly counts: Uint32Array;
}

/** So many places are held at once, 8 bytes each, unless one unit stands in more. */
const mostPlaces = 1 << 21;

export function visitRows(search: RowSearch): void {
  const { units, kinds, leastPlaces, first = { from: 1, to: kinds } } = search;
  const occurrences = unitCounts(units, kinds);
  let largest = mostPlaces;
  for (let unit = 1; unit < kinds; unit++) {
    if (occurrences[unit]! < leastPlaces) occurrences[unit] = 0;
    largest = Math.max(largest, occurrences[unit]!);
  }
  const held = Math.min(largest, units.length);
  const work = startWork(search, held);
  for (let from = first.from; from < first.to; ) {
    let to = from;
    let sum = 0;
    while (to < first.to && sum + occurrences[to]! <= held) sum += occurrences[to++]!;
    if (sum > 0) visitFrom(work, occurrences, { from, to });
    from = to;
  }
}

/**
 * Visits rows of which the places are known, and the rows they begin, as `visitRows` does.
 *
 * @param held no row stands in more places
 */
export function rowVisitor(
  search: RowSearch,
  held: number,
): (length: number, places: readonly number[]) => void {
  const work = startWork(search, held);
  return (length, places) => {
    if (places.length < search.leastPlaces) return;
    work.places.set(places);
    const last = search.units[places[0]! + length - 1]!;
    visitOne(work, { length, last }, 0, places.length);
  };
}

const startWork = (search: RowSearch, held: number): Work => ({
  ...search,
  places: new Uint32Array(held),
  scratch: new Uint32Array(held),
  counts: new Uint32Array(search.kinds),
});

/** How often each unit stands in a text; gaps are not counted. */
export function unitCounts(units: Uint16Array | Uint32Array, kinds: number): Uint32Array {
  const counts = new Uint32Array(kinds);
  for (let at = 0; at < units.length; at++) counts[units[at]!]! += 1;
  counts[0] = 0;
  return counts;
}

/** Visits the rows that begin with a unit of the range. */
function visitFrom(work: Work, occurrences: Uint32Array, { from, to }: UnitRange): void {
  const { units, places } = work;
  const next = new Uint32Array(to - from);
  let sum = 0;
  for (let unit = from; unit < to; unit++) {
    next[unit - from] = sum;
    sum += occurrences[unit]!;
  }
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (unit >= from && unit < to && occurrences[unit] !== 0) places[next[unit - from]!++] = at;
  }
  let start = 0;
  for (let unit = from; unit < to; unit++) {
    const end = start + occurrences[unit]!;
    if (end > start) visitOne(work, { length: 1, last: unit }, start, end);
    start = end;
  }
}

function visitOne(work: Work, row: Row, from: number, to: number): void {
  if (!work.visit(row, work.places, from, to) || row.length === work.longest) return;
  const length = row.length + 1;
  let start = from;
  for (const [unit, count] of parted(work, from, to, row.length)) {
    visitOne(work, { length, last: unit }, start, start + count);
    start += count;
  }
}

/** Orders the places of a row by the unit behind it; those of units that follow too seldom are dropped. */
function parted(
  { units, places, scratch, counts, leastPlaces }: Work,
  from: number,
  to: number,
  length: number,
): readonly (readonly [unit: number, count: number])[] {
  const seen: number[] = [];
  for (let i = from; i < to; i++) {
    const at = places[i]! + length;
    const unit = at < units.length ? units[at]! : 0;
    if (counts[unit]!++ === 0) seen.push(unit);
  }
  const kept: (readonly [number, number])[] = [];
  for (const unit of seen) {
    if (unit !== 0 && counts[unit]! >= leastPlaces) kept.push([unit, counts[unit]!]);
    counts[unit] = 0;
  }
  if (kept.length === 0 || kept[0]![1] === to - from) return kept;
  kept.sort((a, b) => a[0] - b[0]);
  let sum = 1;
  for (const [unit, count] of kept) {
    counts[unit] = sum;
    sum += count;
  }
  for (let i = from; i < to; i++) {
    const at = places[i]! + length;
    const unit = at < units.length ? units[at]! : 0;
    if (counts[unit] !== 0) scratch[counts[unit]!++ - 1] = places[i]!;
  }
  places.set(scratch.subarray(0, sum - 1), from);
  for (const [unit] of kept) counts[unit] = 0;
  return kept;
}
