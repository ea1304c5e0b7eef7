// A browser window on VS Code's server.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser to drive: `CHROMIUM`, else a Chromium or Chrome that is installed; undefined where there is none. */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(':');
  const installed = [
    ...folders.flatMap(folder => names.map(name => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return installed.find(existsSync);
}

/**
 * Opens a window of the workbench.
 *
 * @param server what `startServer` gave
 * @param folder the folder to open; none opens an empty window
 * @param payload VS Code's own start options: `[['openFile', uri], ['extensionDevelopmentPath', uri] …]`
 * @param before called with the page before it is loaded
 * @param language the browser's language, which the extension's texts follow
 */
export async function openWindow(
  server,
  { folder, payload = [], before, language = 'en', headless = true } = {},
) {
  const { chromium } = await import('playwright-core');
  const data = mkdtempSync(join(tmpdir(), 'speechdraft-browser-'));
  const context = await chromium.launchPersistentContext(data, {
    executablePath: findBrowser(),
    headless,
    locale: language,
    viewport: { width: 1400, height: 900 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'].concat(
      ...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
    ),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await before?.(page);
  await page.goto(windowAddress(server, { folder, payload }), { waitUntil: 'domcontentloaded' });
  const close = async () => {
    await context.close().catch(() => {});
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, close };
}

/** The address of a window: what `openWindow` loads, and what a person may open. */
export function windowAddress(server, { folder, payload = [] }) {
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (folder === undefined) query.set('ew', 'true');
  else query.set('folder', folder);
  return `${server.url}/?${query}`;
}
