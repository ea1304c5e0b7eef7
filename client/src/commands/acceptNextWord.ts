import * as vscode from 'vscode';
import type { LanguageServer } from '../languageServer.ts';

/**
 * Takes the next word of the suggestion that is shown in the line. The editor's own command would take a whole run of
 * characters, for it knows no words in Chinese; the server does. Where nothing is suggested the caret moves by a word,
 * as the key does otherwise.
 */
export async function acceptNextWord(server: LanguageServer): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const client = await server.start();
  const position = editor.selection.active;
  const asked = client.sendRequest<string>('speechdraft/nextWord', {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: client.code2ProtocolConverter.asPosition(position),
  });
  // A key must always do something: without an answer the caret moves.
  const word = await asked.catch(() => '');
  const after = editor.document.lineAt(position).text.slice(position.character);
  if (word === '' || /[^\s\p{P}]/u.test(after)) {
    await vscode.commands.executeCommand('cursorWordEndRight');
    return;
  }
  await editor.edit(edit => edit.insert(position, word), { undoStopBefore: true, undoStopAfter: false });
}
