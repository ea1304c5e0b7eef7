import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import ignore from 'ignore';

/** The file that names, in gitignore's syntax, the drafts of its folder that are not to be checked. */
export const ignoreFile = '.speechdraftignore';

/** Tells whether a path is named by the ignore file of a folder. Paths outside the folder never are. */
export type Ignores = (path: string) => boolean;

const nothing: Ignores = () => false;

/** Reads the ignore file of a folder; where there is none, nothing is ignored. */
export async function ignoresOf(folder: string): Promise<Ignores> {
  const patterns = await readFile(join(folder, ignoreFile), 'utf8').catch(() => '');
  if (patterns.trim() === '') return nothing;
  const matcher = ignore().add(patterns);
  return path => {
    const inside = relative(folder, path).replace(/\\/g, '/');
    return ignore.isPathValid(inside) && matcher.ignores(inside);
  };
}

/** The ignore files of the workspace's folders, each read once until it is forgotten. */
export interface Ignoring {
  /** Whether a draft is not to be checked; `path` and `folder` are null where it has none on the disk. */
  ignores(path: string | null, folder: string | null): Promise<boolean>;
  forget(): void;
}

export function openIgnoring(): Ignoring {
  const known = new Map<string, Promise<Ignores>>();
  return {
    async ignores(path, folder) {
      if (path === null || folder === null) return false;
      const ignores = known.get(folder) ?? ignoresOf(folder);
      known.set(folder, ignores);
      return (await ignores)(path);
    },
    forget: () => known.clear(),
  };
}
