import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import * as vscode from 'vscode';

/** The workspace folder of the draft in front, else the first one; undefined where no folder is open. */
export function currentFolder(): vscode.WorkspaceFolder | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const own = document && vscode.workspace.getWorkspaceFolder(document.uri);
  return own ?? vscode.workspace.workspaceFolders?.[0];
}

const settings = (folder: vscode.WorkspaceFolder): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('speechdraft', folder.uri);

const within = (folder: vscode.WorkspaceFolder, path: string): string =>
  isAbsolute(path) ? path : join(folder.uri.fsPath, path);

/** A path as a setting may keep it: from the workspace folder where it lies in it, so that the folder may move; else whole. */
export function withinOrWhole(folder: vscode.WorkspaceFolder, path: string): string {
  const inner = relative(folder.uri.fsPath, path);
  return inner.startsWith('..') || isAbsolute(inner) ? path : inner || '.';
}

/** The texts of a setting that lists some. Settings are written by hand: what is no list, or no text, counts as not there. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(text => typeof text === 'string') : [];
}

/** The model file that the setting names, as it is written; '' where none is. */
function namedModel(folder: vscode.WorkspaceFolder): string {
  const named: unknown = settings(folder).get('model.path');
  return typeof named === 'string' ? named.trim() : '';
}

/** The corpus folders that the settings name, as paths on disk. */
export function corpusFolders(folder: vscode.WorkspaceFolder): string[] {
  return texts(settings(folder).get('corpus.folders'))
    .filter(path => path.trim() !== '')
    .map(path => within(folder, path));
}

/** Whether changes of the corpus are learned in the background. */
export function watchesCorpus(folder: vscode.WorkspaceFolder): boolean {
  return settings(folder).get('corpus.watch', true);
}

/** Where learning writes the model of a folder: the setting `model.path`, else its `.speechdraft/speech.model`. */
export function modelToWrite(folder: vscode.WorkspaceFolder): string {
  return within(folder, namedModel(folder) || '.speechdraft/speech.model');
}

/** The model that serves a folder's drafts besides the default; undefined where only the default does. */
export function modelInUse(folder: vscode.WorkspaceFolder): string | undefined {
  const named = namedModel(folder);
  if (named !== '') return within(folder, named);
  // A folder of a virtual workspace is nowhere on the disk; what one that is not trusted holds is not used.
  if (folder.uri.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  const home = join(folder.uri.fsPath, '.speechdraft');
  if (!existsSync(home)) return undefined;
  const models = readdirSync(home)
    .filter(name => name.endsWith('.model'))
    .map(name => join(home, name));
  return models.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}
