import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, it } from 'mocha';

const root = resolve(__dirname, '..', '..', '..');

/** Layer → what it may import: other layers, `node`, and packages. Every layer may import itself. */
const table: Readonly<Record<string, readonly string[]>> = {
  'server/core/text': [],
  'server/core/structure': ['server/core/text', 'server/core/cleaning'],
  'server/core/cleaning': ['server/core/text'],
  'server/core/model': ['server/core/text', 'server/core/structure'],
  'server/core/rules': [
    'server/core/text',
    'server/core/structure',
    'server/core/cleaning',
    'server/core/model',
  ],
  'server/core/features': [
    'server/core/text',
    'server/core/structure',
    'server/core/cleaning',
    'server/core/model',
    'server/core/rules',
  ],
  'server/core': [
    'server/core/text',
    'server/core/structure',
    'server/core/cleaning',
    'server/core/model',
    'server/core/rules',
    'server/core/features',
  ],
  'server/src': ['server/core', 'node', '*'],
  'client/src': ['node', 'vscode', 'vscode-languageclient'],
};

/** The one file that may name a package. */
const reserved: Readonly<Record<string, string>> = { nodejieba: 'server/src/learner/segmenter.ts' };

interface Import {
  readonly file: string;
  readonly target: string;
}

const posix = (path: string): string => path.split(sep).join('/');

const layerOf = (file: string): string | undefined =>
  Object.keys(table)
    .filter(layer => file.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => posix(join(folder, file)));

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /(?:^|[\s;}])(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(match => ({ file, target: (match[1] ?? match[2] ?? match[3])! }));
}

/** What is imported, as the table names it: a layer, `node`, or a package. */
function targetOf({ file, target }: Import): string {
  if (target.startsWith('.')) {
    const path = posix(relative(root, resolve(root, dirname(file), target)));
    return layerOf(path) ?? path;
  }
  if (target.startsWith('node:')) return 'node';
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function offence(found: Import): string | undefined {
  const layer = layerOf(found.file)!;
  const target = targetOf(found);
  const home = reserved[target];
  if (home !== undefined && home !== found.file)
    return `${found.file} imports ${target}, which only ${home} may`;
  if (target === layer) return undefined;
  const allowed = table[layer]!;
  const outside = !target.includes('/') || target.startsWith('@');
  if (allowed.includes(target) || (outside && allowed.includes('*') && target !== 'vscode')) return undefined;
  return `${found.file} imports ${found.target}: ${layer} may import ${allowed.join(', ') || 'nothing'}`;
}

describe('architecture', () => {
  const files = ['server/core', 'server/src', 'client/src'].flatMap(sources);

  it('keeps every import within the table of layers', () => {
    assert.deepEqual(files.flatMap(importsOf).map(offence).filter(Boolean), []);
  });

  it('reaches the core from outside through its front door alone', () => {
    const around = files
      .filter(file => !file.startsWith('server/core/'))
      .flatMap(importsOf)
      .filter(
        ({ file, target }) => target.startsWith('.') && targetOf({ file, target }).startsWith('server/core'),
      )
      .filter(({ target }) => !target.endsWith('core/index.ts'));
    assert.deepEqual(around, []);
  });

  it('never lets a layer of the core import the front door', () => {
    const doors = files
      .filter(file => file.startsWith('server/core/') && file !== 'server/core/index.ts')
      .flatMap(importsOf)
      .filter(
        ({ file, target }) => resolve(root, dirname(file), target) === resolve(root, 'server/core/index.ts'),
      );
    assert.deepEqual(doors, []);
  });

  it('names an offender', () => {
    const target = '../features/outline.ts';
    assert.match(
      offence({ file: 'server/core/text/lines.ts', target }) ?? '',
      /text\/lines\.ts imports .*features/,
    );
    assert.ok(offence({ file: 'server/core/model/model.ts', target: 'node:fs' }));
    assert.ok(offence({ file: 'server/src/documents.ts', target: 'nodejieba' }));
    assert.ok(offence({ file: 'client/src/extension.ts', target: '../../server/core/index.ts' }));
  });
});
