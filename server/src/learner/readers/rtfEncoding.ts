import iconv from 'iconv-lite';

/** A font's `\fcharset` → iconv-lite's name of its encoding, where a character may take two bytes. */
const wideCharsets: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5-hkscs',
};
const codePages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5-hkscs',
  54936: 'gb18030',
  65001: 'utf8',
};

/** The charset of fonts that hold signs, not characters. */
export const symbolCharset = 2;

/** The encoding of a document's code page, `\ansicpg`. */
export function encodingOfPage(page: number): string {
  const name = codePages[page] ?? `cp${page}`;
  return iconv.encodingExists(name) ? name : 'cp1252';
}

/**
 * The encoding that bytes are in: that of the first font or of the document that has characters of two bytes, since
 * Word writes Chinese under a Western font, too, and a Chinese speech holds hardly a Western letter beyond ASCII.
 *
 * @param charsets of the fonts in force
 */
export function encodingFor(charsets: readonly (number | undefined)[], document: string): string {
  const wide = charsets.find(charset => charset !== undefined && charset in wideCharsets);
  return wide === undefined ? document : wideCharsets[wide]!;
}

export function decodeBytes(bytes: readonly number[], encoding: string): string {
  return iconv.decode(Buffer.from(bytes), encoding);
}
