import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type OwnWords, ownWords, storeForm } from '../core/index.ts';

/** What the drafts of a workspace folder that are not open have written: read once in the background, kept in memory only. */
export interface WorkspaceWords {
  /** The words of a folder's files; null until they are read. Starts reading them at the first call. */
  wordsOf(folder: string): OwnWords | null;
  /** A file has changed: its folder is read again when its words are next asked for. */
  changed(path: string): void;
}

/** Files that a writer of speeches keeps drafts in. */
const drafts = /\.(?:speech|讲稿|txt)$/;
const passedOver = /^(?:\.|node_modules$)/;
/** Bounds of what is looked at and read of one folder. */
const mostEntries = 2000;
const mostFiles = 60;
const longestFile = 300_000;
const mostCharacters = 300_000;
const deepest = 4;

/**
 * Reads nothing until it is asked. What cannot be read is passed over.
 *
 * @param isOpen whether a file is open in the editor, which has its words
 */
export function openWorkspaceWords(isOpen: (path: string) => boolean): WorkspaceWords {
  const known = new Map<string, OwnWords | null>();
  const stale = new Set<string>();
  const reading = new Set<string>();
  const read = async (folder: string): Promise<void> => {
    reading.add(folder);
    stale.delete(folder);
    known.set(folder, ownWords(storeForm(await latestText(folder, isOpen))));
    reading.delete(folder);
  };
  return {
    wordsOf(folder) {
      const words = known.get(folder);
      if ((words === undefined || stale.has(folder)) && !reading.has(folder)) {
        void read(folder).catch(() => reading.delete(folder));
      }
      return words ?? null;
    },
    changed(path) {
      for (const folder of known.keys()) if (path.startsWith(folder) && drafts.test(path)) stale.add(folder);
    },
  };
}

interface File {
  readonly path: string;
  readonly changed: number;
}

/** The text of a folder's latest drafts, one after another. */
async function latestText(folder: string, isOpen: (path: string) => boolean): Promise<string> {
  const closed = (await filesIn(folder)).filter(({ path }) => !isOpen(path));
  const files = closed.sort((a, b) => b.changed - a.changed).slice(0, mostFiles);
  const texts: string[] = [];
  let length = 0;
  for (const { path } of files) {
    const text = await textOf(path);
    if (text === null || length + text.length > mostCharacters) continue;
    texts.push(text);
    length += text.length;
  }
  return texts.join('\n');
}

async function filesIn(folder: string): Promise<File[]> {
  const files: File[] = [];
  let looked = 0;
  let level = [folder];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const below: string[] = [];
    for (const at of level) {
      const entries = await readdir(at, { withFileTypes: true }).catch((): Dirent[] => []);
      for (const entry of entries) {
        if (++looked > mostEntries) return files;
        const path = join(at, entry.name);
        if (entry.isDirectory() && !passedOver.test(entry.name)) below.push(path);
        if (!entry.isFile() || !drafts.test(entry.name)) continue;
        const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
        if (size > 0 && size <= longestFile) files.push({ path, changed: mtimeMs });
      }
    }
    level = below;
  }
  return files;
}

/** A file's text where it is UTF-8; null for other encodings and for what is no text. */
async function textOf(path: string): Promise<string | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
