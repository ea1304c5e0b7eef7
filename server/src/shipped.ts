import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of a file that ships in server/model, seen from the bundle as from the compiled sources. */
export function shippedFile(name: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'server', 'model', name);
    if (existsSync(file) || folder === dirname(folder)) return file;
  }
}
