import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, it } from 'mocha';
import { type Model, readModel } from '../../server/core/index.ts';
import { learn } from '../../server/src/learner/learn.ts';
import { toTraditional } from '../../server/src/traditional.ts';
import { inFolder } from '../support/folder.ts';
import { madeSpeech } from '../support/madeSpeeches.ts';
import { docxOf } from '../support/officeFiles.ts';
import { odtOf, rtfOf } from '../support/openFiles.ts';
import { browser, printed, webPageOf } from '../support/pageFiles.ts';

const count = 60;
const speeches = Array.from({ length: count }, (_, n) =>
  madeSpeech(n, { salutation: '同志们：', closing: '总之，', thanks: n % 3 ? '谢谢大家！' : '' }),
);
const linesOf = (text: string): string[] => text.split('\n').filter(line => line !== '');

/** Format → file names' ending and the files of all speeches. */
const formats: Readonly<
  Record<string, readonly [ending: string, files: () => Promise<readonly Uint8Array[]>]>
> = {
  'UTF-8': ['txt', async () => speeches.map(text => Buffer.from(text))],
  'UTF-16': ['txt', async () => speeches.map(text => iconv.encode(text, 'utf-16'))],
  GB18030: ['txt', async () => speeches.map(text => iconv.encode(text, 'gb18030'))],
  Big5: ['txt', async () => speeches.map(text => iconv.encode(toTraditional(text), 'big5'))],
  docx: ['docx', () => Promise.all(speeches.map(text => docxOf(linesOf(text))))],
  odt: ['odt', () => Promise.all(speeches.map(text => odtOf(linesOf(text))))],
  rtf: ['rtf', async () => speeches.map(text => Buffer.from(rtfOf(linesOf(text))))],
  html: ['html', async () => speeches.map(text => Buffer.from(webPageOf(linesOf(text))))],
  pdf: ['pdf', () => printed(speeches.map(linesOf))],
};

async function learned(ending: string, files: readonly Uint8Array[]): Promise<Model> {
  const corpus = Object.fromEntries(files.map((bytes, n) => [`corpus/${n}.${ending}`, bytes]));
  return inFolder(corpus, async folder => {
    const output = join(folder, 'made.model');
    const options = { minDocuments: 3, partial: false, jobs: 1, cacheFolder: null, output };
    await learn(
      { ...options, corpus: [join(folder, 'corpus')] },
      () => undefined,
      new AbortController().signal,
    );
    const read = readModel(readFileSync(output));
    assert.ok('value' in read);
    return read.value;
  });
}

/** How much of what one model knows another knows too, with the same number of documents. */
function sameShare(model: Model, reference: Model): number {
  const wordings = ({ all, setPhrases }: Model): readonly string[] =>
    [
      all.titles,
      all.salutations,
      all.openings,
      all.announcements,
      all.headings,
      all.closings,
      all.thanks,
      setPhrases,
    ]
      .flat()
      .map(({ text, documents }) => `${text} ${documents}`);
  const known = new Set(wordings(model));
  const expected = wordings(reference);
  return expected.filter(wording => known.has(wording)).length / expected.length;
}

describe(`the same ${count} speeches in every format`, function () {
  this.timeout(240_000);

  it('give the same model, to within what the format loses', async () => {
    const reference = await learned(
      'txt',
      speeches.map(text => Buffer.from(text)),
    );
    const rows: string[] = [];
    for (const [format, [ending, files]] of Object.entries(formats)) {
      if (format === 'pdf' && browser === undefined) {
        console.log('      no browser to print PDF with (Debian: apt-get install chromium)');
        continue;
      }
      const model = await learned(ending, await files());
      const { parts } = model.all;
      const share = sameShare(model, reference);
      rows.push(
        `${format.padEnd(8)} ${model.documents} speeches, title ${parts.title}, salutation ${parts.salutation}, sections ${parts.sections}, closing ${parts.closing}, thanks ${parts.thanks}; ${(100 * share).toFixed(1)} % of the wordings`,
      );
      assert.equal(model.documents, count, format);
      assert.deepEqual(model.all.parts, reference.all.parts, format);
      assert.deepEqual(model.all.sectionCounts, reference.all.sectionCounts, format);
      assert.ok(share >= (format === 'Big5' || format === 'pdf' ? 0.9 : 1), `${format}: ${share}`);
    }
    for (const row of rows) console.log(`      ${row}`);
  });
});
