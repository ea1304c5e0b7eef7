import iconv from 'iconv-lite';
import { zipOf } from './officeFiles.ts';

/** What the body of an OpenDocument text holds for each paragraph: `<` and `&` are taken as text. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** An OpenDocument text with the given XML in its body, and list styles where given. */
export function odtWith(body: string, styles = ''): Promise<Buffer> {
  const names = ['office', 'style', 'text', 'table', 'draw']
    .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const part = (name: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${names}>${inner}</office:${name}>`;
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': part('document-content', `<office:body><office:text>${body}</office:text></office:body>`),
    'styles.xml': part('document-styles', `<office:styles>${styles}</office:styles>`),
    'META-INF/manifest.xml': '<manifest/>',
  });
}

/** An OpenDocument text of plain paragraphs. */
export function odtOf(lines: readonly string[]): Promise<Buffer> {
  return odtWith(lines.map(line => `<text:p>${escaped(line)}</text:p>`).join(''));
}

/** A rich text document whose fonts are a Western one and one of a Chinese charset. */
export function rtfWith(body: string, charset = 134, page = 936): string {
  const fonts = `{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset${charset} SimSun;}{\\f2\\fcharset2 Wingdings;}}`;
  return `{\\rtf1\\ansi\\ansicpg${page}\\deff0${fonts}{\\stylesheet{\\s0 Normal;}}{\\info{\\author \\'d5\\'c5}}\n${body}}`;
}

/** Text as bytes of a code page, as Word of a Chinese Windows writes it: letters stay letters, in the second byte too. */
export function bytesInRtf(text: string, encoding: string): string {
  return Array.from(iconv.encode(text, encoding), byte =>
    byte < 0x80 && !'{}\\'.includes(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `\\'${byte.toString(16)}`,
  ).join('');
}

/** Text as numbers of UTF-16 units, each with what programs show that know none, as newer writers write it. */
export function unitsInRtf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    .map(unit => `\\u${unit > 0x7fff ? unit - 0x10000 : unit}\\'3f`)
    .join('');
}

/** A rich text document of plain paragraphs, in bytes of code page 936. */
export function rtfOf(lines: readonly string[]): string {
  return rtfWith(lines.map(line => `{\\f1 ${bytesInRtf(line, 'gb18030')}}\\par\n`).join(''));
}
