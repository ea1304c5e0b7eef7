import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { after, before, describe, it } from 'mocha';
import { manuscript, parse } from '../../server/core/index.ts';
import { exportSpeech } from '../../server/src/exporting.ts';
import { readDocx } from '../../server/src/learner/readers/docx.ts';
import { run } from '../support/commandLine.ts';

const draft = `在全市防汛工作会议上的讲话
（2026年6月3日）
市长　某某某

同志们：

　　今天开会，部署今年的防汛工作。下面，我讲两点意见。

一、认清形势，增强责任

　　（一）雨量偏多。今年入汛以来，全市平均降雨比常年多两成。

　　（二）隐患不少。全市还有几处堤防没有除险加固。

二、压实任务，落实措施

　　1.各县区要在本周内把责任书签到村。

　　2.应急队伍要随时能调、随时能用。

<!-- speechdraft-disable-next-line placeholder -->
　　同志们，让我们严防死守，确保安全度汛！
`;

/** A document as HTML, with the styles of paragraphs and letters that the layout rests on. */
async function htmlOf(bytes: Buffer): Promise<string> {
  const styleMap = [
    "p[style-name='Title'] => p.title:fresh",
    "p[style-name='Speech By'] => p.by:fresh",
    "p[style-name='Speech Salutation'] => p.salutation:fresh",
    "r[style-name='Heading 2 Char'] => b",
  ];
  return (await mammoth.convertToHtml({ buffer: bytes }, { styleMap })).value;
}

const exported = async (text: string): Promise<Buffer> => Buffer.from(await exportSpeech(parse(text)));

describe('exporting to Word', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'speechdraft-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('gives each part its own style, and headings the levels of Word', async () => {
    assert.equal(
      await htmlOf(await exported(draft)),
      [
        '<p class="title">在全市防汛工作会议上的讲话</p>',
        '<p class="by">（2026年6月3日）</p>',
        '<p class="by">市长　某某某</p>',
        '<p class="salutation">同志们：</p>',
        '<p>今天开会，部署今年的防汛工作。下面，我讲两点意见。</p>',
        '<h1>一、认清形势，增强责任</h1>',
        '<p><b>（一）雨量偏多。</b>今年入汛以来，全市平均降雨比常年多两成。</p>',
        '<p><b>（二）隐患不少。</b>全市还有几处堤防没有除险加固。</p>',
        '<h1>二、压实任务，落实措施</h1>',
        '<p>1.各县区要在本周内把责任书签到村。</p>',
        '<p>2.应急队伍要随时能调、随时能用。</p>',
        '<p>同志们，让我们严防死守，确保安全度汛！</p>',
      ].join(''),
    );
  });

  it('keeps the text of every example, character for character, but for indents and what is no part of it', async () => {
    for (const name of ['在全县乡村振兴工作推进会上的讲话', '在全市外貿工作會議上的講話']) {
      const text = readFileSync(`examples/drafts/${name}.speech`, 'utf8');
      const written = await readDocx(await exported(text), { markupBytes: 1 << 24 });
      const bare = (lines: string): string[] =>
        lines
          .split('\n')
          .map(line => line.trim())
          .filter(Boolean);
      assert.deepEqual(bare(written), bare(text));
    }
  });

  it('joins lines that were wrapped, and leaves page numbers and site furniture out', () => {
    const torn = draft
      .replace('全市平均降雨比常年', '全市平均降雨\n比常年')
      .replace('二、压实', '- 3 -\n\n二、压实');
    const texts = manuscript(parse(torn)).map(({ text }) => text);
    assert.ok(!texts.some(text => text.includes('- 3 -')));
    assert.ok(texts.every(text => !text.includes('\n')));
  });

  it('is laid out as the norm asks: A4, 22 lines of 28 characters, page numbers left and right', async () => {
    const yauzl = await import('yauzl');
    const zip = await yauzl.fromBufferPromise(await exported(draft), { lazyEntries: true });
    const parts = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
    }
    const document = parts.get('word/document.xml')!;
    assert.match(document, /<w:pgSz w:w="11906" w:h="16838"/);
    assert.match(document, /w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    const pitch = Number(/<w:docGrid w:type="lines" w:linePitch="(\d+)"/.exec(document)?.[1]);
    const defaults = /<w:rPrDefault>.*<\/w:rPrDefault>/.exec(parts.get('word/styles.xml')!)![0];
    const size = Number(/<w:sz w:val="(\d+)"/.exec(defaults)?.[1]) / 2;
    const spacing = Number(/<w:spacing w:val="(-\d+)"/.exec(defaults)?.[1]) / 20;
    const points = (millimetres: number): number => (millimetres * 72) / 25.4;
    assert.equal(Math.floor((points(225) * 20) / pitch), 22);
    assert.equal(Math.floor(points(156) / (size + spacing)), 28);
    assert.match(parts.get('word/settings.xml')!, /<w:evenAndOddHeaders\/>/);
    assert.match(parts.get('word/footer1.xml')!, /w:jc w:val="right"/);
    assert.match(parts.get('word/footer2.xml')!, /w:jc w:val="left"/);
  });

  it('is a command: a file, or standard input, to the file that is named', async () => {
    const output = join(folder, 'out.docx');
    const file = join(folder, 'a.speech');
    writeFileSync(file, draft);
    assert.deepEqual(run(['export', file, '-o', output]), { status: 0, out: '', error: '' });
    const once = readFileSync(output);
    assert.match(await htmlOf(once), /^<p class="title">在全市防汛工作会议上的讲话/);
    assert.equal(run(['export', '-', '-o', output], draft).status, 0);
    assert.match(await htmlOf(readFileSync(output)), /<h1>二、压实任务，落实措施<\/h1>/);
  });

  it('says in one sentence what keeps it from its work, and leaves no half-written file', () => {
    const file = join(folder, 'b.speech');
    writeFileSync(file, draft);
    const refused = (args: readonly string[], words: RegExp, language?: string): void => {
      const { status, out, error } = run(['export', ...args], '', language);
      assert.deepEqual([status, out, error.trim().split('\n').length], [2, '', 1], error);
      assert.match(error, words);
    };
    refused([file], /--output/);
    refused([file, '-o', join(folder, 'b.txt')], /ends with \.docx/);
    refused([file, '-o', join(folder, 'b.txt')], /请用 \.docx 结尾/, 'zh_CN.UTF-8');
    refused([file, '-o', join(folder, 'none', 'b.docx')], /no folder/);
    refused([join(folder, 'c.speech'), '-o', join(folder, 'c.docx')], /no such file/);
    assert.ok(!existsSync(join(folder, 'c.docx')));
  });
});
