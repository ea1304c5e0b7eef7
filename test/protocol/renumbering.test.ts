import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capable, type Editor, startEditor } from '../support/editor.ts';

const uri = 'file:///drafts/a.speech';
const section = (number: string, about: string): string =>
  `${number}、抓好${about}工作\n\n工作要落到实处。\n\n`;
const text = `在全市工作会议上的讲话\n\n同志们：\n\n今天开会，我讲几点意见。\n\n${section('一', '水利')}${section('二', '交通')}${section('三', '教育')}`;
const textDocument = { uri };
const lineOf = (heading: string): number => text.slice(0, text.indexOf(heading)).split('\n').length - 1;
const renumbered = (edits: TextEdit[], of: string): string[] =>
  [...TextDocument.applyEdits(TextDocument.create(uri, 'speech', 1, of), edits).matchAll(/^.、.*$/gm)].map(
    ([heading]) => heading,
  );

describe('renumbering over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const typeThird = async (): Promise<string> => {
    const position = { line: lineOf('三、'), character: 0 };
    await editor.change(uri, 2, [{ range: { start: position, end: position }, text: '三、\n\n' }]);
    return text.replace('三、', '三、\n\n三、');
  };
  const ask = (version: number): Promise<TextEdit[]> =>
    editor.request('speechdraft/renumber', { textDocument: { uri, version } });

  it('answers for the edit that was made last', async () => {
    editor = await startEditor();
    await editor.open(uri, text);
    assert.deepEqual(await ask(1), []);
    const now = await typeThird();
    assert.deepEqual(renumbered(await ask(2), now).slice(2), ['三、', '四、抓好教育工作']);
    assert.deepEqual(await ask(1), [], 'a version that is no more');
  });

  it('takes an edit in several pieces for one', async () => {
    editor = await startEditor();
    await editor.open(uri, text);
    const line = lineOf('二、');
    const at = (l: number, character: number) => ({ line: l, character });
    await editor.change(uri, 2, [
      { range: { start: at(line + 1, 0), end: at(line + 4, 0) }, text: '' },
      { range: { start: at(line, 0), end: at(line + 1, 0) }, text: '' },
    ]);
    const now = text.replace(section('二', '交通'), '');
    assert.deepEqual(renumbered(await ask(2), now), ['一、抓好水利工作', '二、抓好教育工作']);
  });

  it('serves editors that format as one types', async () => {
    editor = await startEditor();
    const { documentOnTypeFormattingProvider: offered } = editor.initialized.capabilities;
    assert.equal(offered?.firstTriggerCharacter, '、');
    await editor.open(uri, text);
    const now = await typeThird();
    const position = { line: lineOf('三、'), character: 2 };
    const options = { tabSize: 2, insertSpaces: true };
    const asked = { textDocument, position, ch: '、', options };
    const edits = await editor.request<TextEdit[]>('textDocument/onTypeFormatting', asked);
    assert.deepEqual(renumbered(edits, now).slice(2), ['三、', '四、抓好教育工作']);
  });

  it('comes along with the marker that is chosen from the list', async () => {
    const completionItem = { snippetSupport: true, resolveSupport: { properties: ['additionalTextEdits'] } };
    editor = await startEditor({
      ...capable,
      textDocument: { ...capable.textDocument, completion: { completionItem } },
    });
    const line = lineOf('三、') - 1;
    await editor.open(uri, text);
    const position = { line, character: 0 };
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument,
      position,
    });
    const third = items.find(({ label }) => label.startsWith('三、'));
    assert.ok(third, items.map(({ label }) => label).join(' | '));
    const resolved = await editor.request<CompletionItem>('completionItem/resolve', third);
    assert.deepEqual(
      resolved.additionalTextEdits?.map(({ newText, range }) => [newText, range.start.line]),
      [['四', line + 1]],
    );
  });

  it('is silent where the setting says so', async () => {
    editor = await startEditor(capable, { settings: { numbering: { renumberWhileEditing: false } } });
    await editor.open(uri, text);
    await typeThird();
    assert.deepEqual(await ask(2), []);
  });
});
