import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { after, before, describe, it } from 'mocha';
import type { Outline } from '../../server/core/index.ts';
import { bundle, compiled, rows, run } from '../support/commandLine.ts';

const draft =
  '在全市工作会议上的讲话\n\n同志们：\n\n今天开会。\n\n一、提高认识\n\n认识要到位。\n\n二、狠抓落实\n\n落实要有力。\n';

type Printed = Outline & { readonly file: string };

describe('the command line', () => {
  let folder: string;
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'speechdraft-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Everything that is no draft, with what is said of it. */
  const unusable = (): readonly (readonly [path: string, words: RegExp])[] => {
    const found: [string, RegExp][] = [
      [join(folder, 'nowhere.txt'), /no such file/],
      [file('empty.txt', ''), /empty/],
      [file('blank.txt', ' \n　\n'), /empty/],
      [file('binary.txt', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0])), /not a text file/],
      [folder, /a folder/],
    ];
    const locked = file('locked.txt', draft);
    chmodSync(locked, 0);
    if (process.getuid?.() !== 0) found.push([locked, /no permission/]);
    return found;
  };

  it('runs from the compiled sources as from the bundle', () => {
    for (const args of [['--version'], ['outline', '-'], ['new', '--occasion', '座谈会']])
      assert.deepEqual(run(args, draft, 'zh_CN.UTF-8', compiled), run(args, draft, 'zh_CN.UTF-8'));
  });

  for (const command of ['outline', 'check']) {
    it(`${command} says in one sentence what is wrong with a file, and goes on with the next`, () => {
      const good = file('good.txt', draft);
      for (const [path, words] of unusable()) {
        const { status, out, error } = run([command, '--format', 'json', path, good]);
        assert.equal(status, 2, path);
        assert.match(error, words);
        assert.ok(error.includes(path));
        assert.equal(error.trim().split('\n').length, 1);
        assert.equal((JSON.parse(out) as Printed).file, good);
      }
    });

    it(`${command} reads standard input`, () => {
      assert.equal(rows<Printed>([command, '--format', 'json', '-'], draft)[0]?.file, '-');
      assert.match(run([command, '-'], '').error, /standard input: .*empty/);
    });

    it(`${command} prints one object a line, one line a file, in order`, () => {
      const files = ['甲.txt', '乙.txt', '丙.txt'].map(name => file(name, draft));
      assert.deepEqual(
        rows<Printed>([command, '--format', 'json', ...files]).map(row => row.file),
        files,
      );
    });
  }

  it('says what is wrong with the arguments, and never prints a stack', () => {
    for (const args of [
      ['outline'],
      ['outline', '--nope', 'a'],
      ['outline', '--format', 'xml', 'a'],
      ['nope'],
      [],
    ]) {
      const { status, error } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.ok(error.length > 0);
      assert.ok(!/\n\s+at /.test(error), error);
    }
  });

  it('says before any work that a model cannot be written, and never replaces a draft by one', () => {
    const written = file('mine.txt', draft);
    const said = [
      [folder, /it is a folder\. Name a file in it/],
      [join(folder, 'missing', 'a.model'), /Check that its folder exists/],
      [written, /is there and is no model; it was left as it is/],
    ] as const;
    for (const command of ['learn', 'merge']) {
      for (const [output, words] of said) {
        const { status, error } = run([command, written, '-o', output]);
        assert.equal(status, 2);
        assert.match(error, words);
      }
    }
    assert.equal(readFileSync(written, 'utf8'), draft);
  });

  it('reads the encodings that drafts come in, and places everything alike', () => {
    const plain = file('utf8.txt', draft);
    const same = [
      file('bom.txt', `\ufeff${draft}`),
      file('utf16.txt', Buffer.from(`\ufeff${draft}`, 'utf16le')),
      file('gb.txt', iconv.encode(draft, 'gb18030')),
    ];
    const [expected, ...found] = rows<Printed>(['outline', '--format', 'json', plain, ...same]);
    for (const row of found) assert.deepEqual({ ...row, file: '' }, { ...expected, file: '' });
  });

  it('reads a draft with a torn character and says so, but writes nothing back that it did not read', () => {
    const paragraph = '各乡镇要充分认识这项工作的意义，做到思想不松、标准不降、力度不减。'.repeat(3);
    const whole = Buffer.from(draft.replace('认识要到位。', `${paragraph}提高认识，认识要到位。。`));
    const at = whole.indexOf('标准');
    const torn = file('torn.txt', Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]));
    const { status, error } = run(['outline', torn]);
    assert.deepEqual([status, /torn\.txt: invalid bytes are read as � in 1 place;/.test(error)], [0, true]);
    const before = readFileSync(torn);
    assert.match(run(['fix', torn]).error, /cannot be written back in its encoding/);
    assert.deepEqual(readFileSync(torn), before);
  });

  it('gives positions that do not depend on how lines end', () => {
    const [lf, crlf] = rows<Printed>([
      'outline',
      '--format',
      'json',
      file('lf.txt', draft),
      file('crlf.txt', draft.replaceAll('\n', '\r\n')),
    ]);
    assert.deepEqual({ ...crlf, file: '', characters: 0 }, { ...lf, file: '', characters: 0 });
  });

  it('stays quiet when its reader goes away', () => {
    const many = Array.from({ length: 200 }, () => file('many.txt', draft.repeat(20)));
    const { stderr, stdout } = spawnSync(
      'sh',
      ['-c', '"$0" "$@" | head -c 10', process.execPath, bundle, 'outline', '--format', 'json', ...many],
      { encoding: 'utf8' },
    );
    assert.equal(stdout.length, 10);
    assert.equal(stderr, '');
  });

  it('gives the skeleton of any speech for an occasion it does not know, and says so', () => {
    const { status, out, error } = run(['new', '--occasion', '秋收动员', '--parts', '2']);
    assert.equal(status, 0);
    assert.match(out, /秋收动员会上的讲话[\s\S]*一、[\s\S]*二、/);
    assert.match(error, /^speechdraft: .*秋收动员.*\n$/);
  });

  it('writes a skeleton in the script of its title, or as it is told', () => {
    const skeleton = (...options: string[]): string => run(['new', '--parts', '2', ...options]).out;
    assert.match(
      skeleton('--title', '在全市外貿工作會議上的講話'),
      /在全市外貿工作會議上的講話[\s\S]*〔小標題〕/,
    );
    assert.match(
      skeleton('--title', '在全市外贸工作会议上的讲话'),
      /在全市外贸工作会议上的讲话[\s\S]*〔小标题〕/,
    );
    assert.match(skeleton('--title', '在乾县工作会议上的讲话'), /〔小标题〕/);
    assert.match(skeleton('--traditional'), /〔小標題〕/);
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(run(['--version']), { status: 0, out: `${version}\n`, error: '' });
    assert.match(run(['--help'], '', 'zh_CN.UTF-8').out, /--version +显示版本/);
  });

  it('does not take a folder of drafts for a draft', () => {
    const inner = join(folder, '讲稿');
    mkdirSync(inner, { recursive: true });
    assert.match(run(['outline', inner]).error, /name the files in it/);
  });

  it('counts as checked what it could read, and nothing else', () => {
    const { out } = run(['check', file('good.txt', draft), join(folder, 'nowhere.txt')]);
    assert.match(out, /^1 checked: /m);
  });

  it('checks as strictly as it is asked to', () => {
    const path = file('strict.txt', draft.replace('认识要到位。', '1. 要学习。\n\n2. 要调研。'));
    const codes = (...args: string[]): string[] =>
      rows<{ diagnostics: { code: string }[] }>([
        'check',
        '--format',
        'json',
        ...args,
        path,
      ])[0]!.diagnostics.map(({ code }) => code);
    assert.ok(!codes().includes('number-style'));
    assert.ok(codes('--strict-levels').includes('number-style'));
  });

  it('passes over what .speechdraftignore names, and counts it neither as checked nor as faulty', () => {
    const own = mkdtempSync(join(folder, 'ignoring-'));
    writeFileSync(join(own, '.speechdraftignore'), '旧稿/\n*.bak.txt\n!要紧.bak.txt\n');
    mkdirSync(join(own, '旧稿'));
    const faulty = draft.replace('二、', '三、');
    const names = ['旧稿/一.txt', '二.bak.txt', '要紧.bak.txt', '三.txt'];
    for (const name of names) writeFileSync(join(own, name), faulty);
    const { stdout, status } = spawnSync(process.execPath, [bundle, 'check', '--format', 'json', ...names], {
      cwd: own,
      encoding: 'utf8',
    });
    const found = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { file: string; diagnostics: { code: string }[] });
    const named = found.filter(({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'number-sequence'),
    );
    assert.deepEqual(
      named.map(({ file: name }) => name),
      ['要紧.bak.txt', '三.txt'],
    );
    assert.equal(status, 1);
  });

  it('writes SARIF 2.1.0 as code scanning reads it', () => {
    interface Log {
      readonly version: string;
      readonly $schema: string;
      readonly runs: readonly {
        readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Rule[] } };
        readonly columnKind: string;
        readonly results: readonly Result[];
      }[];
    }
    interface Rule {
      readonly id: string;
      readonly shortDescription: { readonly text: string };
      readonly helpUri: string;
      readonly defaultConfiguration: { readonly level: string };
    }
    interface Result {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
        };
      }[];
    }
    const path = file('讲 话.txt', draft.replace('二、', '三、'));
    const log = JSON.parse(run(['check', '--format', 'sarif', path]).out) as Log;
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /sarif-2\.1\.0\.json$/);
    assert.equal(log.runs.length, 1);
    const [{ tool, columnKind, results }] = log.runs as [Log['runs'][0]];
    assert.equal(columnKind, 'utf16CodeUnits');
    const { driver } = tool;
    assert.equal(driver.name, 'speechdraft');
    const levels = ['none', 'note', 'warning', 'error'];
    for (const rule of driver.rules) {
      assert.match(rule.id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(rule.shortDescription.text.length > 0);
      assert.match(rule.helpUri, /^https:\/\//);
      assert.ok(levels.includes(rule.defaultConfiguration.level));
    }
    assert.ok(results.some(({ ruleId }) => ruleId === 'number-sequence'));
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      assert.equal(driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(levels.includes(level));
      assert.ok(message.text.length > 0);
      assert.equal(locations.length, 1);
      const { artifactLocation, region } = locations[0]!.physicalLocation;
      assert.equal(decodeURIComponent(new URL(artifactLocation.uri).pathname), path);
      assert.ok(region.startLine >= 1 && region.startColumn >= 1);
      assert.ok(
        region.endLine > region.startLine ||
          (region.endLine === region.startLine && region.endColumn > region.startColumn),
      );
    }
    const sequence = results.find(({ ruleId }) => ruleId === 'number-sequence')!;
    assert.deepEqual(sequence.locations[0]!.physicalLocation.region, {
      startLine: 11,
      startColumn: 1,
      endLine: 11,
      endColumn: 3,
    });
  });
});
