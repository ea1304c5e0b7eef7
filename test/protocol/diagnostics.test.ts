import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, it } from 'mocha';
import type { CodeAction, DocumentDiagnosticReport, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capable, type Editor, startEditor } from '../support/editor.ts';

const uri = 'file:///drafts/甲/a.speech';
const textDocument = { uri };
const head =
  '在全市水利工作会议上的讲话\n\n同志们：\n\n今天开会，主要任务是部署冬修水利。下面，我讲几点意见。\n\n';
const body = '各地要摸清底数，列出清单，逐项落实到位，确保群众用水安全。';
const tail = '同志们，让我们共同努力，圆满完成今冬明春的水利建设任务！\n';

/** A speech whose sections have the numbers given. */
const speech = (...numbers: readonly string[]): string =>
  `${head}${numbers.map(number => `${number}、抓好第一线的工作\n\n${body}\n\n`).join('')}${tail}`;

const skipped = speech('一', '二', '四');
const line = head.split('\n').length - 1 + 2 * 4;

describe('diagnostics over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const codes = async (of = uri): Promise<unknown[]> => (await editor.pull(of)).map(({ code }) => code);

  it('are given to a client that asks, at their place', async () => {
    editor = await startEditor();
    await editor.open(uri, skipped);
    const [found] = await editor.pull(uri);
    assert.equal(found?.code, 'number-sequence');
    assert.equal(found?.source, 'speechdraft');
    assert.equal(found?.range.start.line, line);
  });

  it('are not sent again while nothing has changed', async () => {
    editor = await startEditor();
    await editor.open(uri, skipped);
    const ask = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      editor.request('textDocument/diagnostic', { textDocument, previousResultId });
    const first = await ask();
    assert.equal((await ask(first.resultId)).kind, 'unchanged');
    await editor.change(uri, 2, [{ text: speech('一', '二', '三') }]);
    const next = await ask(first.resultId);
    assert.deepEqual([next.kind, 'items' in next && next.items], ['full', []]);
  });

  it('follow the settings when these change', async () => {
    editor = await startEditor();
    await editor.open(uri, skipped);
    assert.deepEqual(await codes(), ['number-sequence']);
    editor.settings = { rules: { 'number-sequence': 'off' } };
    await editor.settingsChanged();
    assert.deepEqual(await codes(), []);
    assert.ok(editor.heard.some(({ method }) => method === 'workspace/diagnostic/refresh'));
  });

  it('are stricter about levels where the writer has set so', async () => {
    editor = await startEditor(capable, { settings: { numbering: { strictLevels: true } } });
    const levels = speech('一', '二').replace(
      '二、',
      '1. 看清形势。形势逼人。\n\n2. 看清差距。差距不小。\n\n二、',
    );
    await editor.open(uri, levels);
    assert.deepEqual(await codes(), ['number-style']);
    editor.settings = {};
    await editor.settingsChanged();
    assert.deepEqual(await codes(), []);
  });

  it('follow the settings of the folder that the document is in', async () => {
    const folders = ['甲', '乙'].map(name => ({ name, uri: `file:///drafts/${encodeURIComponent(name)}` }));
    const settings = (place: string): unknown =>
      decodeURIComponent(place).endsWith('乙') ? { rules: { 'number-sequence': 'off' } } : {};
    editor = await startEditor(capable, { workspaceFolders: folders, settings });
    const [there, here] = folders.map(folder => `${folder.uri}/a.speech`) as [string, string];
    await editor.open(there, skipped);
    await editor.open(here, skipped);
    assert.deepEqual([await codes(there), await codes(here)], [['number-sequence'], []]);
  });

  it('keep to the defaults where the settings are garbage', async () => {
    for (const settings of [
      7,
      'x',
      [],
      { rules: 7 },
      { rules: { 'number-sequence': 'loud' }, readingSpeed: {} },
    ]) {
      editor = await startEditor(capable, { settings });
      await editor.open(uri, skipped);
      assert.deepEqual(await codes(), ['number-sequence']);
      await editor.stop();
    }
    editor = await startEditor();
  });

  it('are sent to a client that cannot ask: at once, after a pause in editing, and taken back on closing', async () => {
    editor = await startEditor({});
    let next = editor.nextPublished(uri);
    await editor.open(uri, skipped);
    assert.deepEqual(
      (await next).diagnostics.map(({ code }) => code),
      ['number-sequence'],
    );
    next = editor.nextPublished(uri);
    const seen = editor.published.length;
    for (const [k, text] of [speech('一'), skipped, speech('一', '二', '三')].entries()) {
      await editor.change(uri, k + 2, [{ text }]);
    }
    assert.deepEqual([(await next).diagnostics, (await next).version], [[], 4]);
    assert.equal(editor.published.length, seen + 1);
    next = editor.nextPublished(uri);
    await editor.close(uri);
    assert.deepEqual((await next).diagnostics, []);
  });

  it('come with repairs that make them silent', async () => {
    editor = await startEditor();
    await editor.open(uri, skipped);
    const diagnostics = await editor.pull(uri);
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: diagnostics[0]!.range,
      context: { diagnostics },
    });
    const edits = actions[0]?.edit?.changes?.[uri] as TextEdit[];
    const fixed = TextDocument.applyEdits(TextDocument.create(uri, 'speech', 1, skipped), edits);
    assert.equal(fixed, speech('一', '二', '三'));
    await editor.change(uri, 2, [{ text: fixed }]);
    assert.deepEqual(await codes(), []);
  });

  it('can be repaired all at once, with an edit that is made when it is asked for', async () => {
    editor = await startEditor();
    await editor.open(uri, speech('一', '三', '五'));
    const [action] = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.equal(action?.edit, undefined);
    const resolved = await editor.request<CodeAction>('codeAction/resolve', action);
    const edits = resolved.edit?.changes?.[uri] as TextEdit[];
    const before = TextDocument.create(uri, 'speech', 1, speech('一', '三', '五'));
    assert.equal(TextDocument.applyEdits(before, edits), speech('一', '二', '三'));
  });

  it('does not repair a text that has changed since', async () => {
    editor = await startEditor();
    await editor.open(uri, skipped);
    const asked = {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    };
    const [action] = await editor.request<CodeAction[]>('textDocument/codeAction', asked);
    await editor.change(uri, 2, [{ text: speech('一', '三') }]);
    assert.equal((await editor.request<CodeAction>('codeAction/resolve', action)).edit, undefined);
  });

  it('can be silenced at their place', async () => {
    editor = await startEditor();
    await editor.open(uri, skipped);
    const start = { line, character: 0 };
    const context = { diagnostics: [], only: ['quickfix'] };
    const asked = { textDocument, range: { start, end: start }, context };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', asked);
    const silence = actions.at(-1)!;
    assert.equal(silence.title, '此处不再检查：number-sequence');
    const edits = Object.values(silence.edit!.changes!)[0]!;
    await editor.change(uri, 2, [
      { text: TextDocument.applyEdits(TextDocument.create(uri, 'speech', 1, skipped), edits) },
    ]);
    assert.deepEqual(await codes(), []);
  });

  it('are not made for drafts that the ignore file of their folder names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'speechdraft-'));
    const [quiet, loud] = ['quoted/a.speech', 'b.speech'].map(name => pathToFileURL(join(folder, name)).href);
    const ignore = join(folder, '.speechdraftignore');
    writeFileSync(ignore, 'quoted/\n');
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'drafts' }];
    editor = await startEditor(
      { ...capable, workspace: { ...capable.workspace, workspaceFolders: true } },
      { workspaceFolders },
    );
    for (const file of [quiet!, loud!]) await editor.open(file, skipped);
    assert.deepEqual([await codes(quiet), await codes(loud)], [[], ['number-sequence']]);
    rmSync(ignore);
    const changes = [{ uri: pathToFileURL(ignore).href, type: 3 }];
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await codes(quiet), ['number-sequence']);
    rmSync(folder, { recursive: true });
  });
});
