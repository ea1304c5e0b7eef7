import { closeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type Bytes, megabytes, openDescriptor } from './bytes.ts';
import type { Limits } from './limits.ts';
import { reasonOf, type SkipReason } from './skip.ts';

/** An archive held open for the reading of its members. */
export interface Archive {
  readonly location: string;
  readonly members: ReadonlyMap<number, Entry>;
  readonly zip: ZipFile;
}

type Opened =
  | { readonly kind: 'archive'; readonly archive: Archive }
  | { readonly kind: 'unread'; readonly reason: SkipReason; readonly detail: string };

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

function unread(reason: SkipReason, detail = ''): Opened {
  return { kind: 'unread', reason, detail };
}
