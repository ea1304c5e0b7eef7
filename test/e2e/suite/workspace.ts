// What the suites share: documents of the workspace they run in, and waiting for what the server has to say.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Opens a file of the workspace (a copy of examples/) in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run in a workspace folder');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path));
}

/** Opens a new speech that was never saved. */
export async function write(content: string, language = 'speech'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Asks again and again until the answer is there; fails after 15 seconds with the last answer. */
export async function eventually<T>(ask: () => T | Thenable<T>, done: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (done(answer)) return answer;
    if (Date.now() > deadline) assert.fail(`waited in vain; last: ${JSON.stringify(answer)}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** The rules that have something to say about a document, as `rule line`, lines from 1. */
export function reports(document: vscode.TextDocument): string[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ code, range }) => {
    const id = typeof code === 'object' ? code.value : code;
    return `${id} ${range.start.line + 1}`;
  });
}

/** The symbols of a document, nested, as `name` and `name: [children]`. */
export async function outline(document: vscode.TextDocument): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return (symbols ?? []).flatMap(function flat(symbol: vscode.DocumentSymbol): string[] {
    return [symbol.name, ...symbol.children.flatMap(flat).map(name => `  ${name}`)];
  });
}
