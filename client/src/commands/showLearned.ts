import * as vscode from 'vscode';
import { unusedFiles } from '../learning.ts';
import { currentFolder, modelInUse } from '../places.ts';
import type { Program } from '../program.ts';
import { type LearnedModel, learnedPage } from '../views/learnedPage.ts';

let panel: vscode.WebviewPanel | undefined;

function open(title: string): vscode.WebviewPanel {
  const opened = vscode.window.createWebviewPanel('speechdraft.learned', title, vscode.ViewColumn.Active);
  opened.onDidDispose(() => {
    panel = undefined;
  });
  return opened;
}

/** Shows what the model in use has learned: the workspace's own, else the one that comes with the extension. */
export async function showLearned(program: Program, state: vscode.Memento): Promise<void> {
  const folder = currentFolder();
  const file = folder && modelInUse(folder);
  const { code, output, complaint } = await program(['model', '--format', 'json', ...(file ? [file] : [])]);
  if (code !== 0) throw new Error(complaint.replace(/^speechdraft: /gm, ''));
  const title = vscode.l10n.t('What was learned');
  panel ??= open(title);
  panel.reveal();
  const unused = file === undefined ? [] : state.get<readonly string[]>(unusedFiles, []);
  panel.webview.html = learnedPage(
    named(JSON.parse(output) as LearnedModel, file),
    unused,
    vscode.l10n.t,
    vscode.env.language,
  );
}

/** A model with the words for where it comes from: its path says nothing where it came with the extension. */
function named(model: LearnedModel, file: string | undefined): LearnedModel {
  return file === undefined
    ? { ...model, file: vscode.l10n.t('The model that comes with the extension') }
    : model;
}
