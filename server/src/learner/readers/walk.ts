import type { Dirent } from 'node:fs';
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { walkArchive } from './archiveWalk.ts';
import type { CorpusFile } from './corpusFile.ts';
import { formatOfName, isPassedOver, reasonOfName } from './formats.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { reasonOf, type Skipped, skipped } from './skip.ts';

export interface WalkOptions {
  readonly limits?: Partial<Limits>;
  /** Ends the walk early, without an error. */
  readonly signal?: AbortSignal;
}

interface Walk {
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  /** Locations already met, so that a folder given twice counts once. */
  readonly seen: Set<string>;
  /** Real path of the folder given, which no link may leave. */
  root: string;
}

/**
 * Finds the documents of a corpus: each path is a file or a folder. The order is that of the paths and, within a
 * folder, of the names' code units, so it is the same on every machine. Links are not followed; hidden files and
 * folders, `node_modules` and locks of word processors are passed over without a word; whatever else is not read
 * is yielded with its reason. Never throws.
 */
export async function* walkCorpus(
  paths: readonly string[],
  options: WalkOptions = {},
): AsyncGenerator<CorpusFile | Skipped> {
  const walk: Walk = {
    limits: { ...defaultLimits, ...options.limits },
    signal: options.signal,
    seen: new Set(),
    root: '',
  };
  for (const path of paths) {
    try {
      walk.root = realpathSync(path);
      if (statSync(walk.root).isDirectory()) yield* walkFolder(walk, path, walk.root, 0);
      else yield* walkEntry(walk, path, walk.root);
    } catch (error) {
      const { reason, detail } = reasonOf(error);
      yield skipped(path, reason, detail);
    }
  }
}

async function* walkFolder(
  walk: Walk,
  path: string,
  location: string,
  depth: number,
): AsyncGenerator<CorpusFile | Skipped> {
  if (walk.seen.has(location)) return;
  walk.seen.add(location);
  if (depth > walk.limits.folderDepth) {
    yield skipped(path, 'nested-too-deeply', `> ${walk.limits.folderDepth}`);
    return;
  }
  for (const entry of await sortedEntries(location)) {
    if (walk.signal?.aborted) return;
    if (isPassedOver(entry.name)) continue;
    const [entryPath, entryLocation] = [join(path, entry.name), join(location, entry.name)];
    try {
      if (entry.isDirectory()) yield* walkFolder(walk, entryPath, entryLocation, depth + 1);
      else yield* walkEntry(walk, entryPath, entryLocation);
    } catch (error) {
      const { reason, detail } = reasonOf(error);
      yield skipped(entryPath, reason, detail);
    }
  }
}

async function* walkEntry(walk: Walk, path: string, location: string): AsyncGenerator<CorpusFile | Skipped> {
  if (walk.seen.has(location)) return;
  walk.seen.add(location);
  const stat = lstatSync(location);
  if (stat.isSymbolicLink()) yield linkSkipped(walk.root, path, location);
  else if (!stat.isFile()) yield skipped(path, 'not-a-file');
  else {
    const format = formatOfName(basename(location));
    const stamp = `${stat.size}:${stat.mtimeMs}`;
    if (format === undefined) yield skipped(path, reasonOfName(location));
    else if (format === 'zip') yield* walkArchive(path, location, walk.limits);
    else yield { kind: 'file', path, location, format, size: stat.size, stamp };
  }
}

/** Entries by their names' code units, which no locale changes. */
async function sortedEntries(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** A link is never followed: what it points to within the folder is read where it stands. */
function linkSkipped(root: string, path: string, location: string): Skipped {
  const way = relative(root, realpathSync(location));
  const leavesRoot = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return leavesRoot ? skipped(path, 'outside') : skipped(path, 'link');
}
