import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { bundle, rows, run } from '../support/commandLine.ts';
import { inFolder } from '../support/folder.ts';
import { corpusOf, type Report, usual } from '../support/learning.ts';
import { madeSpeech } from '../support/madeSpeeches.ts';

const seeds = join(__dirname, '..', '..', '..', '..', 'shared', 'corpus', 'seeds');

describe('speechdraft learn', function () {
  this.timeout(120_000);

  it('gives outline the salutations and closings of a corpus that no table knows', () =>
    inFolder(
      corpusOf(30, () => ({ salutation: '各位掌柜：', closing: '话休絮烦，' })),
      folder => {
        const [model, draft] = [join(folder, 'made.model'), join(folder, 'draft.txt')];
        assert.equal(run(['learn', join(folder, 'corpus'), '-o', model, '--no-cache']).status, 0);
        writeFileSync(draft, madeSpeech(99, { salutation: '各位掌柜：', closing: '话休絮烦，' }));
        type Outline = { salutation: { text: string } | null; closing: object | null };
        const [learned] = rows<Outline>(['outline', '--format', 'json', '--model', model, draft]);
        assert.equal(learned?.salutation?.text, '各位掌柜');
        assert.notEqual(learned?.closing, null);
        const [plain] = rows<Outline>(['outline', '--format', 'json', draft]);
        assert.equal(plain?.salutation, null);
        assert.equal(plain?.closing, null);
      },
    ));

  for (const [thanked, said] of [
    [28, true],
    [9, false],
  ] as const) {
    it(`${said ? 'lets check say' : 'keeps check silent'} where ${thanked} of 30 speeches thank and a draft does not`, () =>
      inFolder(
        corpusOf(30, n => ({ ...usual, thanks: n < thanked ? '谢谢大家！' : '' })),
        folder => {
          const [model, draft] = [join(folder, 'made.model'), join(folder, 'draft.txt')];
          assert.equal(run(['learn', join(folder, 'corpus'), '-o', model, '--no-cache']).status, 0);
          writeFileSync(draft, madeSpeech(99, { ...usual, thanks: '' }));
          const { out } = run(['check', '--model', model, draft], '', 'zh_CN.UTF-8');
          assert.equal(out.includes('30 篇中 28 篇'), said, out);
          assert.equal(out.includes('致谢'), said, out);
        },
      ));
  }

  it('gives the same bytes in whatever order, number of jobs, locale and number of pieces', () =>
    inFolder(
      corpusOf(18, n => ({ ...usual, salutation: n % 2 ? '各位乡亲：' : '同志们：' })),
      folder => {
        const parts = ['0', '1', '2'].map(name => join(folder, 'corpus', name));
        const learned = (name: string, args: readonly string[], language?: string): Buffer => {
          const output = join(folder, name);
          const ran = run(['learn', ...args, '-o', output, '--no-cache'], '', language);
          assert.equal(ran.status, 0, ran.error);
          return readFileSync(output);
        };
        const whole = learned('whole', [join(folder, 'corpus')]);
        assert.deepEqual(learned('reversed', [...parts].reverse(), 'zh_CN.UTF-8'), whole);
        assert.deepEqual(learned('jobs', [join(folder, 'corpus'), '--jobs', '2'], 'tr_TR.UTF-8'), whole);
        for (const [i, part] of parts.entries()) learned(`partial${i}`, [part, '--partial']);
        const merged = join(folder, 'merged');
        const partials = [2, 0, 1].map(i => join(folder, `partial${i}`));
        assert.equal(run(['merge', ...partials, '-o', merged]).status, 0);
        assert.deepEqual(readFileSync(merged), whole);
      },
    ));

  it('reads only what changed, and forgets what went', () =>
    inFolder(
      corpusOf(12, () => usual),
      folder => {
        const [corpus, model, cache] = ['corpus', 'made.model', 'cache'].map(name => join(folder, name));
        const learned = (output: string, ...args: readonly string[]): Report => {
          const ran = run(['learn', corpus!, '-o', output, '--report', 'json', ...args]);
          assert.equal(ran.status, 0, ran.error);
          return JSON.parse(ran.out) as Report;
        };
        const same = (): void => {
          learned(join(folder, 'fresh.model'), '--no-cache');
          assert.deepEqual(readFileSync(model!), readFileSync(join(folder, 'fresh.model')));
        };
        assert.equal(learned(model!, '--cache', cache!).known, 0);
        assert.equal(learned(model!, '--cache', cache!).known, 12);
        appendFileSync(join(corpus!, '0', '0.txt'), '\n同志们，让我们一起把码头修好！\n');
        assert.equal(learned(model!, '--cache', cache!).known, 11);
        rmSync(join(corpus!, '1', '1.txt'));
        const forgotten = learned(model!, '--cache', cache!);
        assert.deepEqual([forgotten.known, forgotten.documents], [11, 11]);
        same();
        writeFileSync(join(corpus!, 'late.txt'), madeSpeech(50, usual));
        assert.equal(learned(model!, '--cache', cache!).known, 11);
        same();
      },
    ));

  it('says what was done with every file', () =>
    inFolder(
      { ...corpusOf(4, () => usual), 'corpus/note.txt': '明天上午开会。', 'corpus/picture.png': '' },
      folder => {
        writeFileSync(join(folder, 'corpus', 'again.txt'), madeSpeech(0, usual).replaceAll('茶山', '××'));
        const torn = Buffer.from(madeSpeech(9, usual));
        torn[torn.indexOf('下面') + 1] = 0x20;
        writeFileSync(join(folder, 'corpus', 'torn.txt'), torn);
        const model = join(folder, 'made.model');
        const { out } = run(['learn', join(folder, 'corpus'), '-o', model, '--no-cache', '--report', 'json']);
        const report = JSON.parse(out) as Report;
        const outcomes = Object.fromEntries(
          report.files.map(({ file, outcome }) => [file.slice(join(folder, 'corpus').length + 1), outcome]),
        );
        assert.equal(report.documents, 5);
        assert.match(
          report.files.find(({ file }) => file.endsWith('torn.txt'))!.line,
          /read as � in 2 places/,
        );
        assert.equal(outcomes['note.txt'], 'set-aside');
        assert.equal(outcomes['picture.png'], 'skipped');
        assert.equal(Object.values(outcomes).filter(outcome => outcome === 'repetition').length, 1);
        assert.equal(Object.values(outcomes).filter(outcome => outcome === 'learned').length, 5);
      },
    ));

  it('tells a program how far it is, as JSON lines', () =>
    inFolder(
      corpusOf(6, () => usual),
      async folder => {
        const args = ['learn', join(folder, 'corpus'), '-o', join(folder, 'made.model'), '--no-cache'];
        const child = spawn(process.execPath, [bundle, ...args, '--progress', 'json'], { stdio: 'pipe' });
        const told: string[] = [];
        child.stderr.setEncoding('utf8').on('data', (text: string) => told.push(text));
        child.stdout.setEncoding('utf8').resume();
        const [status] = (await once(child, 'close')) as [number | null];
        assert.equal(status, 0);
        const lines = told.join('').trim().split('\n');
        const stages = lines.map(line => JSON.parse(line) as { stage: string; done: number; total: number });
        assert.ok(stages.some(({ stage, total }) => stage === 'reading' && total === 6));
        assert.equal(stages.at(-1)?.stage, 'finishing');
      },
    ));

  it('learns the five real speeches as they are', () => {
    if (!existsSync(seeds)) return;
    return inFolder({}, folder => {
      const model = join(folder, 'seeds.model');
      assert.equal(run(['learn', seeds, '--min-documents', '2', '-o', model, '--no-cache']).status, 0);
      const { out } = run(['model', model], '', 'zh_CN.UTF-8');
      for (const line of [
        /称谓 5 篇中 4/,
        /第 1 层 一、 \(3/,
        /第 1 层 第一， \(2/,
        /第 2 层 一是 \(2/,
        /第 2 层 1、 \(1/,
        /同志们 \(4\)/,
      ]) {
        assert.match(out, line);
      }
    });
  });

  it('spread by GNU parallel over shards gives the same bytes as one run', () => {
    const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
    if (parallel.status !== 0 || !parallel.stdout.startsWith('GNU parallel')) {
      console.log(
        '      GNU parallel is not installed (Debian: apt-get install parallel); nothing was spread',
      );
      return;
    }
    return inFolder(
      corpusOf(18, () => usual),
      folder => {
        mkdirSync(join(folder, 'partials'));
        const script = [
          `parallel --jobs 2 ${process.execPath} ${bundle} learn {} --partial --no-cache -o partials/{/}.partial ::: corpus/*`,
          `${process.execPath} ${bundle} merge partials/*.partial -o merged.model`,
          `${process.execPath} ${bundle} learn corpus --no-cache -o whole.model`,
        ].join(' && ');
        const ran = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
        assert.equal(ran.status, 0, ran.stderr);
        const [merged, whole] = ['merged.model', 'whole.model'].map(name => readFileSync(join(folder, name)));
        assert.deepEqual(merged, whole);
      },
    );
  });
});
