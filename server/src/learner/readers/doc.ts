import WordExtractor from 'word-extractor';
import { Unreadable } from './extraction.ts';

const sector = 512;
const wordMagic = 0xa5ec;
const olderWordMagic = 0xa5dc;
const encryptedFlag = 0x0100;

/**
 * The text of a Word document of 97 to 2003 (.doc), a line a paragraph. Numbers that Word counted by itself are
 * not in the file's text and are lost.
 */
export async function readDoc(bytes: Buffer): Promise<string> {
  if (isCutShort(bytes)) throw new Unreadable('broken');
  if (holdsStream(bytes, 'EncryptedPackage')) throw new Unreadable('password-protected');
  if (!holdsStream(bytes, 'WordDocument')) throw new Unreadable('unsupported');
  checkHeader(bytes);
  const document = await new WordExtractor().extract(bytes);
  // Left to itself the library makes half-width quotation marks of full-width ones.
  const getBody = document.getBody as (options: { readonly filterUnicode: boolean }) => string;
  return getBody.call(document, { filterUnicode: false });
}

/** Whether the directory of a compound file, which names its streams, lies behind its end (MS-CFB, 2.2). */
function isCutShort(bytes: Buffer): boolean {
  if (bytes.length < sector) return true;
  const sectorBytes = 2 ** Math.min(bytes.readUInt16LE(30), 16);
  return (bytes.readUInt32LE(48) + 2) * sectorBytes > bytes.length;
}

/** Whether a compound file has a stream of this name; directories hold names in UTF-16. */
function holdsStream(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, 'utf16le'));
}

/** Looks at the first words of the document's stream, which start a sector (MS-DOC, 2.5.2 FibBase). */
function checkHeader(bytes: Buffer): void {
  for (let at = sector; at + 12 <= bytes.length; at += sector) {
    const magic = bytes.readUInt16LE(at);
    if (magic === olderWordMagic) throw new Unreadable('unsupported');
    if (magic !== wordMagic) continue;
    if ((bytes.readUInt16LE(at + 10) & encryptedFlag) !== 0) throw new Unreadable('password-protected');
    return;
  }
}
