import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { rules } from '../../server/core/index.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

interface Setting {
  readonly default: unknown;
  readonly properties?: Record<string, { readonly default: string }>;
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { id: string; extensions: string[]; filenamePatterns: string[] }[];
    readonly commands: readonly { command: string }[];
    readonly snippets: readonly { path: string }[];
    readonly configuration: { properties: Record<string, Setting> };
  };
}
const manifestText = readFileSync('package.json', 'utf8');
const { contributes } = JSON.parse(manifestText) as Manifest;

/** All the source of the client as one text. */
const client = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(`client/src/${file}`, 'utf8'))
  .join('\n');

describe('manifest', () => {
  it('names every text in each language, and no text in vain', () => {
    const asked = [...manifestText.matchAll(/"%([\w.-]+)%"/g)].map(match => match[1]!).sort();
    for (const file of readdirSync('.').filter(name => /^package\.nls.*\.json$/.test(name))) {
      assert.deepEqual(Object.keys(read<object>(file)).sort(), [...new Set(asked)], file);
    }
  });

  it('translates every message of the client, and no message in vain', () => {
    const asked = [...client.matchAll(/(?:l10n\.t|words)\(\s*'((?:[^'\\]|\\.)+)'/g)].map(match => match[1]!);
    for (const file of readdirSync('l10n')) {
      assert.deepEqual(Object.keys(read<object>(`l10n/${file}`)).sort(), [...new Set(asked)].sort(), file);
    }
  });

  it('declares the commands that the client registers', () => {
    const registered = [...client.matchAll(/\bcommand\('(\w+)'/g)].map(match => `speechdraft.${match[1]}`);
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), registered.sort());
  });

  it('names every rule with its summary and its own severity', () => {
    const setting = contributes.configuration.properties['speechdraft.rules']!.properties!;
    const told = Object.entries(setting).map(([id, { default: severity }]) => ({
      id,
      severity,
      summary: read<Record<string, string>>('package.nls.zh-cn.json')[`configuration.rules.${id}`],
    }));
    const own = rules.map(({ id, severity, summary }) => ({ id, severity, summary: summary['zh-CN'] }));
    assert.deepEqual(told, own, 'node scripts/build-manifest.mjs writes them anew');
  });

  it('has the settings of the public face, with their defaults', () => {
    const defaults = Object.entries(contributes.configuration.properties).map(
      ([name, { default: value }]) => [name, value],
    );
    assert.deepEqual(Object.fromEntries(defaults), {
      'speechdraft.corpus.folders': [],
      'speechdraft.corpus.watch': true,
      'speechdraft.model.path': '',
      'speechdraft.rules': {},
      'speechdraft.occasion': 'auto',
      'speechdraft.completion.phrases': true,
      'speechdraft.completion.pinyin': false,
      'speechdraft.numbering.renumberWhileEditing': true,
      'speechdraft.numbering.strictLevels': false,
      'speechdraft.languages': [],
      'speechdraft.script': 'auto',
      'speechdraft.readingSpeed': 220,
    });
  });

  it('takes files named like a speech for speeches, and no other text file', () => {
    const [language] = contributes.languages;
    assert.equal(language?.id, 'speech');
    assert.deepEqual(language.extensions, ['.speech', '.讲稿']);
    assert.deepEqual(language.filenamePatterns, ['*讲话*.txt', '*讲稿*.txt', '*致辞*.txt', '*发言*.txt']);
  });

  it('refers to files that are there', () => {
    const paths = [...manifestText.matchAll(/"(\.\/[^"]+)"/g)].map(match => match[1]!);
    for (const path of paths.filter(name => !name.startsWith('./dist/'))) assert.ok(existsSync(path), path);
  });

  it('shows pictures that are there, in each language', () => {
    for (const file of readdirSync('.').filter(name => /^package\.nls.*\.json$/.test(name))) {
      const pictures = Object.entries(read<Record<string, string>>(file)).filter(([key]) =>
        key.endsWith('.image'),
      );
      assert.equal(pictures.length, 4);
      for (const [, picture] of pictures) assert.ok(existsSync(picture), `${file}: ${picture}`);
    }
  });

  it('has READMEs that name every setting and every command of the command line', () => {
    const commands = [
      ...readFileSync('server/src/cli/main.ts', 'utf8').matchAll(/^ {2}(\w+): \(\) => import/gm),
    ];
    for (const file of ['README.md', 'README.zh-CN.md']) {
      const readme = readFileSync(file, 'utf8');
      for (const setting of Object.keys(contributes.configuration.properties)) {
        assert.ok(readme.includes(`| \`${setting}\``), `${file}: ${setting}`);
      }
      for (const name of [...commands.map(([, command]) => command), 'lsp']) {
        assert.ok(readme.includes(`| \`speechdraft ${name} `), `${file}: ${name}`);
      }
      const unknown = [...readme.matchAll(/`(speechdraft\.[\w.]+)`/g)].filter(
        ([, name]) => contributes.configuration.properties[name!] === undefined,
      );
      assert.deepEqual(unknown, []);
    }
  });

  it('has READMEs whose links lead to files that are there', () => {
    for (const file of ['README.md', 'README.zh-CN.md']) {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
        match => match[1]!,
      );
      assert.ok(links.length > 5);
      for (const link of links) assert.ok(existsSync(link), `${file}: ${link}`);
    }
  });
});
