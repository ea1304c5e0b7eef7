import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a file of the package stands, by its path in it: the same from the bundle as from the compiled sources. */
export function shippedFile(path: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, path);
    if (existsSync(file) || folder === dirname(folder)) return file;
  }
}
