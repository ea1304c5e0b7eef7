import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  CancellationTokenSource,
  type DocumentSymbol,
  type FoldingRange,
  LSPErrorCodes,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { type Editor, startEditor } from '../support/editor.ts';

const uri = 'file:///drafts/a.speech';
const textDocument = { uri };

const position = { line: 0, character: 0 };
const range = { start: position, end: position };

/** Every request the server offers, asked of a document at a place, and the answer where there is nothing to say. */
const requests: readonly (readonly [method: string, parameters: object, empty: unknown])[] = [
  ['textDocument/documentSymbol', { textDocument }, []],
  ['textDocument/foldingRange', { textDocument }, []],
  ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }, []],
  ['textDocument/inlineCompletion', { textDocument, position, context: { triggerKind: 1 } }, []],
];
const others: readonly (readonly [method: string, parameters: object])[] = [
  ['textDocument/selectionRange', { textDocument, positions: [position] }],
  ['textDocument/diagnostic', { textDocument }],
  ['textDocument/completion', { textDocument, position }],
  ['speechdraft/nextWord', { textDocument, position }],
];

describe('a session with an editor', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await startEditor();
  });
  afterEach(() => editor.stop());

  it('answers every request about a document nobody opened with nothing', async () => {
    for (const [method, parameters, empty] of requests) {
      assert.deepEqual(await editor.request(method, parameters), empty, method);
    }
  });

  it('answers every request about an empty document', async () => {
    await editor.open(uri, '');
    for (const [method, parameters] of [...requests, ...others]) await editor.request(method, parameters);
    assert.deepEqual(await editor.pull(uri), []);
    assert.deepEqual(
      editor.heard.filter(({ method }) => method === 'window/logMessage'),
      [],
    );
  });

  it('answers requests after a document is closed as if it had never been', async () => {
    await editor.open(uri, '在会上的讲话\n\n同志们：\n');
    await editor.close(uri);
    for (const [method, parameters, empty] of requests) {
      assert.deepEqual(await editor.request(method, parameters), empty, method);
    }
  });

  it('takes positions outside the text for its nearest place', async () => {
    await editor.open(uri, '一二三\n四');
    const positions = [
      { line: 99, character: 99 },
      { line: 0, character: 1000 },
      { line: -1, character: -1 },
      { line: 1e12, character: 0 },
    ];
    const found = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    assert.equal(found.length, positions.length);
    for (const { range } of found) assert.ok(range.end.line <= 1);
  });

  it('goes on serving after garbage', async () => {
    const garbage = [
      null,
      {},
      [],
      'x',
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument },
    ];
    for (const [method] of [...requests, ...others]) {
      for (const parameters of garbage) await editor.request(method, parameters).catch(() => undefined);
    }
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: null },
    });
    await editor.connection.sendNotification('textDocument/didOpen', {});
    await editor.request('no/such/request', {}).catch(() => undefined);
    await editor.open(uri, '一');
    assert.deepEqual(await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument }), []);
  });

  it('never writes draft text into its log', async () => {
    const secret = '绝密内容';
    await editor.open(uri, secret);
    await editor.request('textDocument/selectionRange', { textDocument, positions: 7 });
    assert.ok(editor.heard.some(({ message }) => message.startsWith('selectionRange: ')));
    assert.ok(!editor.heard.some(({ message }) => message.includes(secret)));
  });

  it('answers a cancelled request in the way of the protocol', async () => {
    await editor.open(uri, '同志们：\n');
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });

  it('keeps to UTF-16 with characters outside the basic plane', async () => {
    await editor.open(uri, '𠮷野同志：\n今天，我们开会。');
    const [found] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [{ line: 1, character: 1 }],
    });
    assert.deepEqual(found?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
  });

  it('offers symbols as a tree', async () => {
    await editor.open(uri, '一、提高认识\n\n我们要提高认识。\n');
    const found = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.ok(Array.isArray(found));
  });
});
