import { resolve } from 'node:path';
import { ignoresOf } from '../ignoring.ts';

/**
 * The files that the working folder's `.speechdraftignore` (gitignore syntax) does not name, in order. Standard input
 * and files outside the working folder are never left out.
 */
export async function notIgnored(files: readonly string[]): Promise<readonly string[]> {
  const ignores = await ignoresOf(process.cwd());
  return files.filter(file => file === '-' || !ignores(resolve(file)));
}
