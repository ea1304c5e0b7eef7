import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { run } from '../support/commandLine.ts';

describe('the words of the command line', () => {
  it('speaks Chinese in a Chinese terminal', () => {
    assert.match(run(['outline', 'nowhere.txt'], '', 'zh_CN.UTF-8').error, /nowhere\.txt：没有这个文件/);
    assert.match(run(['outline', '--nope', 'a'], '', 'zh_CN.UTF-8').error, /没有这个选项：--nope/);
    assert.match(run(['--help'], '', 'zh_CN.UTF-8').out, /显示讲稿的结构/);
  });

  it('writes traditional characters in a terminal of Taiwan or Hong Kong', () => {
    const nowhere = join('no', 'where');
    const said = [
      [['outline', 'nowhere.txt'], /nowhere\.txt：沒有這個檔案，請核對路徑/],
      [['outline', '--nope', 'a'], /沒有這個選項：--nope/],
      [['check', '--format', 'xml', 'a'], /--format <format> 可取 pretty, json, sarif，不能是 xml/],
      [['learn', nowhere, '-o', 'a.model'], /找不到語料/],
      [['model', nowhere], /模型 .*where 不存在。請核對路徑/],
      [['new', '--help'], /顯示用法/],
    ] as const;
    for (const language of ['zh_TW.UTF-8', 'zh_HK.UTF-8']) {
      for (const [args, words] of said) {
        const { out, error } = run(args, '', language);
        assert.match(out + error, words);
      }
    }
  });

  it('has no word of another language in its help', () => {
    for (const command of [
      '',
      'outline',
      'check',
      'fix',
      'learn',
      'merge',
      'model',
      'new',
      'export',
      'lsp',
    ]) {
      const args = command === '' ? ['--help'] : [command, '--help'];
      const { status, out } = run(args, '', 'zh_CN.UTF-8');
      assert.equal(status, 0);
      assert.match(out, /^用法：/);
      assert.doesNotMatch(out, /\[options\]|\[command\]|default|choices/);
      assert.doesNotMatch(run(args).out, /\p{Script=Han}{4}/u);
      assert.deepEqual(run(command === '' ? ['help'] : ['help', command]).out, run(args).out);
    }
  });

  it('says which option is wrong, what it takes, and where its command is explained', () => {
    const said = [
      [
        ['learn', 'a', '-o', 'b', '--jobs', '0'],
        /--jobs <n> takes 1, 2, 3 …, not 0\. See speechdraft learn --help/,
      ],
      [['new', '--parts', 'x'], /--parts <count> takes 0–20, not x\. See speechdraft new --help/],
      [['outline', 'a', '--fromat', 'json'], /unknown option '--fromat' \(Did you mean --format\?\)\. See/],
      [['nonsense'], /unknown command 'nonsense'\. See speechdraft --help/],
    ] as const;
    for (const [args, words] of said) {
      const { status, error } = run(args);
      assert.equal(status, 2);
      assert.match(error, words);
      assert.equal(error.trim().split('\n').length, 1);
    }
  });
});
