import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { copyOf } from '../../../scripts/vscode/server.mjs';
import { closeAll, open, page, press, run, shot, start, stop, suggestions } from './window.mjs';

const faulty = '有毛病的讲话稿';

describe('the extension in a workspace that is not trusted', () => {
  before(async function () {
    this.timeout(180_000);
    const folder = copyOf('examples');
    mkdirSync(join(folder, '.speechdraft'));
    writeFileSync(join(folder, '.speechdraft', 'stranger.model'), 'this is no model');
    await start({}, { trust: true, folder });
  });
  after(stop);
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shot(`failed ${this.currentTest.title}`);
    await closeAll();
  });

  it('checks and completes with the model that ships, and leaves alone what the folder brings', async () => {
    await open(faulty);
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await press('mod+End', 'Enter');
    await page.keyboard.insertText('　　各级各部门要切实');
    await suggestions().first().waitFor();
    assert.equal(await page.locator('.notification-list-item').count(), 0, 'no complaint about its model');
    await shot('not trusted');
  });

  it('learns only once the writer trusts it, and says so with the way there', async () => {
    await open(faulty);
    await run('SpeechDraft: Learn from Corpus');
    const advice = page.locator('.notification-list-item', { hasText: 'Trust this workspace first' });
    await advice.waitFor();
    await shot('not trusted, learning');
    await advice.locator('.monaco-button', { hasText: 'Manage Workspace Trust' }).click();
    await page.locator('.workspace-trust-editor').waitFor();
    await shot('not trusted, the way to trust');
  });
});
