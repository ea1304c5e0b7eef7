/**
 * Documents by row of words, in an open-addressed table of typed arrays: some 30 bytes a row, where a map of strings
 * takes 150. A row is known by 64 bits of hash; two of a hundred million rows share them with a chance of 1 in 2000.
 */
export interface RowTable {
  size: number;
  hash: Int32Array;
  check: Int32Array;
  /** 0: a free slot. */
  documents: Uint32Array;
  last: Int32Array;
  /** Where the row was met first: document, offset in its sentences, words. */
  document: Int32Array;
  from: Int32Array;
  length: Uint8Array;
}

export function newRowTable(slots: number = 1 << 16): RowTable {
  return {
    size: 0,
    hash: new Int32Array(slots),
    check: new Int32Array(slots),
    documents: new Uint32Array(slots),
    last: new Int32Array(slots),
    document: new Int32Array(slots),
    from: new Int32Array(slots),
    length: new Uint8Array(slots),
  };
}

/** The hash of a row one word longer; a row of no words has 0. */
export function hashed(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ (word + 0x9e3779b9), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** A second hash, independent of the first. */
export function checked(check: number, word: number): number {
  const mixed = Math.imul(check + word + 0x7feb352d, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

/** The bucket of a hash among `buckets` (a power of two). */
export function bucketOf(hash: number, buckets: number): number {
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** Counts a document for a row, once. */
export function countRow(
  rows: RowTable,
  hash: number,
  check: number,
  document: number,
  from: number,
  length: number,
): void {
  const slot = slotOf(rows, hash, check);
  if (rows.documents[slot] === 0) {
    rows.hash[slot] = hash;
    rows.check[slot] = check;
    rows.documents[slot] = 1;
    rows.last[slot] = document;
    rows.document[slot] = document;
    rows.from[slot] = from;
    rows.length[slot] = length;
    if (++rows.size * 2 > rows.hash.length) grow(rows);
  } else if (rows.last[slot] !== document) {
    rows.last[slot] = document;
    rows.documents[slot]! += 1;
  }
}

/** Documents that have a row; 0 where it was not counted. */
export function documentsOf(rows: RowTable, row: ArrayLike<number>): number {
  let hash = 0;
  let check = 0;
  for (let i = 0; i < row.length; i++) {
    hash = hashed(hash, row[i]!);
    check = checked(check, row[i]!);
  }
  return rows.documents[slotOf(rows, hash, check)]!;
}

function slotOf(rows: RowTable, hash: number, check: number): number {
  const mask = rows.hash.length - 1;
  let slot = bucketOf(hash, mask + 1);
  while (rows.documents[slot] !== 0 && (rows.hash[slot] !== hash || rows.check[slot] !== check)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

function grow(rows: RowTable): void {
  const old = { ...rows };
  Object.assign(rows, newRowTable(old.hash.length * 2), { size: old.size });
  for (let from = 0; from < old.hash.length; from++) {
    if (old.documents[from] === 0) continue;
    const to = slotOf(rows, old.hash[from]!, old.check[from]!);
    rows.hash[to] = old.hash[from]!;
    rows.check[to] = old.check[from]!;
    rows.documents[to] = old.documents[from]!;
    rows.last[to] = old.last[from]!;
    rows.document[to] = old.document[from]!;
    rows.from[to] = old.from[from]!;
    rows.length[to] = old.length[from]!;
  }
}
