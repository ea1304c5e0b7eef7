import * as vscode from 'vscode';

/** What can be done with a section; also the last word of the server's code action for it. */
export type SectionChange = 'up' | 'down' | 'delete';

/** Moves or deletes the section the caret is in, with all that belongs to it; the server keeps the numbers right. */
export async function changeSection(change: SectionChange): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const heading = await headingAt(editor.document, editor.selection.active);
  const action = heading && (await actionAt(editor.document, heading, change));
  if (action?.edit === undefined) {
    vscode.window.setStatusBarMessage(heading === undefined ? noSection() : noNeighbour(change), 5000);
    return;
  }
  const edits = action.edit.get(editor.document.uri);
  const place = change === 'delete' ? undefined : landing(editor.document, edits, change);
  await vscode.workspace.applyEdit(action.edit);
  if (place !== undefined) reveal(editor, place);
}

const noSection = (): string =>
  vscode.l10n.t('The caret is in no section: put it into the section that is meant, and try again.');

/** Why the section of the caret cannot be changed so. */
function noNeighbour(change: SectionChange): string {
  if (change === 'up') return vscode.l10n.t('This section is the first of its level: it cannot move up.');
  if (change === 'down') return vscode.l10n.t('This section is the last of its level: it cannot move down.');
  return noSection();
}

/** Where a section will begin once it and its neighbour, which the edits name in reading order, have changed places. */
function landing(
  document: vscode.TextDocument,
  [upper, lower]: readonly vscode.TextEdit[],
  change: 'up' | 'down',
): number | undefined {
  if (upper === undefined || lower === undefined) return undefined;
  if (change === 'up') return document.offsetAt(upper.range.start);
  const grown = upper.newText.length - document.getText(upper.range).length;
  return document.offsetAt(lower.range.start) + grown;
}

/** Where the heading of the innermost section that holds a place begins. */
async function headingAt(
  document: vscode.TextDocument,
  place: vscode.Position,
): Promise<vscode.Position | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  const within = (all: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    all.filter(({ range }) => range.contains(place)).flatMap(symbol => [symbol, ...within(symbol.children)]);
  const sections = within(symbols ?? []).filter(({ kind }) => kind === vscode.SymbolKind.Module);
  return sections.at(-1)?.selectionRange.start;
}

async function actionAt(
  document: vscode.TextDocument,
  heading: vscode.Position,
  change: SectionChange,
): Promise<vscode.CodeAction | undefined> {
  const kind = vscode.CodeActionKind.RefactorMove.append(change);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(heading, heading),
    kind.value,
  );
  return actions.find(({ kind: own }) => own?.value === kind.value);
}

function reveal(editor: vscode.TextEditor, offset: number): void {
  const place = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection);
}
