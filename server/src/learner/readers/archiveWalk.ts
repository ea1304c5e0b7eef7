import yauzl, { type Entry } from 'yauzl';
import { openArchive } from './archive.ts';
import { memberNames } from './archiveNames.ts';
import { megabytes } from './bytes.ts';
import type { CorpusFile } from './corpusFile.ts';
import { formatOfName, isPassedOver } from './formats.ts';
import type { Limits } from './limits.ts';
import { type Skipped, skipped } from './skip.ts';

const smallSize: number = 1024 * 1024;

/**
 * The documents in a .zip, by their names' code units, each as `archive.zip/member.txt`; members that cannot be
 * read, and whole archives that would inflate beyond the limits, with their reasons. Nothing is unpacked.
 */
export async function* walkArchive(
  path: string,
  location: string,
  limits: Limits,
): AsyncGenerator<CorpusFile | Skipped> {
  const opened = await openArchive(location, limits);
  if (opened.kind === 'unread') {
    yield skipped(path, opened.reason, opened.detail);
    return;
  }
  const { archive } = opened;
  archive.zip.close();
  const entries = [...archive.members.values()];
  const names = memberNames(entries);
  const members = entries.map((entry, index) => ({ entry, name: names[index]! }));
  members.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const wanted = members.filter(({ name }) => formatOfName(name) !== undefined);
  const total = wanted.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (total > limits.archiveBytes) yield skipped(path, 'bomb', megabytes(total));
  else for (const { entry, name } of members) yield* member(path, location, entry, name, limits);
}

/** What there is to say of one member; nothing of folders and of what is hidden. */
function* member(
  path: string,
  location: string,
  entry: Entry,
  name: string,
  limits: Limits,
): Generator<CorpusFile | Skipped> {
  const memberPath = `${path}/${name}`;
  if (name.endsWith('/') || name.split('/').some(part => isPassedOver(part))) return;
  const format = formatOfName(name);
  const size = entry.uncompressedSize;
  const link = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  if (yauzl.validateFileName(name) !== null) yield skipped(memberPath, 'outside');
  else if (link) yield skipped(memberPath, 'not-a-file');
  else if (format === 'zip') yield skipped(memberPath, 'nested-too-deeply');
  else if (format === undefined) yield skipped(memberPath, 'unsupported');
  else if (entry.isEncrypted()) yield skipped(memberPath, 'password-protected');
  else if (size > smallSize && size > entry.compressedSize * limits.inflationRatio)
    yield skipped(memberPath, 'bomb', megabytes(size));
  else if (size > limits.fileBytes) yield skipped(memberPath, 'too-large', megabytes(size));
  else {
    const stamp = `${size}:${entry.crc32}`;
    yield {
      kind: 'file',
      path: memberPath,
      location,
      member: entry.relativeOffsetOfLocalHeader,
      format,
      size,
      stamp,
    };
  }
}
