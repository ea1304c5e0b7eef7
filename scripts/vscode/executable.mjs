// Which VS Code there is to test with.

import { resolve } from 'node:path';
import { findBrowser } from './browser.mjs';

/** What this machine lacks for any VS Code, in words; undefined where nothing is lacking. */
export const lackOfBrowser = () =>
  findBrowser() === undefined
    ? 'no Chromium or Chrome found: apt-get install chromium fonts-noto-cjk (Debian), or set CHROMIUM to its path'
    : undefined;

/** Whether windows can be shown here. */
export const hasScreen = () =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * The executable that `runTests` starts: `VSCODE_EXECUTABLE`, else the desktop build where there is a screen and it can
 * be downloaded, else a stand-in that runs the server build in a browser without a screen.
 */
export async function vscodeExecutable() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (hasScreen()) {
    try {
      const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
      return await downloadAndUnzipVSCode('stable');
    } catch (error) {
      console.warn(`VS Code's desktop build cannot be had (${error.message}); using its server build.`);
    }
  }
  return resolve('scripts/vscode/code.mjs');
}
