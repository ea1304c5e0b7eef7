import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { closeAll, open, page, press, rows, run, shot, start, stop } from './window.mjs';

const faulty = '有毛病的讲话稿';
const clean = '在全县乡村振兴工作推进会上的讲话.speech';

describe('a speech in VS Code, as its writer sees it', () => {
  before(async function () {
    this.timeout(180_000);
    await start();
  });
  after(stop);
  afterEach(async function () {
    await shot(this.currentTest.state === 'failed' ? `failed ${this.currentTest.title}` : 'last');
    await closeAll();
  });

  it('underlines faults and lists them in Problems', async () => {
    await open(faulty);
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await press('mod+Shift+m');
    const problems = (await rows(page.locator('.markers-panel .monaco-list-row'))).join('\n');
    assert.match(problems, /missing-salutation/);
    assert.match(problems, /“四” skips a number: it follows “二”/);
    await shot('problems');
    await press('mod+Shift+m');
  });

  it('draws no boxes round Chinese marks', async () => {
    await open(clean);
    await page.waitForTimeout(1000);
    assert.equal(await page.locator('.editor-instance .unicode-highlight').count(), 0);
    assert.equal(await page.locator('.editor-instance .squiggly-warning').count(), 0);
    await shot('clean speech');
  });

  it('shows title, sections and closing in the Outline, in reading order', async () => {
    await open(clean);
    const header = page.locator('.pane-header', { hasText: 'outline' }).first();
    const files = page.locator('.pane-header', { hasText: 'examples' }).first();
    await header.click();
    await files.click();
    const names = (await rows(page.locator('.outline-tree .monaco-list-row'))).map(name => name.trim());
    const at = pattern => names.findIndex(name => pattern.test(name));
    const order = [/乡村振兴工作推进会上的讲话/, /同志们/, /^一、/, /^二、/, /^三、/].map(at);
    assert.ok(
      order.every((place, i) => place >= 0 && (i === 0 || place > order[i - 1])),
      names.join(' | '),
    );
    await page.mouse.move(900, 400);
    await page.waitForTimeout(700);
    await shot('outline');
    await files.click();
    await header.click();
  });

  it('shows the section of the caret in the breadcrumbs', async () => {
    await open(clean);
    await press('mod+f');
    await page.keyboard.type('二、');
    await press('Enter', 'Escape', 'ArrowDown');
    await page.locator('.breadcrumbs-control', { hasText: '二、' }).waitFor();
    await shot('breadcrumbs');
  });

  it('says how long the speech is', async () => {
    await open(clean);
    const status = page.locator('.statusbar-item', { hasText: /characters · \d+ min/ });
    await status.first().waitFor();
    assert.match(await status.first().textContent(), /\d{3,4} characters · \d+ min/);
  });

  it('offers the repair of a fault behind the light bulb', async () => {
    await open(faulty);
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await press('F8', 'Escape');
    await press('mod+.');
    const actions = page.locator('.action-widget .monaco-list-row');
    await actions.first().waitFor();
    await shot('quick fix');
    await press('Escape');
  });

  it('learns from the corpus under a notification, and shows what was learned', async () => {
    await open(clean);
    await run('SpeechDraft: Learn from Corpus');
    const note = page.locator('.notification-toast', { hasText: 'Learned from' });
    await note.waitFor();
    await page.waitForTimeout(500);
    await shot('learned');
    await note.locator('.monaco-button', { hasText: 'Show What Was Learned' }).click();
    const body = page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('body');
    await body.locator('h1').waitFor();
    assert.match(await body.textContent(), /What was learned from \d+ speeches/);
    await shot('what was learned');
  });

  it('exports the speech as a Word document beside it', async () => {
    await open(clean);
    await run('SpeechDraft: Export as Word Document');
    const box = page.locator('.quick-input-widget');
    await box.locator('.quick-input-box input').waitFor();
    await page.waitForTimeout(500);
    await shot('export');
    await press('Enter');
    const note = page.locator('.notification-toast', { hasText: 'Exported to' });
    await note.waitFor();
    assert.match(await note.textContent(), /在全县乡村振兴工作推进会上的讲话\.docx/);
    await page.waitForTimeout(500);
    await shot('exported');
  });

  it('greets a new user with a walkthrough', async () => {
    const box = page.locator('.quick-input-widget');
    await press('F1');
    for (const choice of ['Welcome: Open Walkthrough...', 'Draft Speeches']) {
      await page.keyboard.type(choice);
      await box.locator('.monaco-list-row.focused', { hasText: choice }).waitFor();
      await press('Enter');
    }
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    await steps.first().waitFor();
    assert.equal(await steps.count(), 4);
    await page.waitForTimeout(1000);
    await shot('walkthrough');
  });

  it('opens a new speech with the skeleton of its occasion', async () => {
    await run('SpeechDraft: New Speech from Skeleton');
    const box = page.locator('.quick-input-widget');
    await box.locator('.monaco-list-row', { hasText: '工作会议' }).first().waitFor();
    await page.keyboard.insertText('工作会议');
    await press('Enter');
    for (const [prompt, answer] of [
      [/Title/, '在全市工作会议上的讲话'],
      [/sections/, '3'],
      [/Minutes/, ''],
    ]) {
      await box.getByText(prompt).waitFor();
      await page.keyboard.insertText(answer);
      await press('Enter');
    }
    const lines = page.locator('.editor-instance .view-lines');
    await lines.getByText('三、').first().waitFor();
    await shot('new speech');
    assert.match(await lines.textContent(), /在全市工作会议上的讲话/);
  });
});
