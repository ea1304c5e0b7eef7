import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  type CountedLevel,
  emptyPartial,
  type PartialModel,
  readLevels,
  readPartial,
  writeLevels,
} from '../../core/index.ts';
import { writeAtomically } from './atomic.ts';

/** What is known of one file from an earlier run. */
export interface KnownFile {
  /** Size and time of change; where it is the same, the file is not read again. */
  readonly stamp: string;
  /** The document it gave; null where it was set aside or its bytes could not be used. */
  readonly document: string | null;
  readonly outcome: 'learned' | 'set-aside' | 'skipped';
  readonly reason: string;
  readonly detail: string;
}

/** What the last run wrote. */
export interface Written {
  /** The options that decide what is made of the observations. */
  readonly options: string;
  /** Of the bytes written: while they stand there, and nothing has changed, there is nothing to do. */
  readonly hash: string;
  readonly documents: number;
  /** Documents that repeat another one, with that one. */
  readonly repeated: Readonly<Record<string, string>>;
}

/** The observations of the last run that wrote a model, by file. Kept in the user's cache folder, never beside the model. */
export interface Cache {
  readonly files: Readonly<Record<string, KnownFile>>;
  readonly written: Written | null;
  /** Decoded when asked for; null where it is damaged. */
  readonly partial: () => PartialModel | null;
  /** The strings that were counted for what was written; null where they were not kept. */
  readonly levels: () => readonly CountedLevel[] | null;
}

export const emptyCache: Cache = {
  files: {},
  written: null,
  partial: () => emptyPartial,
  levels: () => null,
};

interface Head {
  readonly program: string;
  /** Bytes of the table of files behind the head, and of the partial behind that; the counted strings come last. */
  readonly lengths: readonly [table: number, partial: number];
  readonly written: Written;
}

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

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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
    const head = JSON.parse(bytes.subarray(0, split).toString('utf8')) as Head;
    if (head.program !== program) return emptyCache;
    const [table, partial] = head.lengths;
    const piece = (from: number, to?: number): Uint8Array => new Uint8Array(bytes.subarray(from, to));
    const files = split + 1 + table;
    return {
      files: JSON.parse(bytes.subarray(split + 1, files).toString('utf8')) as Cache['files'],
      written: head.written,
      partial: () => {
        const read = readPartial(piece(files, files + partial));
        return 'fault' in read ? null : read.value;
      },
      levels: () => readLevels(piece(files + partial)),
    };
  } catch {
    return emptyCache;
  }
}

/**
 * Keeps what this run observed and counted. A cache that cannot be written only costs time; that is no failure.
 *
 * @param observed a partial's bytes
 */
export function writeCache(
  file: string,
  program: string,
  files: Cache['files'],
  written: Written,
  observed: Uint8Array,
  levels: readonly CountedLevel[],
): void {
  const table = Buffer.from(JSON.stringify(files), 'utf8');
  const head: Head = { program, lengths: [table.length, observed.length], written };
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const start = Buffer.from(`${JSON.stringify(head)}\n`, 'utf8');
    const counted = writeLevels(levels) ?? new Uint8Array();
    writeAtomically(file, Buffer.concat([start, table, observed, counted]), 0o600, false);
  } catch {
    // See above.
  }
}
