// Runs a mocha suite inside VS Code's extension host, in the browser build: what `runTests` of @vscode/test-electron
// does with the desktop build.

import { format } from 'node:util';
import { openWindow } from './browser.mjs';
import { startServer } from './server.mjs';

/** What the workbench says to itself in a browser without a marketplace; of no use to the reader of a test's log. */
const noise =
  /^(Ignoring fetching|Creating a socket|Resolv|\[Service Worker\]|ChatSessionStore|Updating additional builtin|\[reconnection|\[Agent|\[Account|%c)/;

/** @returns the exit code that VS Code's test runner gave; 70 a crash, 124 no answer within `patience` milliseconds */
export async function runExtensionTests({ developmentPath, testsPath, folder, patience = 180_000 }) {
  const server = await startServer({ env: { SPEECHDRAFT_REPORT: process.env.SPEECHDRAFT_REPORT ?? '' } });
  let window;
  try {
    let finish;
    const finished = new Promise(resolve => {
      finish = resolve;
    });
    const log = (type, args) => {
      const line = format(...args);
      if (!noise.test(line)) (type === 'error' || type === 'warn' ? console.error : console.log)(line);
    };
    window = await openWindow(server, {
      folder,
      payload: [
        ['extensionDevelopmentPath', server.remote(developmentPath)],
        ['extensionTestsPath', server.remote(testsPath)],
      ],
      before: async page => {
        await page.exposeFunction('codeAutomationExit', code => finish(typeof code === 'number' ? code : 71));
        await page.exposeFunction('codeAutomationLog', log);
        page.on('crash', () => finish(70));
      },
    });
    const timeout = new Promise(resolve => setTimeout(resolve, patience, 124).unref());
    const code = await Promise.race([finished, timeout]);
    return code;
  } finally {
    await window?.close();
    await server.stop();
  }
}
