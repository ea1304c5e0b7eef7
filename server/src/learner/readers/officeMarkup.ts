import yauzl from 'yauzl';
import { inflate } from './archive.ts';
import { Unreadable } from './extraction.ts';

/**
 * The XML inside a document that is a .zip (Word, OpenDocument), by its name in there. Nothing else is inflated.
 *
 * @param limit what all of it may inflate to, in bytes
 * @throws Unreadable where it is more, or encrypted; yauzl's error where the .zip is broken
 */
export async function markupOf(bytes: Buffer, limit: number): Promise<ReadonlyMap<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts = new Map<string, string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Unreadable('password-protected');
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    total += entry.uncompressedSize;
    if (total > limit) throw new Unreadable('bomb');
    parts.set(entry.fileName, (await inflate(zip, entry)).toString('utf8'));
  }
  return parts;
}
