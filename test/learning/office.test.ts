import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inFolder } from '../support/folder.ts';
import { countedDocxOf, tabledDocxOf } from '../support/officeFiles.ts';
import { paragraphs, readAll, sampleSpeech } from '../support/reading.ts';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const lines = paragraphs(sampleSpeech);

describe('documents that LibreOffice wrote', function () {
  this.timeout(120_000);

  it('have the numbers, paragraphs and rows of the Word documents they were made of', () => {
    if (!isInstalled) {
      console.log('      LibreOffice is not installed (Debian: apt-get install libreoffice-writer-nogui)');
      return;
    }
    return inFolder({}, async folder => {
      const counted = await countedDocxOf([
        { text: lines[0]! },
        { text: '统一思想', level: 0 },
        { text: '加强领导', level: 1, more: ['软回车之后。'] },
        { text: '健全制度', level: 1 },
        { text: '要层层落实，“龘𠀀”一个不少。' },
        { text: '压实责任', level: 1 },
        { text: '定期督查', level: 2 },
        { text: '突出重点', level: 0 },
        { text: '抓好项目', level: 1 },
      ]);
      writeFileSync(join(folder, 'counted.docx'), counted);
      const tabled = await tabledDocxOf(
        lines,
        [
          ['序号', '事项'],
          ['1', '修整水渠'],
        ],
        [[lines.slice(7)]],
      );
      writeFileSync(join(folder, 'tabled.docx'), tabled);
      for (const ending of ['odt', 'rtf']) {
        const files = ['counted.docx', 'tabled.docx'];
        const profile = `-env:UserInstallation=file://${join(folder, '.profile')}`;
        const made = spawnSync('soffice', [profile, '--headless', '--convert-to', ending, ...files], {
          cwd: folder,
        });
        assert.equal(made.status, 0);
      }
      const read = new Map((await readAll(folder)).map(({ path, text }) => [path, paragraphs(text)]));
      assert.equal(read.get('counted.docx')?.[6], '（三）压实责任');
      for (const name of ['counted', 'tabled']) {
        for (const ending of ['odt', 'rtf'])
          assert.deepEqual(read.get(`${name}.${ending}`), read.get(`${name}.docx`), `${name}.${ending}`);
      }
    });
  });
});
