import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { Advice } from '../advice.ts';
import { isSpeech } from '../languageServer.ts';
import { currentFolder, modelInUse } from '../places.ts';
import type { Program } from '../program.ts';

/** Writes the draft in front as a Word document, to a place that the user chooses. */
export async function exportSpeech(program: Program): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !isSpeech(document))
    throw new Advice(vscode.l10n.t('Open the speech first: the draft in front is the one that is exported.'));
  const target = await vscode.window.showSaveDialog({
    defaultUri: proposed(document),
    filters: { Word: ['docx'] },
    title: vscode.l10n.t('Export as Word Document'),
  });
  if (target === undefined) return;
  if (target.scheme !== 'file')
    throw new Advice(vscode.l10n.t('Word documents are written to the disk: choose a folder there.'));
  const folder = currentFolder();
  const model = folder && modelInUse(folder);
  const args = ['export', '-', '--output', target.fsPath, ...(model === undefined ? [] : ['--model', model])];
  const { code, complaint } = await program(args, { input: document.getText() });
  if (code !== 0) throw new Error(complaint.replace(/^speechdraft: /gm, ''));
  await tell(target);
}

/**
 * Where the document is proposed to go: beside the draft, under its name. A draft that was never saved has neither: its
 * first line names the document, and it goes into the workspace, else home.
 */
function proposed(document: vscode.TextDocument): vscode.Uri {
  const { uri, fileName } = document;
  if (!document.isUntitled && uri.scheme === 'file') {
    const name = fileName.replace(/^.*[\\/]/, '').replace(/\.(?:speech|讲稿|txt|md)$/i, '');
    return vscode.Uri.joinPath(uri, '..', `${name}.docx`);
  }
  const here = vscode.workspace.workspaceFolders?.find(folder => folder.uri.scheme === 'file')?.uri;
  return vscode.Uri.joinPath(here ?? vscode.Uri.file(homedir()), `${nameFrom(document.getText())}.docx`);
}

/** A file name of the first line that says something, without what file systems do not bear. */
function nameFrom(text: string): string {
  const line = text.split('\n').find(each => each.trim() !== '') ?? '';
  const name = line
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .trim()
    .slice(0, 60);
  return name || vscode.l10n.t('Speech');
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
