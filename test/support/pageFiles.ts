import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** A saved web page as sites make them: the article among menus, scripts and notices. */
export function webPageOf(lines: readonly string[], charset = 'utf-8', addition = ''): string {
  const [title = '', ...body] = lines;
  return `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>${title}_某县人民政府网</title><style>.a { color: red }</style>
<script>document.write('<p>脚本写出的文字</p>')</script></head>
<body><div class="nav"><ul>${['首页', '新闻', '政务', '服务', '互动'].map(menu => `<li><a href="#">${menu}</a></li>`).join('')}</ul></div>
<div class="main"><h1>${title}</h1><div class="article" id="content">
${body.map(line => `<p>　　${line}</p>`).join('\n')}
</div></div>${addition}<div class="footer"><a href="#">关于我们</a> <a href="#">网站地图</a></div></body></html>`;
}

/** The same page with its pictures in one file. */
export function webArchiveOf(page: string): string {
  const quoted = Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----part"',
    '',
    '------part',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    quoted,
    '------part',
    'Content-Type: image/gif',
    'Content-Transfer-Encoding: base64',
    '',
    'R0lGODlhAQABAAAAACw=',
    '------part--',
    '',
  ].join('\r\n');
}

/** Where a browser that prints is found; undefined where there is none. */
export const browser: string | undefined = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
].find(existsSync);

/** Prints pages to PDF as a browser does, set as a Chinese document is: indented, 28 characters a line. */
export async function printed(pages: readonly (readonly string[])[]): Promise<Buffer[]> {
  const running = await chromium.launch({ executablePath: browser!, args: ['--no-sandbox'] });
  try {
    const page = await running.newPage();
    const files: Buffer[] = [];
    for (const lines of pages) {
      const [title = '', ...body] = lines;
      await page.setContent(`<style>body { font: 12pt/22pt serif; width: 336pt } p { margin: 0; text-indent: 2em }
        h1 { font-size: 16pt; text-align: center }</style><h1>${title}</h1>${body.map(line => `<p>${line}</p>`).join('')}`);
      files.push(Buffer.from(await page.pdf({ format: 'A4' })));
    }
    return files;
  } finally {
    await running.close();
  }
}

/** A PDF of one page, see `pagedPdfOf`. */
export function pdfOf(lines: readonly string[], catalogAddition = ''): Buffer {
  return pagedPdfOf([lines], catalogAddition);
}

/**
 * A PDF as Chinese typesetting programs wrote them: the characters by their codes in a well-known character set, the
 * font not in the file. Each page is given by its lines; one that begins with spaces is that far from the left edge.
 */
export function pagedPdfOf(pages: readonly (readonly string[])[], catalogAddition = ''): Buffer {
  const contents = pages.map(lines =>
    lines
      .map((line, index) => {
        const text = line.trimStart();
        const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
        const left = 72 + 12 * (line.length - text.length);
        return `BT /F1 12 Tf 1 0 0 1 ${left} ${780 - index * 22} Tm <${codes}> Tj ET`;
      })
      .join('\n'),
  );
  const pageNumbers = pages.map((_, index) => 6 + 2 * index);
  return assemblePdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogAddition} >>`,
    `<< /Type /Pages /Kids [${pageNumbers.map(number => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000
     /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0
     /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageNumbers[index]! + 1} 0 R
       /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]);
}

/** Numbers the objects of a PDF and adds their table. */
export function assemblePdf(objects: readonly (string | Buffer)[], trailerAddition = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = pieces[0]!.length;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const piece = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    pieces.push(piece);
    at += piece.length;
  }
  const table = offsets.map(offset => `${`${offset}`.padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailerAddition} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}
