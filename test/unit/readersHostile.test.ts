import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { describe, it } from 'mocha';
import type { Limits } from '../../server/src/learner/readers/index.ts';
import { inFolder } from '../support/folder.ts';
import * as hostile from '../support/hostileFiles.ts';
import { compoundOf, docOf, docxOf, zipOf } from '../support/officeFiles.ts';
import { webPageOf } from '../support/pageFiles.ts';
import { paragraphs, readAll, sampleSpeech } from '../support/reading.ts';

const lines = paragraphs(sampleSpeech);
const megabyte = 1024 * 1024;

/** Reads the given files and gives what became of each, as `name result`. */
function resultsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  limits: Partial<Limits> = {},
): Promise<string[]> {
  return inFolder(files, async folder => {
    const outcomes = await readAll(folder, limits);
    return outcomes.map(({ path, result }) => `${path} ${result}`);
  });
}

describe('hostile archives', () => {
  it('are not inflated beyond the limits, whatever they claim', async () => {
    const zeros = Buffer.alloc(30 * megabyte);
    const speech = Buffer.from(sampleSpeech);
    const results = await resultsOf({
      'honest.zip': hostile.forgedZip([
        { name: 'a.txt', content: zeros },
        { name: 'b.txt', content: speech },
      ]),
      'liar.zip': hostile.forgedZip([{ name: 'a.txt', content: zeros, claimedSize: 1000 }]),
      'many.zip': hostile.forgedZip(
        Array.from({ length: 30 }, (_, index) => ({
          name: `${index}.txt`,
          content: speech,
          claimedSize: 10 * megabyte,
        })),
      ),
    });
    assert.deepEqual(results, [
      'honest.zip/a.txt bomb',
      'honest.zip/b.txt text',
      'liar.zip/a.txt broken',
      'many.zip bomb',
    ]);
  });

  it('have no more members than the limit', async () => {
    const members = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.txt`, sampleSpeech]),
    );
    assert.deepEqual(await resultsOf({ 'a.zip': await zipOf(members) }, { archiveEntries: 20 }), [
      'a.zip bomb',
    ]);
  });

  it('are not opened inside each other, and lead nowhere else', async () => {
    const content = Buffer.from(sampleSpeech);
    const names = ['../a.txt', '/b.txt', 'C:/c.txt', 'd\\..\\..\\d.txt', 'good.txt', 'inner.zip', 'e.xlsx'];
    const results = await resultsOf({ 'a.zip': hostile.forgedZip(names.map(name => ({ name, content }))) });
    assert.deepEqual(results.sort(), [
      'a.zip/../a.txt outside',
      'a.zip//b.txt outside',
      'a.zip/C:/c.txt outside',
      'a.zip/d/../../d.txt outside',
      'a.zip/e.xlsx unsupported',
      'a.zip/good.txt text',
      'a.zip/inner.zip nested-too-deeply',
    ]);
  });

  it('that are encrypted, packed in unknown ways, damaged or none are told apart', async () => {
    const content = Buffer.from(sampleSpeech);
    const damaged = hostile.forgedZip([{ name: 'a.txt', content, method: 0 }]);
    damaged[100] = 0;
    const results = await resultsOf({
      'a.zip': hostile.forgedZip([{ name: 'a.txt', content, flags: 1 }]),
      'b.zip': hostile.forgedZip([{ name: 'a.txt', content, method: 99 }]),
      'c.zip': damaged,
      'd.zip': 'no archive',
      'e.zip': hostile.forgedZip([{ name: 'a.txt', content }]).subarray(0, 200),
    });
    assert.deepEqual(results, [
      'a.zip/a.txt password-protected',
      'b.zip/a.txt unsupported',
      'c.zip/a.txt broken',
      'd.zip broken',
      'e.zip broken',
    ]);
  });

  it('made on a Chinese Windows show their names', async () => {
    const content = Buffer.from(sampleSpeech);
    const name = (text: string, encoding: string) => ({ name: iconv.encode(text, encoding), content });
    const results = await resultsOf({
      'a.zip': hostile.forgedZip([
        name('工作会议\\领导讲话.txt', 'gb18030'),
        name('工作会议\\总结报告.txt', 'gb18030'),
      ]),
      'b.zip': hostile.forgedZip([
        name('工作會議\\領導講話.txt', 'big5'),
        name('工作會議\\總結報告.txt', 'big5'),
      ]),
    });
    assert.deepEqual(results, [
      'a.zip/工作会议/总结报告.txt text',
      'a.zip/工作会议/领导讲话.txt text',
      'b.zip/工作會議/總結報告.txt text',
      'b.zip/工作會議/領導講話.txt text',
    ]);
  });
});

describe('hostile documents', () => {
  it('that are broken, protected or of another kind say so', async () => {
    const docx = await docxOf(lines);
    const results = await resultsOf({
      'cut.docx': docx.subarray(0, docx.length / 2),
      'noise.doc': Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251)),
      'other.docx': await zipOf({ 'a.txt': sampleSpeech }),
      'locked.docx': hostile.encryptedDocx(),
      'locked.doc': docOf(lines, true),
      'locked.pdf': hostile.encryptedPdf(),
      'cut.doc': docOf(lines).subarray(0, 1024),
      'open.docx': await zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': '<x/>',
      }),
      'sheet.doc': compoundOf({ Workbook: Buffer.alloc(4096, 1) }),
      'scan.pdf': hostile.emptyPdf(),
      'cut.pdf': hostile.pdfBomb(1000).subarray(0, 60),
    });
    assert.deepEqual(results, [
      'cut.doc broken',
      'cut.docx broken',
      'cut.pdf broken',
      'locked.doc password-protected',
      'locked.docx password-protected',
      'locked.pdf password-protected',
      'noise.doc broken',
      'open.docx unsupported',
      'other.docx broken',
      'scan.pdf no-text',
      'sheet.doc unsupported',
    ]);
  });

  it('that would inflate beyond reason are not inflated', async () => {
    const xml = hostile.wordXml(`<w:p><w:r><w:t>${' '.repeat(50 * megabyte)}</w:t></w:r></w:p>`);
    assert.deepEqual(await resultsOf({ 'a.docx': hostile.docxWith(xml) }), ['a.docx bomb']);
  });

  it('that define entities by entities are not expanded', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    );
    const doctype = `<!DOCTYPE a [<!ENTITY e0 "长">${entities.join('')}]>`;
    const [result] = await resultsOf({
      'a.docx': hostile.docxWith(hostile.wordXml('<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>', doctype)),
    });
    assert.equal(result, 'a.docx broken');
  });

  it('that are nested without end are given up', async function () {
    this.timeout(60_000);
    const depth = 100_000;
    const results = await resultsOf({
      'a.docx': hostile.docxWith(hostile.wordXml('<w:ins>'.repeat(depth) + '</w:ins>'.repeat(depth))),
      'b.html': `<html><body>${'<div>'.repeat(depth)}深${'</div>'.repeat(depth)}</body></html>`,
    });
    assert.deepEqual(results, ['a.docx nested-too-deeply', 'b.html nested-too-deeply']);
  });

  it('that take too much memory or time are given up, and the next ones are read', async function () {
    this.timeout(60_000);
    const results = await resultsOf(
      {
        'a.pdf': hostile.pdfBomb(300 * megabyte),
        'b.html': webPageOf(lines),
        'c.doc': hostile.circularDoc(),
        'd.docx': await docxOf(lines),
      },
      { memoryBytes: 200 * megabyte },
    );
    assert.deepEqual(results, ['a.pdf too-heavy', 'b.html text', 'c.doc too-heavy', 'd.docx text']);
    assert.deepEqual(await resultsOf({ 'a.html': webPageOf(lines) }, { milliseconds: 1 }), [
      'a.html too-slow',
    ]);
  });
});
