import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { compoundOf, docOf } from './officeFiles.ts';
import { assemblePdf } from './pageFiles.ts';

/** A member of an archive as a forger would write it. */
export interface ForgedMember {
  readonly name: string | Buffer;
  readonly content: Buffer;
  /** What the list of members says of its size, where that is a lie. */
  readonly claimedSize?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** An archive that need not tell the truth (APPNOTE 4.3). Names in UTF-8 are marked as such, others are not. */
export function forgedZip(members: readonly ForgedMember[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimedSize, flags = 0, method = 8 } of members) {
    const packed = method === 8 ? deflateRawSync(content) : content;
    const raw = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | (typeof name === 'string' ? 0x800 : 0), 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? content.length, 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, raw, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, raw]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"
  Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word document with the given XML as its main part. */
export function docxWith(xml: string | Buffer): Buffer {
  return forgedZip([
    { name: '_rels/.rels', content: Buffer.from(relations) },
    { name: 'word/document.xml', content: Buffer.from(xml) },
  ]);
}

/** The XML of a Word document's main part around the given content of its body. */
export function wordXml(body: string, before = ''): string {
  return `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

/** A Word document protected by a password: an encrypted package in a compound file (MS-OFFCRYPTO 2.3). */
export function encryptedDocx(): Buffer {
  return compoundOf({ EncryptionInfo: Buffer.alloc(4096, 1), EncryptedPackage: Buffer.alloc(8192, 7) });
}

/** A document of Word 97 whose sectors follow each other in a circle. */
export function circularDoc(): Buffer {
  const bytes = docOf(['同志们：'.repeat(2000)]);
  const table = 512 + bytes.readInt32LE(76) * 512;
  bytes.writeInt32LE(1, table);
  bytes.writeInt32LE(0, table + 4);
  return bytes;
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>';

/** A PDF that needs a password to be opened. */
export function encryptedPdf(): Buffer {
  const secret = `<${'5a'.repeat(32)}>`;
  return assemblePdf(
    [
      catalog,
      pages,
      page,
      '<< /Length 3 >>\nstream\nabc\nendstream',
      `<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`,
    ],
    `/Encrypt 5 0 R /ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]`,
  );
}

/** A PDF of a few kilobytes whose page inflates, twice over, to the given size. */
export function pdfBomb(size: number): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(size, ' ')));
  const head = Buffer.from(`<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n`);
  return assemblePdf([catalog, pages, page, Buffer.concat([head, packed, Buffer.from('\nendstream')])]);
}

/** A PDF with a page and nothing on it, as a scan has. */
export function emptyPdf(): Buffer {
  return assemblePdf([catalog, pages, page, '<< /Length 0 >>\nstream\n\nendstream']);
}
