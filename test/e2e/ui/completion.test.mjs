import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import {
  caretLine,
  closeAll,
  compose,
  lines,
  open,
  page,
  press,
  shot,
  start,
  stop,
  suggestions,
} from './window.mjs';

const halfWritten = '草稿-在全市安全生产工作会议上的讲话';
const clean = '在全县乡村振兴工作推进会上的讲话.speech';

/** Text as an input method gives it in the end: at once, not key by key; then the pause that a person makes. */
async function commit(text) {
  await page.keyboard.insertText(text);
  await page.waitForTimeout(500);
}

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

const hidden = () => suggestions().first().waitFor({ state: 'hidden' });

/** The continuation shown in the line, and what it says. */
const ghost = () => page.locator('.editor-instance .ghost-text-decoration, .editor-instance .ghost-text');
async function continuation() {
  await ghost().first().waitFor();
  return (await ghost().allTextContents()).join('');
}

/** Tells when the line of the caret ends with a text. */
async function caretLineEndsWith(text) {
  for (let tries = 0; tries < 50 && !(await caretLine()).trimEnd().endsWith(text); tries++) {
    await page.waitForTimeout(100);
  }
  assert.ok((await caretLine()).trimEnd().endsWith(text), `${await caretLine()} ends with ${text}`);
}

/** The draft that was written half way, with the caret in a new paragraph at its end. */
async function newParagraph(file = halfWritten) {
  await open(file);
  await press('mod+End');
  if ((await caretLine()) !== '') await press('Enter');
  await press('Enter');
}

describe('suggestions in Chinese, as they are typed with an input method', () => {
  before(async function () {
    this.timeout(180_000);
    await start();
  });
  after(stop);
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shot(`failed ${this.currentTest.title}`);
    await closeAll();
  });

  it('offers the next numbers first at the start of a line, and Tab takes one', async () => {
    await newParagraph();
    await press('Control+Space');
    const labels = await offered();
    assert.deepEqual(labels.slice(0, 2).sort(), ['三、', '（三）'].sort(), labels.join(' | '));
    await shot('suggestions at the start of a line');
    await press('Tab');
    await caretLineEndsWith(labels[0]);
    await shot('suggestions at the start of a line, one taken');
  });

  it('offers words after a full-width comma, and the one that is chosen is put behind it', async () => {
    await newParagraph();
    await commit('　　');
    await compose('tongzhimen', '同志们');
    await page.waitForTimeout(500);
    await commit('，');
    const labels = await offered();
    assert.ok(labels.length >= 3, labels.join(' | '));
    await shot('suggestions after a comma');
    await press('ArrowDown', 'Tab');
    await caretLineEndsWith(`同志们，${labels[1]}`);
    await shot('suggestions after a comma, the second taken');
  });

  it('offers the rest of a set phrase in mid-clause, and Tab takes it without doubling what stands there', async () => {
    await newParagraph();
    await commit('　　各级各部门');
    await compose('yaoqieshi', '要切实');
    const labels = await offered();
    assert.ok(
      labels.every(label => label.startsWith('切实') && label.length > 2),
      labels.join(' | '),
    );
    await shot('suggestions in mid-clause');
    await press('Tab');
    await caretLineEndsWith(`各级各部门要${labels[0]}`);
    await shot('suggestions in mid-clause, one taken');
  });

  it('narrows the list as the next character is typed, and keeps its order', async () => {
    await newParagraph();
    await commit('　　各级各部门');
    await compose('yaoqieshi', '要切实');
    const [, ...wide] = await offered();
    const next = wide.find(label => label.startsWith('切实保'))?.[2];
    assert.ok(next, wide.join(' | '));
    await compose('bao', next);
    const narrow = await offered();
    assert.ok(
      narrow.every(label => label.includes(next)),
      narrow.join(' | '),
    );
    await shot('suggestions narrowed');
  });

  it('makes a new line of Enter while suggestions are shown', async () => {
    await newParagraph();
    await commit('　　各级各部门');
    await compose('yaoqieshi', '要切实');
    await offered();
    await press('Enter');
    await hidden();
    assert.equal((await caretLine()).trim(), '');
    await shot('Enter is a new line');
  });

  it('shows nothing while an input method composes, and the suggestions after it', async () => {
    await newParagraph();
    await commit('　　各级各部门');
    await press('Escape', 'Escape');
    await hidden();
    let shown = 0;
    await compose('yaoqieshi', '要切实', async () => {
      shown += (await suggestions().count()) + (await ghost().count());
      await shot('while composing');
    });
    assert.equal(shown, 0, 'nothing is shown while letters are composed');
    assert.ok((await offered()).length > 0);
    assert.match(await caretLine(), /各级各部门要切实$/);
    await shot('suggestions after composing');
  });

  it('shows nothing new while an input method composes under an open list, and the list for what was chosen after it', async () => {
    await newParagraph();
    await commit('　　各级各部门要切实');
    const before = await offered();
    let during;
    await compose('jiaqiang', '加强', async () => {
      during = await offered();
    });
    assert.deepEqual(during, before);
    await page.waitForTimeout(700);
    const labels = await offered();
    assert.ok(
      labels.every(label => label.startsWith('加强') || label.startsWith('切实加强')),
      labels.join(' | '),
    );
  });

  it('shows the continuation in the line, and Tab takes it whole', async () => {
    await newParagraph();
    await commit('　　在肯定成绩');
    await press('Escape');
    await compose('de', '的');
    await continuation();
    // What is shown in the line under an open list goes by the list.
    if ((await suggestions().count()) > 0) await press('Escape');
    await page.waitForTimeout(500);
    const rest = await continuation();
    assert.ok(rest.length >= 4, rest);
    await shot('continuation in the line');
    await press('Tab');
    await caretLineEndsWith(`在肯定成绩的${rest}`);
    await shot('continuation in the line, taken by Tab');
  });

  it('takes the continuation word by word with Ctrl+Right', async () => {
    await newParagraph();
    await commit('　　在肯定成绩');
    await press('Escape');
    await commit('的');
    // What is shown in the line under an open list goes by the list.
    if ((await suggestions().count()) > 0) await press('Escape');
    await continuation();
    const begun = await caretLine();
    const words = [];
    for (let before = begun, i = 0; i < 3; i++) {
      await press('mod+ArrowRight');
      await page.waitForTimeout(700);
      const now = await caretLine();
      words.push(now.slice(before.length));
      before = now;
      await shot(`continuation in the line, word ${i + 1} taken`);
    }
    assert.ok(
      words.every(word => word.length > 0 && word.length <= 4),
      `took ${words.join('|')}`,
    );
    assert.equal(await caretLine(), begun + words.join(''));
  });

  it('serves a text file named like a speech', async () => {
    await newParagraph('在全县教育工作会议上的讲话.txt');
    await commit('　　各级各部门');
    await compose('yaoqieshi', '要切实');
    const labels = await offered();
    assert.ok(
      labels.every(label => label.startsWith('切实')),
      labels.join(' | '),
    );
    await shot('suggestions in a text file');
    await press('Tab');
    await caretLineEndsWith(`各级各部门要${labels[0]}`);
  });

  it('counts the numbers behind on when a marker is taken in the middle of a list, and back in one step', async () => {
    await open(clean);
    await press('mod+f');
    await page.keyboard.type('三、');
    await press('Enter', 'Escape', 'ArrowUp', 'Enter', 'ArrowUp');
    const sections = async () => (await lines()).flatMap(line => line.match(/^　*([一二三四])、/)?.[1] ?? []);
    assert.deepEqual(await sections(), ['一', '二', '三']);
    await press('Control+Space');
    const labels = await offered();
    const rank = labels.findIndex(label => label.startsWith('三、'));
    assert.ok(rank >= 0, labels.join(' | '));
    for (let i = 0; i < rank; i++) await press('ArrowDown');
    await page.waitForTimeout(500);
    await press('Tab');
    await page.waitForTimeout(700);
    await shot('numbers behind a marker that was taken');
    assert.deepEqual(await sections(), ['一', '二', '三', '四']);
    await press('mod+z');
    await page.waitForTimeout(500);
    assert.deepEqual(await sections(), ['一', '二', '三']);
  });
});
