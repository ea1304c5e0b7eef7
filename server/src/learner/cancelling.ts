/** Thrown where learning was cancelled: nothing was written. */
export class Cancelled extends Error {}

/** @throws Cancelled where the signal says so */
export function check(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

/** Lets a signal or a message in between two files. */
export function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
