import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, it } from 'mocha';
import { withoutRadicals } from '../../server/src/learner/readers/radicals.ts';
import { inFolder } from '../support/folder.ts';
import { countedDocxOf, docOf, docxOf, tabledDocxOf, zipOf } from '../support/officeFiles.ts';
import { browser, pagedPdfOf, pdfOf, printed, webArchiveOf, webPageOf } from '../support/pageFiles.ts';
import { paragraphs, readAll, sampleSpeech, traditionalSpeech } from '../support/reading.ts';

const lines = paragraphs(sampleSpeech);
const page = webPageOf(lines);

/** Reads one file and gives its paragraphs. */
async function paragraphsOf(name: string, content: string | Uint8Array): Promise<string[]> {
  return inFolder({ [name]: content }, async folder => {
    const [outcome] = await readAll(folder);
    assert.equal(outcome?.result, 'text', name);
    return paragraphs(outcome.text);
  });
}

describe('one speech in every format', () => {
  it('has the same paragraphs as Word document', async () => {
    assert.deepEqual(await paragraphsOf('a.docx', await docxOf(lines)), lines);
  });

  it('has the same paragraphs as document of Word 97', async () => {
    assert.deepEqual(await paragraphsOf('a.doc', docOf(lines)), lines);
  });

  it('has the same paragraphs as document of WPS, old or new, which has an ending of its own', async () => {
    assert.deepEqual(await paragraphsOf('a.wps', docOf(lines)), lines);
    assert.deepEqual(await paragraphsOf('a.wps', await docxOf(lines)), lines);
  });

  it('has the same paragraphs as saved web page, without menus and scripts', async () => {
    assert.deepEqual(await paragraphsOf('a.html', page), lines);
    assert.deepEqual(await paragraphsOf('a.mht', webArchiveOf(page)), lines);
  });

  it('has a line for each row of a table, and one for each paragraph where a table only lays out the page', async () => {
    const rows = [
      ['序号', '事项', '责任单位'],
      ['1', '修整水渠', '水务所'],
    ];
    const told = [...lines.slice(0, 7), ...rows.map(row => row.join(' ')), ...lines.slice(7)];
    const tagged = (texts: readonly string[]): string => texts.map(line => `<p>${line}</p>`).join('');
    const table = rows.map(row => `<tr>${row.map(cell => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('');
    const article = `${tagged(lines.slice(0, 7))}<table>${table}</table>${tagged(lines.slice(7))}`;
    assert.deepEqual(await paragraphsOf('a.html', `<html><body>${article}</body></html>`), told);
    const laidOut = `<table><tr><td>${tagged(lines)}</td></tr></table>`;
    assert.deepEqual(await paragraphsOf('a.html', `<html><body>${laidOut}</body></html>`), lines);
    const docx = await tabledDocxOf(lines.slice(0, 7), rows, [[lines.slice(7)]]);
    assert.deepEqual(
      (await paragraphsOf('a.docx', docx)).map(line => line.replaceAll('\t', ' ')),
      told,
    );
  });

  it('is without what was struck out and without the numbers of notes, as web page too', async () => {
    const html = `<html><body>${lines.map(line => `<p>${line}<del>这句删去。</del><sup><a href="#n">[3]</a></sup></p>`).join('')}</body></html>`;
    assert.deepEqual(await paragraphsOf('a.html', html), lines);
  });

  it('has the same paragraphs as web page in another encoding, declared or not, rightly or not', async () => {
    const traditional = paragraphs(traditionalSpeech);
    const gb = iconv.encode(webPageOf(lines, 'gb2312'), 'gb18030');
    const big5 = iconv.encode(webPageOf(traditional, 'big5').replace('县', '縣').replace('脚', '腳'), 'big5');
    const wrong = iconv.encode(webPageOf(lines, 'utf-8'), 'gb18030');
    assert.deepEqual(await paragraphsOf('a.htm', gb), lines);
    assert.deepEqual(await paragraphsOf('a.htm', wrong), lines);
    assert.deepEqual(await paragraphsOf('a.htm', page.replace('utf-8', 'gb2312')), lines);
    assert.deepEqual(await paragraphsOf('a.htm', big5), traditional);
  });

  it('has the same paragraphs as PDF that names its characters in a Chinese character set', async () => {
    assert.deepEqual(await paragraphsOf('a.pdf', pdfOf(lines)), lines);
  });

  it('has the same paragraphs as PDF printed by a browser, over line and page breaks', async () => {
    if (browser === undefined) return;
    const long = [
      ...lines,
      ...Array.from({ length: 40 }, (_, index) => `第${index}段，${lines[2]}${lines[12]}`),
    ];
    const [file] = await printed([long]);
    assert.deepEqual(await paragraphsOf('a.pdf', file!), long);
  });

  it('has the same paragraphs as PDF whose pages have headers and numbers, over the ends of pages', async () => {
    const long = lines.map(line => (line.length < 30 ? line : line.repeat(3)));
    // Set in lines of 30 characters, each paragraph two in; the title and the address as they are.
    const set = long.flatMap((line, index) => (index < 2 ? line : `  ${line}`).match(/.{1,30}/g)!);
    const pages = Array.from({ length: Math.ceil(set.length / 6) }, (_, index) => [
      '全县乡村文化建设推进会材料之一',
      ...set.slice(index * 6, index * 6 + 6),
      `        第${index + 1}页`,
    ]);
    const read = await paragraphsOf('a.pdf', pagedPdfOf(pages));
    assert.deepEqual(
      read.filter(line => !/^第\d页$/.test(line)),
      long,
    );
  });

  it('has the same paragraphs as each member of an archive', () =>
    inFolder({}, async folder => {
      const members = {
        '讲话/一.txt': iconv.encode(sampleSpeech, 'gb18030'),
        '二.docx': await docxOf(lines),
        '三.html': page,
      };
      writeFileSync(join(folder, '资料.zip'), await zipOf(members));
      const outcomes = await readAll(folder);
      assert.deepEqual(
        outcomes.map(({ path }) => path),
        ['资料.zip/三.html', '资料.zip/二.docx', '资料.zip/讲话/一.txt'],
      );
      for (const outcome of outcomes) assert.deepEqual(paragraphs(outcome.text), lines, outcome.path);
    }));

  it('is known by what it holds, not by its name', async () => {
    const docx = await docxOf(lines);
    assert.deepEqual(await paragraphsOf('a.doc', docx), lines);
    assert.deepEqual(await paragraphsOf('a.doc', page), lines);
    assert.deepEqual(await paragraphsOf('a.txt', docx), lines);
    assert.deepEqual(await paragraphsOf('a.docx', docOf(lines)), lines);
    assert.deepEqual(await paragraphsOf('a.html', sampleSpeech), lines);
  });
});

describe('reading Word documents', () => {
  it('keeps the numbers that Word counts by itself, and soft line breaks', async () => {
    const file = await countedDocxOf([
      { text: '在座谈会上的讲话' },
      { text: '统一思想', level: 0 },
      { text: '加强领导', level: 1 },
      { text: '健全制度', level: 1, more: ['坚持每月调度。', '坚持每季通报。'] },
      { text: '定期督查', level: 2 },
      { text: '及时反馈', level: 2 },
      { text: '突出重点', level: 0 },
      { text: '抓好项目', level: 1 },
    ]);
    assert.deepEqual(await paragraphsOf('a.docx', file), [
      '在座谈会上的讲话',
      '一、统一思想',
      '（一）加强领导',
      '（二）健全制度',
      '坚持每月调度。',
      '坚持每季通报。',
      '1.定期督查',
      '2.及时反馈',
      '二、突出重点',
      '（一）抓好项目',
    ]);
  });
});

describe('reading PDF', () => {
  it('gives characters, not the radicals that share their glyphs', () => {
    assert.equal(
      withoutRadicals('⼯作⽅⾯，⻅⾏动、开⻔办事，10〜12个'),
      '工作方面，见行动、开门办事，10～12个',
    );
  });
});

describe('reading documents', () => {
  it('fetches nothing', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end();
    });
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const lures = `<img src="${address}/a.png"><script src="${address}/a.js"></script><iframe src="${address}"></iframe>
      <link rel="stylesheet" href="${address}/a.css"><object data="${address}"></object>`;
    const action = `/OpenAction << /S /URI /URI (${address}) >> /AA << /O << /S /JavaScript /JS (app.launchURL\\("${address}"\\)) >> >>`;
    const html = webPageOf(lines, 'utf-8', lures).replace('<head>', `<head><base href="${address}/">`);
    assert.deepEqual(await paragraphsOf('a.html', html), lines);
    assert.deepEqual(await paragraphsOf('a.mht', webArchiveOf(html)), lines);
    assert.deepEqual(await paragraphsOf('a.pdf', pdfOf(lines, action)), lines);
    server.close();
    assert.equal(requests, 0);
  });
});
