import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all: into a new file of the same folder, which then takes the name. What stood
 * there stays until that moment, and after any failure.
 *
 * @param durable whether the bytes are on the disk before the name is; not needed where they can be made again
 * @throws the file system's error; the new file is removed
 */
export function writeAtomically(file: string, bytes: Uint8Array, mode = 0o644, durable = true): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  sweep(file);
  try {
    const handle = openSync(temporary, 'w', mode);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      if (durable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Whether a file of this name could be written here. Checked before hours of work, not after. */
export function canWrite(file: string): boolean {
  const probe = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    closeSync(openSync(probe, 'w'));
    rmSync(probe, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Removes what processes left of this file that were killed while they wrote it. */
function sweep(file: string): void {
  const start = `.${basename(file)}.`;
  try {
    for (const name of readdirSync(dirname(file))) {
      const writer = name.startsWith(start) && /^(\d+)\.tmp$/.exec(name.slice(start.length));
      if (writer && !isAlive(Number(writer[1]))) rmSync(join(dirname(file), name), { force: true });
    }
  } catch {
    // A folder that cannot be listed is none of ours to tidy.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
