// `npm start`: shows in the terminal what is made of examples/, then opens VS Code there with the extension running.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { openWindow, windowAddress } from './vscode/browser.mjs';
import { hasScreen, lackOfBrowser } from './vscode/executable.mjs';
import { startServer } from './vscode/server.mjs';

const examples = resolve('examples');
const clean = 'examples/drafts/在全县乡村振兴工作推进会上的讲话.speech';
const faulty = 'examples/drafts/有毛病的讲话稿.speech';
const model = 'out/examples.model';
const ci = Boolean(process.env.CI) && process.env.CI !== 'false';

const heading = text =>
  console.log(`\n\u2500\u2500 ${text} ${'\u2500'.repeat(Math.max(0, 76 - text.length))}`);

/** Runs the command line as a user would, showing the command; `lines` cuts what it prints. */
function speechdraft(args, { lines = Number.POSITIVE_INFINITY, codes = [0] } = {}) {
  console.log(`$ speechdraft ${args.join(' ')}`);
  const { status, stdout } = spawnSync(process.execPath, ['dist/speechdraft.js', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const all = stdout.trimEnd().split('\n');
  console.log(all.slice(0, lines).join('\n'));
  if (all.length > lines) console.log(`… and ${all.length - lines} more lines`);
  if (!codes.includes(status)) process.exit(status ?? 1);
}

function demonstrate() {
  mkdirSync('out', { recursive: true });
  heading('What is learned from a corpus of 26 speeches');
  speechdraft(['learn', 'examples/corpus', '--output', model, '--no-cache']);
  speechdraft(['model', model], { lines: 22 });
  heading('The structure of a draft');
  speechdraft(['outline', clean]);
  heading('What is wrong with a draft');
  speechdraft(['check', faulty], { codes: [0, 1] });
}

const codeOnPath = () => {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(existsSync);
};

const developing = ['--new-window', `--extensionDevelopmentPath=${resolve('.')}`, examples, resolve(faulty)];

/** The `code` that the user has. */
function openOwn(code) {
  console.log(`Opening ${code} on examples/ with the extension running.`);
  const shell = process.platform === 'win32';
  spawnSync(shell ? `"${code}"` : code, developing, { stdio: 'inherit', shell });
}

/** The desktop build, downloaded into .vscode-test/; gives false where it cannot be had. */
async function openDownloaded() {
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const executable = await downloadAndUnzipVSCode('stable');
    const own = ['--user-data-dir', resolve('.vscode-test/user-data'), '--no-sandbox', '--skip-welcome'];
    console.log('Opening VS Code on examples/ with the extension running; close it to end.');
    await new Promise(done =>
      spawn(executable, [...own, ...developing], { stdio: 'ignore' }).once('exit', done),
    );
    return true;
  } catch (error) {
    console.warn(`VS Code's desktop build cannot be had (${error.message}).`);
    return false;
  }
}

const inBrowser = server => ({
  folder: examples,
  payload: [
    ['extensionDevelopmentPath', server.remote(resolve('.'))],
    ['openFile', server.remote(resolve(faulty))],
  ],
});

/** The server build, for the browser that the user has. */
async function serve() {
  const server = await startServer();
  console.log(
    `VS Code runs on examples/ with the extension at\n\n  ${windowAddress(server, inBrowser(server))}\n`,
  );
  console.log('Open this address in a browser on this machine; Ctrl+C ends it.');
  const end = async () => {
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
}

/** Makes sure, with nobody watching, that the editor comes up and the extension says what is wrong with the draft. */
async function makeSure() {
  const lack = lackOfBrowser();
  if (lack !== undefined) throw new Error(lack);
  const server = await startServer();
  const window = await openWindow(server, inBrowser(server));
  try {
    const { page } = window;
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ timeout: 90_000 });
    await page.locator('.statusbar-item', { hasText: /\d+ characters/ }).waitFor({ timeout: 30_000 });
    const count = await page.locator('.editor-instance .squiggly-warning').count();
    console.log(`VS Code came up on examples/; the extension is active and underlines ${count} places.`);
  } finally {
    await window.close();
    await server.stop();
  }
}

spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
demonstrate();
heading('VS Code');
const own = codeOnPath();
if (ci) await makeSure();
else if (own !== undefined) openOwn(own);
else if (!(hasScreen() && (await openDownloaded()))) await serve();
