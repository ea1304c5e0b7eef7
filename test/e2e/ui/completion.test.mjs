import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import {
  caretLine,
  closeAll,
  compose,
  open,
  page,
  press,
  shot,
  start,
  stop,
  suggestions,
} from './window.mjs';

const halfWritten = '草稿-在全市安全生产工作会议上的讲话';

/** Text as an input method gives it: at once, not key by key. */
const commit = text => page.keyboard.insertText(text);

/** The labels of the suggestions, best first, once some are shown. */
async function offered() {
  await suggestions().first().waitFor();
  await page.waitForTimeout(300);
  return suggestions().evaluateAll(rows =>
    rows
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map(row => row.querySelector('.label-name').textContent),
  );
}

const ghost = () => page.locator('.editor-instance .ghost-text-decoration, .editor-instance .ghost-text');

describe('suggestions in Chinese, as they are typed', () => {
  before(async function () {
    this.timeout(180_000);
    await start();
  });
  after(stop);
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shot(`failed ${this.currentTest.title}`);
    await closeAll();
  });

  /** The draft that was written half way, with the caret in a new paragraph at its end. */
  async function newParagraph() {
    await open(halfWritten);
    await press('mod+End');
    if ((await caretLine()) !== '') await press('Enter');
    await press('Enter');
  }

  it('offers the next number at the start of a paragraph', async () => {
    await newParagraph();
    await press('Control+Space');
    const labels = await offered();
    assert.match(labels[0], /^（三）|^三、/);
    assert.ok(
      labels.some(label => label.startsWith('三、')),
      labels.join(' | '),
    );
    await shot('suggestions at the start of a paragraph');
    await press('Escape');
  });

  it('offers words after a full-width comma', async () => {
    await newParagraph();
    await commit('　　同志们');
    await page.waitForTimeout(500);
    await press('Escape');
    await commit('，');
    const labels = await offered();
    assert.ok(labels.length > 0);
    await shot('suggestions after a comma');
  });

  it('offers the rest of a set phrase in the middle of a clause, and Tab takes it', async () => {
    await newParagraph();
    await commit('　　各级各部门要切实');
    const [best] = await offered();
    await shot('suggestions in a clause');
    await press('Tab');
    await page.waitForTimeout(300);
    assert.ok(
      (await caretLine()).endsWith(best.replace(/^切实/, '')),
      `${await caretLine()} ends with ${best}`,
    );
  });

  it('makes a new line of Enter while suggestions are shown', async () => {
    await newParagraph();
    await commit('　　各级各部门要切实');
    await offered();
    await press('Enter');
    assert.equal((await caretLine()).trim(), '');
  });

  it('shows nothing while an input method composes, and the suggestions after it', async () => {
    await newParagraph();
    await commit('　　各级各部门');
    await page.waitForTimeout(1000);
    await press('Escape', 'Escape');
    await suggestions().first().waitFor({ state: 'hidden' });
    const { shownWhileComposing } = await compose('yaoqieshi', '要切实');
    assert.equal(shownWhileComposing, 0);
    assert.ok((await offered()).length > 0);
    assert.match(await caretLine(), /各级各部门要切实$/);
    await shot('suggestions after composition');
  });

  it('shows the continuation in the line, and Ctrl+Right takes it word by word', async () => {
    await newParagraph();
    await commit('　　同志们，让我们');
    await ghost().first().waitFor();
    await press('Escape');
    await commit('更加');
    await ghost().first().waitFor();
    await shot('continuation in the line');
    const before = await caretLine();
    await press('mod+ArrowRight');
    await page.waitForTimeout(500);
    const taken = (await caretLine()).slice(before.length);
    assert.ok(taken.length > 0 && taken.length <= 4, `took ${JSON.stringify(taken)}`);
  });

  it('serves a text file named like a speech', async () => {
    await open('在全县教育工作会议上的讲话.txt');
    await press('mod+End', 'Enter', 'Control+Space');
    assert.ok((await offered()).length > 0);
  });
});
