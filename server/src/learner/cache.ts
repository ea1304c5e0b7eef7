import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { emptyPartial, type PartialModel, readPartial, writePartial } from '../../core/index.ts';
import { writeAtomically } from './atomic.ts';

/** What is known of one file from an earlier run. */
export interface KnownFile {
  /** Size and time of change; where it is the same, the file is not read again. */
  readonly stamp: string;
  /** The document it gave, or why it was set aside. */
  readonly document: string | null;
  readonly setAside: string;
}

/** The observations of the last run that wrote a model, by file. Kept in the user's cache folder, never beside the model. */
export interface Cache {
  readonly files: Readonly<Record<string, KnownFile>>;
  readonly partial: PartialModel;
}

const nothing: Cache = { files: {}, partial: emptyPartial };

/** The folder for caches: XDG_CACHE_HOME, else what the platform has. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (xdg) return join(xdg, 'speechdraft');
  if (process.platform === 'win32' && local) return join(local, 'speechdraft', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'speechdraft');
  return join(homedir(), '.cache', 'speechdraft');
}

/** One cache for each model file that is written. */
export function cacheFile(folder: string, output: string): string {
  const name = createHash('sha256').update(resolve(output)).digest('hex').slice(0, 24);
  return join(folder, `${name}.known`);
}

/**
 * What an earlier run left; nothing where there is none, it is damaged, or another program wrote it.
 *
 * @param program identifies how observations are made: what another program observed is not known
 */
export function readCache(file: string, program: string): Cache {
  try {
    const bytes = readFileSync(file);
    const split = bytes.indexOf(10);
    const head = JSON.parse(bytes.subarray(0, split).toString('utf8')) as { program: string; length: number };
    if (head.program !== program) return nothing;
    const table = bytes.subarray(split + 1, split + 1 + head.length).toString('utf8');
    const partial = readPartial(new Uint8Array(bytes.subarray(split + 1 + head.length)));
    if ('fault' in partial) return nothing;
    return { files: JSON.parse(table) as Cache['files'], partial: partial.value };
  } catch {
    return nothing;
  }
}

/** Keeps what this run observed. A cache that cannot be written only costs time; that is no failure. */
export function writeCache(file: string, program: string, cache: Cache): void {
  const table = Buffer.from(JSON.stringify(cache.files), 'utf8');
  const head = Buffer.from(`${JSON.stringify({ program, length: table.length })}\n`, 'utf8');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeAtomically(file, Buffer.concat([head, table, writePartial(cache.partial)]), 0o600);
  } catch {
    // See above.
  }
}
