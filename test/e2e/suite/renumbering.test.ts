import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, outline } from './workspace.ts';

const clean = 'drafts/在全县乡村振兴工作推进会上的讲话.speech';

describe('numbers while a speech is edited', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  const numbers = ({ document }: vscode.TextEditor): string =>
    [...document.getText().matchAll(/^　*([一二三四五])、/gm)].map(([, number]) => number).join('');
  const sections = (editor: vscode.TextEditor, expected: string): Promise<string> =>
    eventually(
      () => numbers(editor),
      found => found === expected,
    );
  /** The clean speech with the caret at the start of a line that begins so. */
  async function at(heading: string): Promise<vscode.TextEditor> {
    const editor = await open(clean);
    await eventually(
      () => outline(editor.document),
      names => names.length > 3,
    );
    const place = editor.document.positionAt(editor.document.getText().indexOf(heading));
    editor.selection = new vscode.Selection(place, place);
    return editor;
  }
  /** Types keys at the pace of a person. */
  async function type(...keys: readonly string[]): Promise<void> {
    for (const text of keys) {
      await vscode.commands.executeCommand('type', { text });
      await pause(150);
    }
  }
  const pause = (milliseconds: number): Promise<void> =>
    new Promise(resolve => setTimeout(resolve, milliseconds));
  const undo = (): Thenable<void> => vscode.commands.executeCommand('undo');

  it('counts on behind a marker that is typed, and takes both back at once', async () => {
    const editor = await at('二、');
    const before = editor.document.getText();
    await type('二', '、', '督', '查', '\n');
    await sections(editor, '一二三四');
    await undo();
    await sections(editor, '一二三');
    for (let i = 0; i < 3 && editor.document.getText() !== before; i++) await undo();
    assert.equal(editor.document.getText(), before);
    await vscode.commands.executeCommand('redo');
    await pause(500);
    assert.ok(!editor.document.getText().includes('四、督'), 'redoing counts nothing on anew');
  });

  it('counts back when the line of a section is deleted', async () => {
    const editor = await at('二、');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('editor.action.deleteLines');
    await sections(editor, '一二');
    for (let i = 0; i < 2 && editor.document.getText() !== before; i++) await undo();
    assert.equal(editor.document.getText(), before);
  });

  it('counts on behind a section that is pasted', async () => {
    const editor = await at('二、');
    await vscode.env.clipboard.writeText('三、严格督查\n\n　　督查要较真。\n\n　　');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await sections(editor, '一二三四');
    assert.ok(editor.document.getText().includes('二、严格督查'));
  });

  it('leaves the numbers to the writer where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('speechdraft');
    const key = 'numbering.renumberWhileEditing';
    await settings.update(key, false, vscode.ConfigurationTarget.Workspace);
    const editor = await at('二、');
    await vscode.commands.executeCommand('editor.action.deleteLines');
    await pause(1000);
    assert.equal(numbers(editor), '一三');
    await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
  });
});
