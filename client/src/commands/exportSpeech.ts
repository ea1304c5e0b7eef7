import * as vscode from 'vscode';
import { isSpeech } from '../languageServer.ts';
import { currentFolder, modelInUse } from '../places.ts';
import type { Program } from '../program.ts';

/** Writes the draft in front as a Word document, to a place that the user chooses. */
export async function exportSpeech(program: Program): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !isSpeech(document))
    throw new Error(vscode.l10n.t('Open the speech first: the draft in front is the one that is exported.'));
  const target = await vscode.window.showSaveDialog({
    defaultUri: proposed(document),
    filters: { Word: ['docx'] },
    title: vscode.l10n.t('Export as Word Document'),
  });
  if (target === undefined) return;
  if (target.scheme !== 'file')
    throw new Error(vscode.l10n.t('Word documents are written to the disk: choose a folder there.'));
  const folder = currentFolder();
  const model = folder && modelInUse(folder);
  const args = ['export', '-', '--output', target.fsPath, ...(model === undefined ? [] : ['--model', model])];
  const { code, complaint } = await program(args, { input: document.getText() });
  if (code !== 0) throw new Error(complaint.replace(/^speechdraft: /gm, ''));
  await tell(target);
}

/** The draft's own name and place, with the ending of a Word document. */
function proposed({ uri, fileName }: vscode.TextDocument): vscode.Uri {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.(?:speech|讲稿|txt|md)$/i, '');
  const folder =
    uri.scheme === 'file' ? vscode.Uri.joinPath(uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? vscode.Uri.file(`${name}.docx`) : vscode.Uri.joinPath(folder, `${name}.docx`);
}

/** Says where the document is; where the editor runs on the user's own machine, with a way to open it. */
async function tell(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const here = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  const message = vscode.l10n.t('Exported to {0}.', vscode.workspace.asRelativePath(target));
  void vscode.window.showInformationMessage(message, ...(here ? [open] : [])).then(choice => {
    if (choice === open) void vscode.env.openExternal(target);
  });
}
