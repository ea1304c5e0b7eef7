import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import * as vscode from 'vscode';
import type { Learning } from './learning.ts';
import { corpusFolders, modelToWrite, watchesCorpus } from './places.ts';

/** Files are saved, copied and synchronised in bursts: learning begins when nothing has changed for so long. */
const quiet = 2000;
/** The editor has other things to do when it opens. */
const afterOpening = 10_000;

/**
 * Learns again, in the background and at low priority, what changes in the corpus folders of the workspace. Only a model
 * that learning has written before is renewed; a run that is overtaken by another change is given up.
 */
export function watchCorpus(learning: Learning, output: vscode.LogOutputChannel): vscode.Disposable {
  let watches: readonly vscode.Disposable[] = [];
  const watchAll = (): void => {
    for (const watch of watches) watch.dispose();
    const folders = vscode.workspace.workspaceFolders ?? [];
    watches = folders
      .filter(({ uri }) => uri.scheme === 'file')
      .filter(watchesCorpus)
      .map(folder => watchFolder(folder, learning, output));
  };
  watchAll();
  const listeners = [
    vscode.workspace.onDidChangeWorkspaceFolders(watchAll),
    vscode.workspace.onDidGrantWorkspaceTrust(watchAll),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('speechdraft.corpus')) watchAll();
    }),
  ];
  return vscode.Disposable.from(...listeners, {
    dispose: () => watches.forEach(watch => void watch.dispose()),
  });
}

/** Watches the corpus of one workspace folder. */
function watchFolder(
  folder: vscode.WorkspaceFolder,
  learning: Learning,
  output: vscode.LogOutputChannel,
): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  let running: vscode.CancellationTokenSource | undefined;
  const later = (wait: number): void => {
    running?.cancel();
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), wait);
  };
  const renew = async (): Promise<void> => {
    const model = modelToWrite(folder);
    if (!existsSync(model)) return;
    if (learning.isAskedFor()) return later(quiet);
    const source = new vscode.CancellationTokenSource();
    running = source;
    try {
      const token = source.token;
      const report = await learning.learn(corpusFolders(folder), model, { token, background: true });
      if (report !== undefined) output.info(vscode.l10n.t('Learned from {0} speeches.', report.documents));
    } catch (error) {
      // Nobody asked for it, so nobody is interrupted; the model is as it was.
      output.warn(error instanceof Error ? error.message : String(error));
    } finally {
      if (running === source) running = undefined;
      source.dispose();
    }
  };
  const watchers = corpusFolders(folder).map(path => {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.file(path), '**/*'),
    );
    const changed = ({ fsPath }: vscode.Uri): void => {
      if (!isHidden(path, fsPath)) later(quiet);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    );
  });
  later(afterOpening);
  const stop = (): void => {
    clearTimeout(timer);
    running?.cancel();
  };
  return vscode.Disposable.from(...watchers, { dispose: stop });
}

/** Whether the learner passes a file over: hidden ones, and whatever lies in a hidden folder (the model itself). */
function isHidden(root: string, path: string): boolean {
  return relative(root, path)
    .split(sep)
    .some(name => name.startsWith('.') || name.startsWith('~$'));
}
