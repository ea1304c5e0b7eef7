import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inFolder } from '../support/folder.ts';
import { docxWith, forgedZip, wordXml } from '../support/hostileFiles.ts';
import { bytesInRtf, odtOf, odtWith, rtfOf, rtfWith, unitsInRtf } from '../support/openFiles.ts';
import { paragraphs, readAll, sampleSpeech, traditionalSpeech } from '../support/reading.ts';

const lines = paragraphs(sampleSpeech);

/** Reads one file and gives its paragraphs, or why it was not read. */
async function read(name: string, content: string | Uint8Array): Promise<readonly string[] | string> {
  return inFolder({ [name]: content }, async folder => {
    const [outcome] = await readAll(folder);
    return outcome!.result === 'text' ? paragraphs(outcome!.text) : outcome!.result;
  });
}

describe('reading rich text', () => {
  it('gives the paragraphs of a speech, in bytes or in units, under whatever name', async () => {
    assert.deepEqual(await read('a.rtf', rtfOf(lines)), lines);
    assert.deepEqual(await read('a.doc', rtfOf(lines)), lines);
    const units = rtfWith(lines.map(line => `\\f0 ${unitsInRtf(line)}\\par `).join(''));
    assert.deepEqual(await read('a.rtf', units), lines);
  });

  it('reads characters of two bytes under a Western font, in traditional script, and cut in two by a line', async () => {
    const western = rtfWith(`\\f0 ${bytesInRtf(lines[0]!, 'gb18030')}\\par}`);
    assert.deepEqual(await read('a.rtf', western), [lines[0]]);
    const east = rtfWith(`\\loch\\af0\\dbch\\af1\\f0 ${bytesInRtf(lines[0]!, 'gb18030')}`, 134, 1252);
    assert.deepEqual(await read('a.rtf', east), [lines[0]]);
    const traditional = paragraphs(traditionalSpeech);
    const big5 = traditional.map(line => `\\f1 ${bytesInRtf(line, 'big5')}\\par\r\n`).join('');
    assert.deepEqual(await read('a.rtf', rtfWith(big5, 136, 950)), traditional);
    const broken = bytesInRtf('镇村两级', 'gb18030').replace(/(\\'..)(?=.)/g, '$1\r\n');
    assert.deepEqual(await read('a.rtf', rtfWith(`\\f1 ${broken}`)), ['镇村两级']);
  });

  it('keeps numbers that were counted by themselves, and no bullets', async () => {
    const number = (text: string): string =>
      `{\\listtext\\pard\\plain\\f1  ${bytesInRtf(text, 'gb18030')}\\tab}`;
    const file = rtfWith(
      [
        `${number('一、')}\\ls1\\f1 ${bytesInRtf('统一思想', 'gb18030')}\\par`,
        `${number('（一）')}{\\pntext 1.\\tab}\\f1 ${bytesInRtf('加强领导', 'gb18030')}\\line ${bytesInRtf('层层落实', 'gb18030')}\\par`,
        `{\\listtext\\f2 n\\tab}\\f1 ${bytesInRtf('定期督查', 'gb18030')}\\par`,
        `{\\pntext\\f1 \\'a1\\'a4\\tab}\\f1 ${bytesInRtf('及时反馈', 'gb18030')}\\par`,
      ].join('\n'),
    );
    assert.deepEqual(await read('a.rtf', file), [
      '一、统一思想',
      '（一）加强领导',
      '层层落实',
      '定期督查',
      '及时反馈',
    ]);
  });

  it('is without headers, notes, fields, what is hidden and what was deleted', async () => {
    const word = (text: string): string => `\\f1 ${bytesInRtf(text, 'gb18030')}`;
    const file = rtfWith(
      [
        `{\\header ${word('内部材料')}\\par}{\\*\\unknown ${word('别处')}}`,
        `${word('今天')}{\\deleted ${word('下午')}}{\\v ${word('上午')}}{\\footnote ${word('注')}}${word('开会')}`,
        `{\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt ${word('，地点照旧')}}}{\\pict\\bin3 }}}}\\'a1\\'a3\\par`,
      ].join(''),
    );
    assert.deepEqual(await read('a.rtf', file), ['今天开会，地点照旧。']);
  });

  it('has a line for each row of a table', async () => {
    const row = (...cells: string[]): string =>
      `\\trowd\\cellx100 ${cells.map(cell => `\\intbl\\f1 ${bytesInRtf(cell, 'gb18030')}\\cell `).join('')}\\trowd\\row `;
    const file = rtfWith(
      `${row('序号', '事项')}${row('1', '修整水渠')}\\pard\\f1 ${bytesInRtf('完。', 'gb18030')}`,
    );
    assert.deepEqual(await read('a.rtf', file), ['序号\t事项', '1\t修整水渠', '完。']);
  });

  it('is given up where it is cut short or nested without end', async () => {
    assert.equal(await read('a.rtf', rtfOf(lines).slice(0, -1)), 'broken');
    assert.equal(await read('a.rtf', `{\\rtf1${'{'.repeat(100_000)}`), 'nested-too-deeply');
    assert.equal(await read('a.rtf', rtfWith('\\bin999999999 ')), 'broken');
    assert.equal(await read('a.rtf', rtfWith('')), 'no-text');
  });
});

describe('reading OpenDocument texts', () => {
  it('gives the paragraphs of a speech', async () => {
    assert.deepEqual(await read('a.odt', await odtOf(lines)), lines);
    assert.deepEqual(await read('a.doc', await odtOf(lines)), lines);
  });

  it('keeps numbers that are counted by themselves, over what stands between, and no bullets', async () => {
    const style = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
      <text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>
      <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="1" style:num-suffix="."/></text:list-style>
      <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="●"/></text:list-style>
      <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="第" style:num-suffix="章 "/></text:outline-style>`;
    const item = (text: string, inner = ''): string =>
      `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`;
    const list = (items: string, attributes = ''): string => `<text:list ${attributes}>${items}</text:list>`;
    const body = [
      '<text:h text:outline-level="1">总则</text:h>',
      list(
        item(
          '统一思想',
          list(item('加强领导') + item('健全制度', list(item('定期督查') + item('及时反馈')))),
        ),
        'text:style-name="L"',
      ),
      '<text:p>要层层落实。</text:p>',
      list(
        `<text:list-item>${list(item('压实责任'))}</text:list-item>`,
        'text:style-name="L" text:continue-numbering="true"',
      ),
      list(item('突出重点', list(item('抓好项目'))), 'text:style-name="L" text:continue-numbering="true"'),
      list(item('茶山') + item('码头'), 'text:style-name="B"'),
      list(
        `<text:list-item text:start-value="5"><text:p>另起</text:p><text:p>同一条</text:p></text:list-item>`,
        'text:style-name="L"',
      ),
      '<text:h text:outline-level="1">附则</text:h>',
    ].join('\n');
    assert.deepEqual(await read('a.odt', await odtWith(body, style)), [
      '第1章 总则',
      '一、统一思想',
      '（一）加强领导',
      '（二）健全制度',
      '1.定期督查',
      '2.及时反馈',
      '要层层落实。',
      '（三）压实责任',
      '二、突出重点',
      '（一）抓好项目',
      '茶山',
      '码头',
      '五、另起',
      '同一条',
      '第2章 附则',
    ]);
  });

  it('is without notes, remarks, tables of contents and what was deleted', async () => {
    const body = [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>下午</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:table-of-content><text:index-body><text:p>目录</text:p></text:index-body></text:table-of-content>',
      '<text:p>今天<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note><office:annotation><text:p>核对</text:p></office:annotation>',
      '<text:span>开\n    会</text:span><text:s text:c="2"/>，<text:tab/>地点照旧。<text:line-break/>完</text:p>',
    ].join('');
    assert.deepEqual(await read('a.odt', await odtWith(body)), ['今天开 会  ，\t地点照旧。', '完']);
  });

  it('has a line for each row of a table', async () => {
    const row = (...cells: string[]): string =>
      `<table:table-row>${cells.map(cell => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    const body = `<table:table>${row('序号', '事项')}${row('1', '修整水渠')}</table:table><text:p>完。</text:p>`;
    assert.deepEqual(await read('a.odt', await odtWith(body)), ['序号\t事项', '1\t修整水渠', '完。']);
  });

  it('is given up where it is broken, protected, of another kind or would inflate beyond reason', async () => {
    const odt = await odtOf(lines);
    const mimetype = { name: 'mimetype', method: 0 };
    const text = Buffer.from('application/vnd.oasis.opendocument.text');
    const forged = (name: string, content: string): Buffer =>
      forgedZip([
        { ...mimetype, content: text },
        { name, content: Buffer.from(content) },
      ]);
    assert.equal(await read('a.odt', odt.subarray(0, odt.length / 2)), 'broken');
    assert.equal(await read('a.odt', forged('content.xml', `<a>${' '.repeat(50 << 20)}</a>`)), 'bomb');
    assert.equal(await read('a.odt', forged('content.xml', '<a/>')), 'unsupported');
    assert.equal(await read('a.odt', forged('styles.xml', '<a/>')), 'broken');
    const locked = forged('META-INF/manifest.xml', '<manifest:encryption-data/>');
    assert.equal(await read('a.odt', locked), 'password-protected');
    assert.deepEqual(await read('a.odt', docxWith(wordXml('<w:p><w:r><w:t>同志们</w:t></w:r></w:p>'))), [
      '同志们',
    ]);
    const deep = `${'<text:span>'.repeat(100_000)}深${'</text:span>'.repeat(100_000)}`;
    assert.deepEqual(await read('a.odt', await odtWith(`<text:p>${deep}</text:p>`)), ['深']);
    const entity = '<!DOCTYPE a [<!ENTITY e "长">]><a><office:text>&e;</office:text></a>';
    assert.equal(await read('a.odt', forged('content.xml', entity)), 'broken');
  });
});
