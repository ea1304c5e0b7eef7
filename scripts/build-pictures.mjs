// Takes the pictures of the READMEs and the walkthrough anew, in English and in Chinese, from a real VS Code:
// `node scripts/build-pictures.mjs`. Look at them before they are committed.

import { closeAll, open, page, press, run, start, stop, suggestions } from '../test/e2e/ui/window.mjs';

const quiet = {
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
};
const picture = (name, language, clip) =>
  page.screenshot({
    path: `docs/images/${name}${language === 'en' ? '' : `.${language}`}.png`,
    ...(clip && { clip }),
  });

/** Opens the Outline and closes the list of files, or the reverse. */
async function outlineAlone() {
  for (const pane of [/outline/i, /examples/i])
    await page.locator('.pane-header', { hasText: pane }).first().click();
}

/** The outline beside a draft, its faults underlined and listed below. */
async function speech(language) {
  await open('有毛病的讲话稿');
  await page.locator('.editor-instance .squiggly-warning').first().waitFor();
  await outlineAlone();
  await press('mod+Shift+m');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await page.mouse.move(900, 200);
  await page.waitForTimeout(1500);
  await picture('speech', language);
  await press('mod+Shift+m');
  await outlineAlone();
  await closeAll();
}

/** What is offered under a clause that is being written, and in its line. */
async function writing(language) {
  await open('草稿-在全市安全生产工作会议上的讲话');
  await press('mod+End', 'Enter', 'Enter');
  await page.keyboard.insertText('　　要');
  // The first request has the folder's other drafts read; what is offered after it knows them.
  await page.waitForTimeout(4000);
  await press('Escape');
  await page.keyboard.insertText('进一步加强');
  await suggestions().first().waitFor();
  await page.waitForTimeout(1500);
  const caret = await page.locator('.editor-instance .cursors-layer .cursor').boundingBox();
  await picture('suggestions', language, { x: 345, y: caret.y - 90, width: 660, height: 285 });
  await closeAll();
}

/** The page of what was learned from the examples. */
async function learned(language) {
  await open('在全县乡村振兴工作推进会上的讲话.speech');
  await run('SpeechDraft: Learn from Corpus');
  await page.locator('.notification-toast', { hasText: /(?:Learned from|已从) 26/ }).waitFor();
  await run('Notifications: Clear All Notifications');
  await run('SpeechDraft: Show What Was Learned');
  await page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('h1').waitFor();
  await page.waitForTimeout(1000);
  await picture('learned', language, { x: 350, y: 135, width: 1045, height: 640 });
  await closeAll();
}

for (const language of ['en', 'zh-cn']) {
  await start(quiet, { language });
  await speech(language);
  await writing(language);
  await learned(language);
  await stop();
}
