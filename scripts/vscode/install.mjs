// VS Code without a desktop: its server and web workbench, as the npm package `code-server` carries them.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** code-server 4.100.3 is VS Code 1.100.3, the oldest that the extension supports, and runs on Node 20. */
export const version = '4.100.3';

/** Raised where what is done to the unpacked server changes. */
const layout = 3;

/** Where the unpacked server is kept; a second run finds it there. */
export const folder = resolve(process.env.VSCODE_SERVER_DIR ?? `.vscode-test/server-${version}`);

const npm = (args, cwd) =>
  execFileSync('npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });

/** Downloads and unpacks the server where it is not there yet (about 270 MB on disk). Gives the folder. */
export function installServer() {
  const done = join(folder, '.installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === `${version} ${layout}`) return folder;
  if (process.env.VSCODE_SERVER_DIR) throw new Error(`VSCODE_SERVER_DIR names ${folder}, where no server is`);
  const fresh = `${folder}.partial`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  npm(['pack', `code-server@${version}`, '--silent'], fresh);
  const parts = ['lib/vscode', 'LICENSE', 'ThirdPartyNotices.txt'].map(part => `package/${part}`);
  execFileSync('tar', ['xzf', `code-server-${version}.tgz`, '--strip-components=1', ...parts], {
    cwd: fresh,
  });
  rmSync(join(fresh, `code-server-${version}.tgz`));
  const vscode = join(fresh, 'lib/vscode');
  npm(['install', '--omit=dev', '--ignore-scripts', '--engine-strict=false', '--loglevel=error'], vscode);
  symlinkSync('node_modules', join(vscode, 'node_modules.asar'));
  standIns(vscode);
  linkRipgrep(vscode);
  writeFileSync(join(fresh, '.installed'), `${version} ${layout}`);
  renameSync(fresh, folder);
  return folder;
}

/** Search and findFiles run ripgrep; the one on the path serves as well as the one that would be downloaded. */
function linkRipgrep(vscode) {
  const bin = join(vscode, 'node_modules/@vscode/ripgrep/bin');
  const own = (process.env.PATH ?? '')
    .split(':')
    .map(path => join(path, 'rg'))
    .find(existsSync);
  if (existsSync(join(bin, 'rg')) || own === undefined) return;
  mkdirSync(bin, { recursive: true });
  symlinkSync(own, join(bin, 'rg'));
}

/**
 * Native addons are left unbuilt, for that would take a compiler: log files are written in plain JavaScript instead,
 * nobody watches over the extension host's parent, and there are no terminals.
 */
function standIns(vscode) {
  const modules = {
    'native-watchdog': 'exports.start = () => {};',
    '@vscode/spdlog': `
      const { appendFileSync, mkdirSync } = require('node:fs');
      const { dirname } = require('node:path');
      const nothing = () => {};
      exports.setLevel = exports.setFlushOn = exports.shutdown = nothing;
      exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (_, file) => {
        mkdirSync(dirname(file), { recursive: true });
        const write = line => appendFileSync(file, line + '\\n');
        const levels = Object.fromEntries('trace debug info warn error critical'.split(' ').map(level => [level, write]));
        const rest = 'setLevel clearFormatters setPattern flush drop'.split(' ').map(name => [name, nothing]);
        return { ...levels, ...Object.fromEntries(rest) };
      };`,
  };
  for (const [name, source] of Object.entries(modules)) {
    const home = join(vscode, 'node_modules', name);
    if (!existsSync(home)) continue;
    const { main = 'index.js' } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    writeFileSync(join(home, main), source);
  }
}
