import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { reasonOf, type SkipReason } from './skip.ts';

/** The bytes of a file, or why it was not read. */
export type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'unread'; readonly reason: SkipReason; readonly detail: string };

// A link put in the file's place after it was found is not followed, and a pipe does not make us wait for a writer.
const flags: number = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Opens a regular file for random access: its descriptor and size. Throws the system's error. */
export function openDescriptor(location: string): { readonly descriptor: number; readonly size: number } {
  const descriptor = openSync(location, flags);
  const stat = fstatSync(descriptor);
  if (stat.isFile()) return { descriptor, size: stat.size };
  closeSync(descriptor);
  throw notAFile();
}

/**
 * Reads a whole small file at once: handing one over to another thread four times takes five times as long as
 * reading it. Never throws.
 */
export function readSmall(location: string, limit: number): Bytes {
  let opened: { readonly descriptor: number; readonly size: number } | undefined;
  try {
    opened = openDescriptor(location);
    const { descriptor, size } = opened;
    if (size > limit) return { kind: 'unread', reason: 'too-large', detail: megabytes(size) };
    const buffer = Buffer.allocUnsafe(size + 1);
    let read = 0;
    // A file that has not grown gives no more than its size, however much is asked for: one call is enough.
    for (let count = -1; read < size && count !== 0; read += count)
      count = readSync(descriptor, buffer, read, size + 1 - read, read);
    return exactly(buffer, read, size);
  } catch (error) {
    return { kind: 'unread', ...reasonOf(error) };
  } finally {
    if (opened) closeSync(opened.descriptor);
  }
}

/** Reads a whole file of at most `limit` bytes, leaving this thread free meanwhile. Never throws. */
export async function readBytes(location: string, limit: number): Promise<Bytes> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(location, flags);
    const stat = await handle.stat();
    if (!stat.isFile()) throw notAFile();
    const { size } = stat;
    if (size > limit) return { kind: 'unread', reason: 'too-large', detail: megabytes(size) };
    return await readExactly(handle, size);
  } catch (error) {
    return { kind: 'unread', ...reasonOf(error) };
  } finally {
    await handle?.close();
  }
}

async function readExactly(handle: FileHandle, size: number): Promise<Bytes> {
  const buffer = Buffer.allocUnsafe(size + 1);
  let read = 0;
  while (read <= size) {
    const { bytesRead } = await handle.read(buffer, read, size + 1 - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return exactly(buffer, read, size);
}

/** What was read; reading one byte more than there should be tells a file that is still growing. */
function exactly(buffer: Buffer, read: number, size: number): Bytes {
  if (read !== size) return { kind: 'unread', reason: 'changed', detail: '' };
  return { kind: 'bytes', bytes: buffer.subarray(0, size) };
}

function notAFile(): Error {
  return Object.assign(new Error('not a regular file'), { code: 'ENXIO' });
}

/** A size for people, such as `25.3 MB`. */
export function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
