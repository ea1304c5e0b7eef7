import type { SkipReason } from './skip.ts';

/** What a file is read as. `text` is plain text in any encoding. */
export type Format = 'text' | 'docx' | 'doc' | 'odt' | 'rtf' | 'html' | 'mht' | 'pdf' | 'zip';

const extensions: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  speech: 'text',
  讲稿: 'text',
  講稿: 'text',
  md: 'text',
  markdown: 'text',
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
  wps: 'doc',
  odt: 'odt',
  ott: 'odt',
  rtf: 'rtf',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  mht: 'mht',
  mhtml: 'mht',
  pdf: 'pdf',
  zip: 'zip',
};

/** The format a file's name promises; undefined for a name that is none of ours. */
export function formatOfName(name: string): Format | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : extensions[name.slice(dot + 1).toLowerCase()];
}

const pictures = /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)$/i;
const archives = /\.(?:rar|7z|tar|t?gz|bz2|xz|cab|iso)$/i;

/** Why a file is not read whose name promises none of our formats. */
export function reasonOfName(name: string): SkipReason {
  if (pictures.test(name)) return 'no-text';
  return archives.test(name) ? 'archive' : 'unsupported';
}

/**
 * The format a file really has: many a `.doc` is a web page or a renamed `.docx`. Binary formats are known by
 * their first bytes, markup by its first tag; what has neither is text.
 */
export function formatOfBytes(bytes: Buffer, promised: Format): Format {
  if (bytes.subarray(0, 4).equals(zipMagic)) {
    if (promised === 'zip') return 'zip';
    return bytes.subarray(0, 128).includes(openDocument) ? 'odt' : 'docx';
  }
  if (bytes.subarray(0, 8).equals(compoundMagic)) return 'doc';
  const head = bytes
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (mailHeader.test(head) && (promised === 'mht' || relatedParts.test(head))) return 'mht';
  if (pageStart.test(head)) return 'html';
  return promised === 'html' && /<[a-z!]/i.test(head) ? 'html' : 'text';
}

const mailHeader: RegExp = /^(?:from|mime-version|content-type|subject|date|snapshot-content-location):/i;
const relatedParts: RegExp = /^content-type:\s*multipart\/related/im;
const pageStart: RegExp = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const zipMagic: Buffer = Buffer.from('PK\x03\x04', 'latin1');
// An OpenDocument file is a .zip whose first member says what it is (OpenDocument 1.2, part 3, 3.3).
const openDocument: Buffer = Buffer.from('mimetypeapplication/vnd.oasis.opendocument', 'latin1');
const compoundMagic: Buffer = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What systems and word processors leave beside documents: previews, settings of a folder, half-saved files. */
const leftOver = /^(?:(?:eh)?thumbs\.db|desktop\.ini|~.*\.tmp|\$recycle\.bin|system volume information)$/i;

/** Names that are nobody's documents: hidden ones, locks of word processors, what systems leave, others' folders. */
export function isPassedOver(name: string): boolean {
  return (
    (name.startsWith('.') && name !== '..' && name !== '.') ||
    name.startsWith('~$') ||
    leftOver.test(name) ||
    name === 'node_modules' ||
    name === '__MACOSX'
  );
}
