import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { bundle, run } from '../support/commandLine.ts';
import { inFolder } from '../support/folder.ts';
import { corpusOf, type Report, usual } from '../support/learning.ts';

describe('speechdraft learn leaves things as they were', function () {
  this.timeout(120_000);

  it('leaves a model alone that is up to date, and makes it again where it is not', () =>
    inFolder(
      {
        ...corpusOf(9, () => usual),
        'corpus/broken.docx': 'PK\u0003\u0004',
        'corpus/note.txt': '明天开会。',
      },
      folder => {
        const [corpus, model, cache] = ['corpus', 'made.model', 'cache'].map(name => join(folder, name));
        const learned = (...args: readonly string[]): Report => {
          const ran = run(['learn', corpus!, '-o', model!, '--cache', cache!, '--report', 'json', ...args]);
          assert.equal(ran.status, 0, ran.error);
          return JSON.parse(ran.out) as Report;
        };
        const first = learned();
        const [bytes, time] = [readFileSync(model!), statSync(model!).mtimeMs];
        const second = learned();
        assert.deepEqual([second.documents, second.files], [first.documents, first.files]);
        assert.equal(statSync(model!).mtimeMs, time);
        writeFileSync(model!, 'something else');
        learned();
        assert.deepEqual(readFileSync(model!), bytes);
        learned('--min-documents', '4');
        assert.notDeepEqual(readFileSync(model!), bytes);
        learned();
        assert.deepEqual(readFileSync(model!), bytes);
      },
    ));

  it('gives the same model where its cache is damaged, cut short, of another program or not to be written', () =>
    inFolder(
      corpusOf(6, () => usual),
      folder => {
        const [corpus, model, fresh, cache] = ['corpus', 'made.model', 'fresh.model', 'cache'].map(name =>
          join(folder, name),
        );
        const learned = (where: string): number => {
          const ran = run(['learn', corpus!, '-o', model!, '--cache', where, '--report', 'json']);
          assert.equal(ran.status, 0, ran.error);
          return (JSON.parse(ran.out) as Report).known;
        };
        assert.equal(learned(cache!), 0);
        const [file] = readdirSync(cache!).map(name => join(cache!, name));
        const whole = readFileSync(file!);
        const damagedAt = (share: number): Buffer => {
          const bytes = Buffer.from(whole);
          bytes[Math.floor((bytes.length - 1) * share)]! ^= 255;
          return bytes;
        };
        const otherProgram = Buffer.from('{"program":1}\n');
        for (const bytes of [
          damagedAt(0.3),
          damagedAt(0.99),
          whole.subarray(0, whole.length >> 1),
          otherProgram,
        ]) {
          writeFileSync(file!, bytes);
          appendFileSync(join(corpus!, '0', '0.txt'), '\n同志们，让我们把事办好！\n');
          learned(cache!);
          assert.equal(run(['learn', corpus!, '-o', fresh!, '--no-cache']).status, 0);
          assert.deepEqual(readFileSync(model!), readFileSync(fresh!));
        }
        assert.equal(learned(file!), 0);
        assert.equal(learned(cache!), 6);
      },
    ));

  it('leaves the old model where it was when it cannot do its work, and says why in one sentence', () =>
    inFolder({ 'old.model': 'what stood there', 'empty/note.txt': '明天开会。' }, folder => {
      const model = join(folder, 'old.model');
      const fails = (args: readonly string[], expected: RegExp): void => {
        const { status, out, error } = run(args);
        assert.equal(status, 2, error);
        assert.equal(out, '');
        assert.match(error, expected);
        assert.equal(error.trim().split('\n').length, 1, error);
        assert.doesNotMatch(error, /\n\s+at /);
      };
      fails(['learn', join(folder, 'nowhere'), '-o', model], /no corpus at .*nowhere/);
      fails(
        ['learn', join(folder, 'empty'), '-o', model, '--no-cache'],
        /No speech to learn from in .*empty/,
      );
      fails(['learn', folder, '-o', join(folder, 'nowhere', 'x.model')], /cannot be written to .*nowhere/);
      fails(['model', model], /old\.model is not a model/);
      fails(['model', join(folder, 'nowhere.model')], /nowhere\.model does not exist/);
      fails(['merge', model, '-o', join(folder, 'x.model')], /old\.model is not a model/);
      fails(['check', '--model', model, join(folder, 'empty', 'note.txt')], /old\.model is not a model/);
      assert.equal(readFileSync(model, 'utf8'), 'what stood there');
      assert.deepEqual(readdirSync(folder).sort(), ['empty', 'old.model']);
    }));

  it('can be cancelled at any moment: the old model stands and no other file is left', () =>
    inFolder({ ...corpusOf(60, () => usual), 'old.model': 'what stood there' }, async folder => {
      const model = join(folder, 'old.model');
      const before = readdirSync(folder).sort();
      const command = [
        bundle,
        'learn',
        join(folder, 'corpus'),
        '-o',
        model,
        '--no-cache',
        '--progress',
        'json',
      ];
      const cancelled = async (after: number, how: 'SIGINT' | 'SIGTERM' | 'input'): Promise<void> => {
        const child = spawn(process.execPath, command, { stdio: ['pipe', 'ignore', 'pipe'] });
        child.stderr.resume();
        const closed = once(child, 'close');
        await new Promise(resolve => setTimeout(resolve, after));
        if (how === 'input') child.stdin.end();
        else child.kill(how);
        const [status, signal] = (await closed) as [number | null, string | null];
        if (status === 0) writeFileSync(model, 'what stood there');
        else assert.ok(status === 130 || signal === how, `${how}: ${status} ${signal}`);
        assert.equal(readFileSync(model, 'utf8'), 'what stood there');
        assert.deepEqual(readdirSync(folder).sort(), before);
      };
      const whole = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'ignore'] });
      const started = performance.now();
      await once(whole, 'close');
      const taken = performance.now() - started;
      writeFileSync(model, 'what stood there');
      const ways = ['SIGINT', 'SIGTERM', 'input'] as const;
      for (let n = 0; n < 6; n++) await cancelled(Math.random() * taken, ways[n % 3]!);
    }));

  it('removes what a run left behind that was killed while it wrote', () =>
    inFolder(
      corpusOf(6, () => usual),
      folder => {
        const { pid } = spawnSync(process.execPath, ['--version']);
        const left = join(folder, `.made.model.${pid}.tmp`);
        const own = join(folder, `.made.model.${process.pid}.tmp`);
        for (const file of [left, own]) writeFileSync(file, 'half a model');
        const model = join(folder, 'made.model');
        assert.equal(run(['learn', join(folder, 'corpus'), '-o', model, '--no-cache']).status, 0);
        assert.deepEqual([existsSync(left), existsSync(own)], [false, true]);
      },
    ));

  it('does not replace a model in a folder that may not be written to', () => {
    if (process.getuid?.() === 0) return; // Root may write anywhere.
    return inFolder(
      corpusOf(3, () => usual),
      folder => {
        mkdirSync(join(folder, 'locked'));
        chmodSync(join(folder, 'locked'), 0o500);
        assert.equal(
          run(['learn', join(folder, 'corpus'), '-o', join(folder, 'locked', 'x.model')]).status,
          2,
        );
      },
    );
  });
});
