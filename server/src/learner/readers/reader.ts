import { type Archive, openArchive, readMember } from './archive.ts';
import { type Bytes, readBytes, readSmall } from './bytes.ts';
import type { CorpusFile } from './corpusFile.ts';
import { decode, type Encoding } from './encoding.ts';
import { type Format, formatOfBytes } from './formats.ts';
import { type Isolation, openIsolation } from './isolation.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type Skipped, skipped } from './skip.ts';

/** Bytes up to which a file is read at once; speeches have 5 to 500 KB. */
const smallFile: number = 1024 * 1024;

/** A document's text, its lines ended by LF alone. */
export interface DocumentText {
  readonly kind: 'text';
  readonly text: string;
  /** What the bytes were found to be, which the name need not say. */
  readonly format: Format;
  /** Absent for formats that carry their own. */
  readonly encoding?: Encoding;
  /** Places of invalid bytes, each U+FFFD in the text; absent where there are none. */
  readonly invalid?: number;
}

/** Reads the documents of a corpus one at a time. Holds a worker and an archive open until closed. */
export interface Reader {
  /** The text of a document, or why there is none. Never throws. */
  readonly read: (file: CorpusFile) => Promise<DocumentText | Skipped>;
  readonly close: () => Promise<void>;
}

/** A reader within the given limits. Libraries are loaded when the first file that needs one is met. */
export function openReader(given: Partial<Limits> = {}): Reader {
  const limits: Limits = { ...defaultLimits, ...given };
  const isolation = openIsolation(limits);
  const archives = openArchives(limits);
  return {
    read: async file => {
      const found = await bytesOf(file, archives.read, limits);
      if (found.kind === 'unread') return skipped(file.path, found.reason, found.detail);
      return readDocument(file, found.bytes, isolation, limits);
    },
    close: async () => {
      isolation.close();
      await archives.close();
    },
  };
}

async function bytesOf(
  file: CorpusFile,
  readMember: (location: string, member: number) => Promise<Bytes>,
  limits: Limits,
): Promise<Bytes> {
  if (file.member !== undefined)
    return withinTime(readMember(file.location, file.member), limits.milliseconds);
  if (file.size <= smallFile) return readSmall(file.location, limits.fileBytes);
  return withinTime(readBytes(file.location, limits.fileBytes), limits.milliseconds);
}

/** Holds the archive last read from open: members of one archive come one after the other. */
function openArchives(limits: Limits): {
  readonly read: (location: string, member: number) => Promise<Bytes>;
  readonly close: () => Promise<void>;
} {
  let held: Archive | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const close = () => {
    held?.zip.close();
    held = undefined;
  };
  const read = async (location: string, member: number): Promise<Bytes> => {
    if (held?.location !== location) {
      close();
      const opened = await openArchive(location, limits);
      if (opened.kind === 'unread') return opened;
      held = opened.archive;
    }
    return readMember(held, member);
  };
  return {
    read: (location, member) => {
      const result = queue.then(() => read(location, member));
      queue = result;
      return result;
    },
    close: () => queue.then(close),
  };
}

async function readDocument(
  file: CorpusFile,
  bytes: Buffer,
  isolation: Isolation,
  limits: Limits,
): Promise<DocumentText | Skipped> {
  const { path } = file;
  if (bytes.length === 0) return skipped(path, 'empty');
  const format = formatOfBytes(bytes, file.format);
  if (format === 'text') return readText(file, bytes, limits);
  if (format === 'zip') return skipped(path, 'unsupported', format);
  const extraction = await isolation.extract(format, bytes);
  if (extraction.kind === 'unread') return skipped(path, extraction.reason, extraction.detail);
  return finish(path, extraction, limits);
}

function readText({ path, format }: CorpusFile, bytes: Buffer, limits: Limits): DocumentText | Skipped {
  const decoded = decode(bytes);
  // A Word document or PDF that does not begin like one, and is no text either, has lost its beginning.
  if (decoded.kind === 'undecoded' && format !== 'text') return skipped(path, 'broken');
  if (decoded.kind === 'undecoded') return skipped(path, decoded.reason, decoded.detail);
  const { kind: _, ...document } = decoded;
  return finish(path, { kind: 'text', format: 'text', ...document }, limits);
}

/** The last checks, the same for every format. */
function finish(path: string, document: DocumentText, limits: Limits): DocumentText | Skipped {
  const text = document.text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  if (text.length > limits.textLength) return skipped(path, 'too-large', `${text.length}`);
  if (!/\S/.test(text)) return skipped(path, document.format === 'text' ? 'empty' : 'no-text');
  return { ...document, text };
}

/** Gives up on a file system that does not answer; the read itself goes on and is forgotten. */
async function withinTime(reading: Promise<Bytes>, milliseconds: number): Promise<Bytes> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Bytes>(settle => {
    timer = setTimeout(settle, milliseconds, { kind: 'unread', reason: 'too-slow', detail: '' });
  });
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}
