import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { closeAll, open, page, press, rows, run, shot, start, stop, suggestions } from './window.mjs';

const faulty = '有毛病的讲话稿';
const clean = '在全县乡村振兴工作推进会上的讲话.speech';

/** Words of the extension's own that are the same in Chinese, or not meant for the writer: rule ids, file names. */
const known = /SpeechDraft|speechdraft|Word|GB\/T|VS Code|Tab|Enter|PDF|[a-z]+-[a-z]+|\.\w+/g;
const noEnglish = text =>
  assert.doesNotMatch(text.replace(known, ''), /[A-Za-z]{3,}/, `English left in: ${text}`);

describe('the extension in a Chinese VS Code', () => {
  before(async function () {
    this.timeout(180_000);
    await start({}, { language: 'zh-cn' });
  });
  after(stop);
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shot(`failed ${this.currentTest.title}`);
    await closeAll();
  });

  it('names its commands in Chinese, and finds them by their English names too', async () => {
    await press('F1');
    await page.locator('.quick-input-widget .quick-input-box input').fill('>SpeechDraft');
    const commands = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'SpeechDraft' });
    await commands.first().waitFor();
    const labels = await commands.evaluateAll(all =>
      all.map(row => row.querySelector('.label-name').textContent),
    );
    for (const label of labels) {
      assert.match(label, /^讲稿助手: \S/);
      noEnglish(label);
    }
    await press('Escape');
  });

  it('tells what is wrong, where one is and how long the speech is, in Chinese', async () => {
    await open(faulty);
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await press('mod+Shift+m');
    const problems = await rows(page.locator('.markers-panel .monaco-list-row'));
    const messages = problems.filter(line => line.includes('[Ln '));
    assert.ok(messages.length > 10, problems.join('\n'));
    for (const line of messages) noEnglish(line.replace(/speechdraft.*/, ''));
    await shot('Chinese problems');
    await press('mod+Shift+m');
    const size = page.locator('.statusbar-item', { hasText: /字 · \d+ 分钟/ });
    await size.first().waitFor();
    await page
      .locator('.pane-header', { hasText: /outline/i })
      .first()
      .click();
    const details = page.locator('.outline-tree .monaco-list-row .label-description');
    await details.first().waitFor();
    for (const detail of await details.allTextContents()) noEnglish(detail);
    await shot('Chinese outline');
    await page
      .locator('.pane-header', { hasText: /outline/i })
      .first()
      .click();
  });

  it('offers repairs and suggestions in Chinese', async () => {
    await open(faulty);
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await press('F8', 'Escape', 'mod+.');
    const actions = page.locator('.action-widget .monaco-list-row.action .title');
    await actions.first().waitFor();
    for (const action of await actions.allTextContents()) noEnglish(action);
    await press('Escape');
    await press('mod+End', 'Enter', 'Control+Space');
    await suggestions().first().waitFor();
    for (const row of await suggestions().locator('.details-label').allTextContents()) noEnglish(row);
  });

  it('asks in Chinese what the new speech is for, and never for the script', async () => {
    await run('SpeechDraft: New Speech from Skeleton');
    const box = page.locator('.quick-input-widget');
    await box.locator('.monaco-list-row', { hasText: '座谈会' }).first().waitFor();
    await page.keyboard.insertText('座谈会');
    await press('Enter');
    for (const prompt of ['标题', '部分的个数', '讲话时长']) {
      await box.locator('.quick-input-title', { hasText: '按框架新建讲稿' }).waitFor();
      await box.locator('.quick-input-message', { hasText: prompt }).waitFor();
      await press('Enter');
    }
    await page.locator('.editor-instance .view-lines').getByText('座谈会').first().waitFor();
    await shot('Chinese new speech');
    await run('SpeechDraft: Export as Word Document');
    await box.locator('.quick-input-title', { hasText: '导出为 Word 文档' }).waitFor();
    await page.waitForFunction(() =>
      document
        .querySelector('.quick-input-widget .quick-input-box input')
        .value.endsWith('座谈会上的讲话.docx'),
    );
    await press('Escape');
  });

  it('shows in Chinese what was learned', async () => {
    await open(clean);
    await run('SpeechDraft: Show What Was Learned');
    const body = page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('body');
    await body.locator('h1').waitFor();
    for (const heading of await body.locator('h1, h2').allTextContents()) noEnglish(heading);
    assert.equal(await page.locator('.tab.active').textContent(), '学到的内容');
    await shot('Chinese what was learned');
  });

  it('greets a new user in Chinese, with pictures of it', async () => {
    await press('F1');
    await page.locator('.quick-input-widget .quick-input-box input').fill('>Welcome: Open Walkthrough');
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Walkthrough' }).waitFor();
    await press('Enter');
    await page.keyboard.insertText('用讲稿助手写讲话稿');
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: '用讲稿助手' }).waitFor();
    await press('Enter');
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    await steps.first().waitFor();
    for (const step of await steps.allTextContents()) noEnglish(step);
    const picture = page.locator('.getting-started-media img[srcset*="suggestions.zh-cn.png"]');
    await picture.waitFor();
    assert.ok(await picture.evaluate(image => image.decode().then(() => image.naturalWidth > 100)));
    await shot('Chinese walkthrough');
  });

  it('says what to do where a section cannot be moved', async () => {
    await open(clean);
    await run('SpeechDraft: Move Section Up');
    await page.locator('.statusbar-item', { hasText: '请先把光标移到要处理的部分' }).waitFor();
    await press('mod+f');
    await page.keyboard.insertText('一、');
    await press('Enter', 'Escape');
    await run('SpeechDraft: Move Section Up');
    await page.locator('.statusbar-item', { hasText: '不能再上移' }).waitFor();
  });
});
