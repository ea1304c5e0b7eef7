import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A text of a folder. */
export interface Sample {
  readonly file: string;
  readonly text: string;
}

const root = resolve(__dirname, '../../..');

function textsOf(folder: string): readonly Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:txt|speech)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => ({ file: file.slice(folder.length + 1), text: readFileSync(file, 'utf8') }));
}

/** The drafts and speeches of the example workspace. */
export function examples(): readonly Sample[] {
  return textsOf(join(root, 'examples'));
}

/** The shared corpus of real speeches, where this checkout stands beside one; else nothing. */
export function sharedCorpus(): readonly Sample[] {
  return textsOf(join(root, '..', 'shared', 'corpus'));
}

/** Real speeches beside this checkout, every n-th of them, or the examples where there are none. */
export function samples(every: number): readonly Sample[] {
  const shared = sharedCorpus();
  return [...examples(), ...shared.filter((_, index) => index % every === 0)];
}
