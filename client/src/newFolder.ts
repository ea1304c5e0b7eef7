import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those around it, where they are not there.
 *
 * @returns takes away again those that it made and that are empty
 */
export async function newFolder(folder: string): Promise<() => Promise<void>> {
  const outermost = await mkdir(folder, { recursive: true });
  return async () => {
    if (outermost === undefined) return;
    try {
      for (let made = folder; made.length >= outermost.length; made = dirname(made)) await rmdir(made);
    } catch {
      // Something stands in it: it stays.
    }
  };
}
