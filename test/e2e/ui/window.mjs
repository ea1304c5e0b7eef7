// One window of VS Code for the scenes: the packaged extension installed, a copy of examples/ open.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { openWindow } from '../../../scripts/vscode/browser.mjs';
import { copyOf, startServer } from '../../../scripts/vscode/server.mjs';

const shots = 'out/shots';
const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

let server;
let window;

/** The page, from the first scene on. */
export let page;

/** Packages the extension, installs it and opens the window; `language` is that of the window, for instance `zh-cn`. */
export async function start(
  settings = {},
  { language = 'en', trust = false, folder = copyOf('examples') } = {},
) {
  mkdirSync(shots, { recursive: true });
  execFileSync('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
  server = await startServer({
    vsix: ['speechdraft.vsix'],
    language,
    trust,
    settings: { 'explorer.autoReveal': false, 'files.autoSave': 'off', ...settings },
  });
  window = await openWindow(server, { folder, language });
  page = window.page;
  page.setDefaultTimeout(30_000);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  await awake();
}

/** Waits until the extension runs and has looked at a first draft. */
async function awake() {
  await open('有毛病的讲话稿');
  await page.locator('.editor-instance .squiggly-warning').first().waitFor();
  await closeAll();
}

/** Ends what `start` started. */
export async function stop() {
  await window?.close();
  await server?.stop();
}

/** Keeps a picture of the window under out/shots. */
export const shot = name => page.screenshot({ path: `${shots}/${name}.png` });

/** The locator of what the suggest widget shows. */
export const suggestions = () => page.locator('.suggest-widget.visible .monaco-list-row');

/** The texts of the rows of a list, from the top; a list that is longer than its place is scrolled through. */
export async function rows(locator) {
  await locator.first().waitFor();
  const found = new Map();
  await locator.first().hover();
  for (let before = -1; found.size > before; ) {
    before = found.size;
    for (const row of await locator.all()) {
      found.set(Number(await row.getAttribute('data-index')), await row.textContent());
    }
    await page.mouse.wheel(0, 150);
    await page.waitForTimeout(150);
  }
  await page.mouse.wheel(0, -100_000);
  return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** Presses keys one after another; `mod` stands for Ctrl, or Cmd on a Mac. */
export async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key.replace('mod', modifier));
}

/** Runs a command of the palette by its (English) name. */
export const run = command => pick('F1', `>${command}`, command);

/** Opens a file of the workspace by its name and puts the caret in it. */
export async function open(name) {
  await pick('mod+p', name, name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance.focused, .editor-instance .focused').first().waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Types into the box that `key` opens and takes the row that says `wanted`. */
async function pick(key, typed, wanted) {
  const box = page.locator('.quick-input-widget');
  const input = box.locator('.quick-input-box input');
  await press(key);
  await input.waitFor();
  await input.fill(typed);
  await box.locator('.monaco-list-row.focused', { hasText: wanted }).waitFor();
  await press('Enter');
  // The box goes, or asks the next question at once.
  await page.waitForFunction(before => {
    const shown = document.querySelector('.quick-input-widget');
    const field = shown?.querySelector('.quick-input-box input');
    return !field || shown.style.display === 'none' || field.value !== before;
  }, typed);
}

/** Closes every editor without saving, and what else is open above them. */
export async function closeAll() {
  await press('Escape', 'Escape');
  while ((await page.locator('.tab').count()) > 0) {
    const open = await page.locator('.tab').count();
    await run('View: Revert and Close Editor');
    await page.waitForFunction(before => document.querySelectorAll('.tab').length < before, open);
  }
  await run('Notifications: Clear All Notifications');
}

/** The text of the line the caret stands in, without what is only shown there. */
export const caretLine = () =>
  page.locator('.editor-instance').evaluate(editor => {
    const top = editor.querySelector('.cursors-layer .cursor').getBoundingClientRect().top;
    const lines = [...editor.querySelectorAll('.view-lines .view-line')];
    const own = lines.find(line => Math.abs(line.getBoundingClientRect().top - top) < 5).cloneNode(true);
    for (const shown of own.querySelectorAll('[class*="ghost-text"]')) shown.remove();
    return own.textContent.replaceAll('\u00A0', ' ');
  });

/** The lines of the editor that are in view, from the top. */
export const lines = () =>
  page
    .locator('.editor-instance')
    .evaluate(editor =>
      [...editor.querySelectorAll('.view-lines .view-line')]
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map(line => line.textContent.replaceAll('\u00A0', ' ')),
    );

/** An input method: letters under composition one after another, a look at what is shown then, and what is chosen. */
export async function compose(letters, chosen, look = () => undefined) {
  const session = await page.context().newCDPSession(page);
  for (let i = 1; i <= letters.length; i++) {
    const text = letters.slice(0, i);
    await session.send('Input.imeSetComposition', { text, selectionStart: i, selectionEnd: i });
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
  await look();
  await session.send('Input.insertText', { text: chosen });
  await session.detach();
}
