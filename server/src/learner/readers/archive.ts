import { closeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { memberNames } from './archiveNames.ts';
import { type Bytes, megabytes, openDescriptor } from './bytes.ts';
import { formatOfName } from './formats.ts';
import type { Limits } from './limits.ts';
import { reasonOf, type Skipped, skipped } from './skip.ts';
import type { CorpusFile } from './walk.ts';

/** An archive held open for the reading of its members. */
export interface Archive {
  readonly location: string;
  readonly members: ReadonlyMap<number, Entry>;
  readonly zip: ZipFile;
}

type Opened =
  | { readonly kind: 'archive'; readonly archive: Archive }
  | { readonly kind: 'unread'; readonly reason: Skipped['reason']; readonly detail: string };

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

/** Names that are nobody's documents: hidden ones, locks of word processors, others' folders. */
export function isPassedOver(name: string): boolean {
  return (
    (name.startsWith('.') && name !== '..' && name !== '.') ||
    name.startsWith('~$') ||
    name === 'node_modules' ||
    name === '__MACOSX'
  );
}

/** Opens an archive and reads its list of members. Never throws. */
export async function openArchive(location: string, limits: Limits): Promise<Opened> {
  let descriptor: number;
  try {
    const file = openDescriptor(location);
    descriptor = file.descriptor;
    if (file.size === 0 || file.size > limits.archiveBytes) {
      closeSync(descriptor);
      return file.size === 0 ? unread('empty') : unread('too-large', megabytes(file.size));
    }
  } catch (error) {
    return { kind: 'unread', ...reasonOf(error) };
  }
  return listMembers(location, descriptor, limits);
}

async function listMembers(location: string, descriptor: number, limits: Limits): Promise<Opened> {
  let zip: ZipFile;
  try {
    zip = await yauzl.fromFdPromise(descriptor, {
      decodeStrings: false,
      lazyEntries: true,
      autoClose: false,
    });
  } catch {
    closeSync(descriptor);
    return unread('broken');
  }
  const members = new Map<number, Entry>();
  try {
    if (zip.entryCount > limits.archiveEntries) throw new RangeError();
    for await (const entry of zip.eachEntry()) members.set(entry.relativeOffsetOfLocalHeader, entry);
    return { kind: 'archive', archive: { location, members, zip } };
  } catch {
    zip.close();
    return zip.entryCount > limits.archiveEntries
      ? unread('bomb', `${zip.entryCount} members`)
      : unread('broken');
  }
}

/** Inflates one member, never beyond the size it is listed with. Never throws. */
export async function readMember(archive: Archive, offset: number): Promise<Bytes> {
  const entry = archive.members.get(offset);
  if (entry === undefined) return { kind: 'unread', reason: 'changed', detail: '' };
  try {
    const bytes = await inflate(archive.zip, entry);
    const sound = bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32;
    return sound ? { kind: 'bytes', bytes } : { kind: 'unread', reason: 'broken', detail: '' };
  } catch {
    const known = entry.compressionMethod === 0 || entry.compressionMethod === 8;
    return known
      ? { kind: 'unread', reason: 'broken', detail: '' }
      : { kind: 'unread', reason: 'unsupported', detail: `compression ${entry.compressionMethod}` };
  }
}

/** The content of a member. yauzl ends with an error as soon as there is more than the member is listed with. */
export async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function unread(reason: Skipped['reason'], detail = ''): Opened {
  return { kind: 'unread', reason, detail };
}
