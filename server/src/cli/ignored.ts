import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import ignore from 'ignore';

const name = '.speechdraftignore';

/**
 * The files that the working folder's `.speechdraftignore` (gitignore syntax) does not name, in order. Standard input
 * and files outside the working folder are never left out.
 */
export async function notIgnored(files: readonly string[]): Promise<readonly string[]> {
  const patterns = await readFile(name, 'utf8').catch(() => null);
  if (patterns === null) return files;
  const matcher = ignore().add(patterns);
  return files.filter(file => {
    const path = relative(process.cwd(), file).replace(/\\/g, '/');
    return file === '-' || !ignore.isPathValid(path) || !matcher.ignores(path);
  });
}
