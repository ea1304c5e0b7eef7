/** How a text came from an earlier one: what stood from `start` to `end` became what stands from `start` to `newEnd`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** Stretches are first compared in pieces of this size, which is faster than unit by unit. */
const piece = 4096;

/** The smallest change that makes `after` of `before`. Linear, at the speed of comparing memory. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + piece <= most && before.slice(start, start + piece) === after.slice(start, start + piece))
    start += piece;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = before.length;
  let newEnd = after.length;
  const least = start + piece;
  while (
    end >= least &&
    newEnd >= least &&
    before.slice(end - piece, end) === after.slice(newEnd - piece, newEnd)
  ) {
    end -= piece;
    newEnd -= piece;
  }
  while (end > start && newEnd > start && before.charCodeAt(end - 1) === after.charCodeAt(newEnd - 1)) {
    end--;
    newEnd--;
  }
  return { start, end, newEnd };
}

/** Offsets of `before`, in ascending order, where they stand after a change: those from the entry `from` on are moved. */
export function movedFrom(before: Int32Array, from: number, by: number): Int32Array {
  const after = before.slice();
  if (by !== 0) for (let i = from; i < after.length; i++) after[i]! += by;
  return after;
}
