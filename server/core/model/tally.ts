/** Counts by number, each document once. One tally serves many countings one after another. */
export interface Tally {
  counts: Uint32Array;
  /** By number: the document that was counted last. */
  last: Uint32Array;
  /** Which document is being counted; every document of every counting has its own. */
  document: number;
  /** The numbers counted, in the order in which they were met. */
  readonly seen: number[];
}

export function newTally(): Tally {
  return { counts: new Uint32Array(1024), last: new Uint32Array(1024), document: 0, seen: [] };
}

/** Forgets all counts. */
export function clear({ counts, seen }: Tally): void {
  for (const id of seen) counts[id] = 0;
  seen.length = 0;
}

/** What is counted from here on is another document's. */
export function nextDocument(tally: Tally): void {
  tally.document++;
}

/** Counts a number; false where its document had it already. */
export function count(tally: Tally, id: number): boolean {
  if (id >= tally.counts.length) grow(tally, id);
  if (tally.last[id] === tally.document) return false;
  tally.last[id] = tally.document;
  if (tally.counts[id]!++ === 0) tally.seen.push(id);
  return true;
}

function grow(tally: Tally, id: number): void {
  const size = Math.max(id + 1, tally.counts.length * 2);
  const [counts, last] = [new Uint32Array(size), new Uint32Array(size)];
  counts.set(tally.counts);
  last.set(tally.last);
  tally.counts = counts;
  tally.last = last;
}
