// The parts of `npm test`, in order. Each is a program; one that counts its tests writes them to SPEECHDRAFT_REPORT.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lackOfBrowser } from '../vscode/executable.mjs';

const node = (...args) => [process.execPath, ...args];
const bin = (name, ...args) => node(join('node_modules', name), ...args);
const mocha = (...args) =>
  bin('mocha/bin/mocha.js', '--no-config', '--reporter', 'scripts/test/reporter.cjs', ...args);

const onPath = program =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some(folder => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)));

/**
 * name: what `npm test -- NAME` runs alone; title: what the reader is told; command: the program and its arguments;
 * counts: whether it must leave counts behind (a VS Code that is killed says all is well);
 * lack: what the machine lacks for it, with the way to get it (undefined: nothing); needs: parts that come before it.
 */
export const parts = [
  {
    name: 'lint',
    title: 'Biome: format and lint',
    command: bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  { name: 'compile', title: 'TypeScript', command: bin('typescript/bin/tsc', '-b') },
  { name: 'build', title: 'bundles', command: node('scripts/build.mjs') },
  {
    name: 'unit',
    counts: true,
    title: 'unit tests',
    command: mocha('--timeout', '20000', 'out/test/unit/**/*.test.js'),
    needs: ['compile'],
  },
  {
    name: 'protocol',
    counts: true,
    title: 'the server over the protocol',
    command: mocha('--timeout', '20000', 'out/test/protocol/**/*.test.js'),
    needs: ['compile', 'build'],
  },
  {
    name: 'property',
    counts: true,
    title: 'laws (random input)',
    command: mocha('--timeout', '60000', 'out/test/property/**/*.test.js'),
    needs: ['compile'],
  },
  {
    name: 'learning',
    counts: true,
    title: 'learning: the program, formats, privacy',
    command: mocha('--timeout', '60000', 'out/test/learning/**/*.test.js'),
    needs: ['compile', 'build'],
  },
  {
    name: 'package',
    counts: true,
    title: 'what the package for VS Code holds',
    command: mocha('--timeout', '60000', 'test/e2e/package.test.mjs'),
    needs: ['build'],
  },
  {
    name: 'extension',
    counts: true,
    title: "the extension in VS Code's extension host",
    command: node('test/e2e/extensionHost.mjs'),
    lack: lackOfBrowser,
    needs: ['compile', 'build'],
  },
  {
    name: 'ui',
    counts: true,
    title: "VS Code's user interface in a browser",
    command: mocha('--timeout', '60000', 'test/e2e/ui/*.test.mjs'),
    lack: lackOfBrowser,
    needs: ['build'],
  },
  {
    name: 'neovim',
    counts: true,
    title: 'the server in Neovim',
    command: mocha('--timeout', '60000', 'test/e2e/neovim.test.mjs'),
    lack: () => (onPath('nvim') ? undefined : 'no Neovim found: apt-get install neovim (Debian)'),
    needs: ['build'],
  },
];
