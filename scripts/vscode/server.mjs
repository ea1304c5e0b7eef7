// Starts VS Code's server on a free loopback port, with user data of its own.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { installServer } from './install.mjs';

const quiet = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A server's environment: nothing of an editor that this may run in, and no look at any marketplace. */
function environment(root, more) {
  const env = { ...process.env, ...more, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root, XDG_CACHE_HOME: root };
  env.HOME = root;
  env.EXTENSIONS_GALLERY = '{"serviceUrl":""}';
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_IPC_HOOK|VSCODE_PROXY_URI|ELECTRON_|NODE_OPTIONS$)/.test(name)) delete env[name];
  }
  return env;
}

/** A language pack without a word in it: with it windows may have another language than English. */
function installLanguage(user, language) {
  const words = join(user, 'no-words.json');
  writeFileSync(words, '{"contents":{}}');
  const extensions = [{ extensionIdentifier: { id: `speechdraft.${language}` }, version: '1.0.0' }];
  const pack = { hash: language, extensions, translations: { vscode: words }, label: language };
  writeFileSync(join(user, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/**
 * @param settings user settings, over the quiet ones
 * @param vsix packages of extensions to install first
 * @param env more environment variables, for the extension host
 * @param language of the windows, for instance `zh-cn`: extensions speak it, VS Code's own words stay English
 * @param trust whether folders are trusted only when the user says so, as on a desktop
 * @returns the server's address, `remote` (the address of a file on it) and `stop`
 */
export async function startServer({
  settings = {},
  vsix = [],
  env = {},
  language = 'en',
  trust = false,
  patience = 60_000,
} = {}) {
  const main = join(installServer(), 'lib/vscode/out/server-main.js');
  const root = mkdtempSync(join(tmpdir(), 'speechdraft-vscode-'));
  const user = join(root, 'user-data');
  const log = join(root, 'server.log');
  mkdirSync(join(user, 'User'), { recursive: true });
  mkdirSync(join(root, 'extensions'));
  writeFileSync(
    join(user, 'User/settings.json'),
    JSON.stringify({ ...quiet, 'security.workspace.trust.enabled': trust, ...settings }),
  );
  if (language !== 'en') installLanguage(user, language);

  const places = [
    '--accept-server-license-terms',
    ...['--server-data-dir', join(root, 'server'), '--user-data-dir', user],
    ...['--extensions-dir', join(root, 'extensions')],
  ];
  for (const file of vsix) {
    execFileSync(process.execPath, [main, ...places, '--install-extension', resolve(file), '--force'], {
      env: environment(root, env),
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  }

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    ...places,
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--locale', language],
    ...['--without-connection-token', '--telemetry-level', 'off'],
    ...(trust ? [] : ['--disable-workspace-trust']),
    '--enable-smoke-test-driver',
  ];
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, [main, ...args], {
    env: environment(root, env),
    stdio: ['ignore', out, out],
    detached: true,
  });
  const stop = stopper(child, root);
  const deadline = Date.now() + patience;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      const said = readFileSync(log, 'utf8');
      await stop();
      throw new Error(`VS Code's server did not start:\n${said}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return {
    url,
    root,
    stop,
    log: () => readFileSync(log, 'utf8'),
    remote: path => `vscode-remote://127.0.0.1:${port}${path}`,
  };
}

async function answers(url) {
  try {
    return (await fetch(`${url}/version`)).ok;
  } catch {
    return false;
  }
}

/** Ends the server with all that it started (its own process group), also when this process ends first. */
function stopper(child, root) {
  const signal = name => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It has ended already.
    }
  };
  const kill = () => signal('SIGKILL');
  process.once('exit', kill);
  return async () => {
    process.off('exit', kill);
    signal('SIGTERM');
    const running = () => child.exitCode === null && child.signalCode === null;
    for (let i = 0; i < 50 && running(); i++) await new Promise(resolve => setTimeout(resolve, 100));
    kill();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** A copy of a folder that a test may change, which goes when the process does. */
export function copyOf(folder) {
  const parent = mkdtempSync(join(tmpdir(), 'speechdraft-workspace-'));
  const copy = join(parent, basename(folder));
  cpSync(resolve(folder), copy, { recursive: true });
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
  return copy;
}
