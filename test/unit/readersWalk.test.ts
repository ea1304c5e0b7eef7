import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { type CorpusFile, openReader, skipLine, walkCorpus } from '../../server/src/learner/readers/index.ts';
import { inFolder } from '../support/folder.ts';
import { readAll, sampleSpeech } from '../support/reading.ts';

const windows = process.platform === 'win32';

describe('walking a corpus', () => {
  it('finds files in the order of their names’ code units and passes over what is hidden', () =>
    inFolder(
      {
        '乙.txt': sampleSpeech,
        '丙/一.speech': sampleSpeech,
        'b.讲稿': sampleSpeech,
        'B.md': sampleSpeech,
        '.git/a.txt': sampleSpeech,
        'node_modules/a.txt': sampleSpeech,
        '~$会议.docx': 'lock',
        '.隐藏.txt': sampleSpeech,
        'Thumbs.db': 'x',
        'desktop.ini': 'x',
        '~WRL0003.tmp': 'x',
        'picture.png': 'x',
        '台账.et': 'x',
        '往年讲话.rar': 'x',
      },
      async folder => {
        const outcomes = await readAll(folder);
        assert.deepEqual(
          outcomes.map(({ path, result }) => `${path} ${result}`),
          [
            'B.md text',
            'b.讲稿 text',
            'picture.png no-text',
            '丙/一.speech text',
            '乙.txt text',
            '台账.et unsupported',
            '往年讲话.rar archive',
          ],
        );
      },
    ));

  it('counts a file once when it is given twice', () =>
    inFolder({ 'a/a.txt': sampleSpeech, 'a/b.txt': sampleSpeech }, async folder => {
      const paths: string[] = [];
      for await (const found of walkCorpus([folder, join(folder, 'a'), join(folder, 'a/b.txt')]))
        paths.push(found.path);
      assert.deepEqual(paths, [join(folder, 'a/a.txt'), join(folder, 'a/b.txt')]);
    }));

  it('ends early when told to', () =>
    inFolder({ 'a.txt': '一', 'b.txt': '二', 'c.txt': '三' }, async folder => {
      const stop = new AbortController();
      let count = 0;
      for await (const _ of walkCorpus([folder], { signal: stop.signal })) if (++count === 2) stop.abort();
      assert.equal(count, 2);
    }));

  it('says that a path leads nowhere', async () => {
    const found = await walkCorpus([join(__dirname, '没有这个文件夹')]).next();
    assert.ok(found.value?.kind === 'skipped');
    assert.equal(found.value.reason, 'vanished');
  });
});

describe('hostile files', () => {
  it('never follows a link', async () => {
    if (windows) return;
    await inFolder({ 'secret/a.txt': sampleSpeech, 'corpus/a.txt': sampleSpeech }, async folder => {
      symlinkSync('../secret/a.txt', join(folder, 'corpus/b.txt'));
      symlinkSync('../secret', join(folder, 'corpus/c'));
      symlinkSync('a.txt', join(folder, 'corpus/d.txt'));
      symlinkSync('.', join(folder, 'corpus/e'));
      symlinkSync('nowhere', join(folder, 'corpus/f.txt'));
      const results = (await readAll(join(folder, 'corpus'))).map(({ path, result }) => `${path} ${result}`);
      assert.deepEqual(results, [
        'a.txt text',
        'b.txt outside',
        'c outside',
        'd.txt link',
        'e link',
        'f.txt vanished',
      ]);
    });
  });

  it('does not follow a link put in a file’s place after it was found', async () => {
    if (windows) return;
    await inFolder({ 'secret.txt': '秘密', 'corpus/a.txt': sampleSpeech }, async folder => {
      const result = await readAfter(join(folder, 'corpus'), file => {
        rmSync(file);
        symlinkSync('../secret.txt', file);
      });
      assert.equal(result, 'outside');
    });
  });

  it('passes over a file that vanishes, and one that becomes a pipe', async () => {
    await inFolder({ 'a.txt': sampleSpeech }, async folder => {
      assert.equal(await readAfter(folder, file => rmSync(file)), 'vanished');
    });
    if (windows) return;
    await inFolder({ 'a.txt': sampleSpeech }, async folder => {
      const pipe = (file: string) => {
        rmSync(file);
        execFileSync('mkfifo', [file]);
      };
      assert.equal(await readAfter(folder, pipe), 'not-a-file');
    });
  });

  it('leaves a pipe alone', async () => {
    if (windows) return;
    await inFolder({}, async folder => {
      execFileSync('mkfifo', [join(folder, 'a.txt')]);
      assert.deepEqual(
        (await readAll(folder)).map(({ result }) => result),
        ['not-a-file'],
      );
    });
  });

  it('reads neither 200 MB in one line nor an empty file', () =>
    inFolder({ 'large.txt': '', 'empty.txt': '', 'blank.txt': ' \n　\n' }, async folder => {
      truncateSync(join(folder, 'large.txt'), 200 * 1024 * 1024);
      const results = (await readAll(folder)).map(({ path, result }) => `${path} ${result}`);
      assert.deepEqual(results, ['blank.txt empty', 'empty.txt empty', 'large.txt too-large']);
    }));

  it('reads no text longer than the limit', () =>
    inFolder({ 'a.txt': '长'.repeat(2000) }, async folder => {
      assert.deepEqual(
        (await readAll(folder, { textLength: 1000 })).map(({ result }) => result),
        ['too-large'],
      );
    }));

  it('says that a file may not be read', async () => {
    if (windows) return;
    await inFolder({ 'a.txt': sampleSpeech, 'b/a.txt': sampleSpeech }, async folder => {
      for (const name of ['a.txt', 'b']) chmodSync(join(folder, name), 0);
      const outcomes = await asOrdinaryUser(folder, () => readAll(folder));
      chmodSync(join(folder, 'b'), 0o755);
      assert.deepEqual(
        outcomes.map(({ path, result }) => `${path} ${result}`),
        ['a.txt unreadable', 'b unreadable'],
      );
    });
  });
});

describe('what is said of a skipped file', () => {
  it('names the file, what is wrong and what to do, in the reader’s language', () => {
    const skip = { kind: 'skipped', path: '会议.txt', reason: 'too-large', detail: '25.0 MB' } as const;
    assert.equal(skipLine(skip, 'zh-CN'), '会议.txt：过大，未读取。请拆分后再学习（25.0 MB）');
    assert.equal(skipLine(skip, 'zh-TW'), '会议.txt：過大，未讀取。請拆分後再學習（25.0 MB）');
    assert.equal(
      skipLine(skip, 'en'),
      '会议.txt: is too large and was not read. Split it and learn again (25.0 MB)',
    );
  });
});

/** What reading gives when something happens to the first file between its being found and its being read. */
async function readAfter(folder: string, happens: (file: string) => void): Promise<string> {
  const reader = openReader();
  const found = (await walkCorpus([folder]).next()).value as CorpusFile;
  happens(found.location);
  const result = await reader.read(found);
  await reader.close();
  return result.kind === 'text' ? 'text' : result.reason;
}

/** Runs a test as somebody whom permissions bind: the administrator may read everything. */
async function asOrdinaryUser<T>(folder: string, test: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return test();
  const nobody = 65534;
  chownSync(folder, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await test();
  } finally {
    process.seteuid?.(0);
  }
}
