import * as vscode from 'vscode';
import { Advice } from '../advice.ts';
import { type Learning, type Report, unusedLines } from '../learning.ts';
import { corpusFolders, currentFolder, modelToWrite, withinOrWhole } from '../places.ts';

/** A line of progress, as `speechdraft learn --progress json` writes it. */
interface Progress {
  readonly stage: 'finding' | 'reading' | 'finishing' | 'done';
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number;
}

/** Learns a model from the corpus folders of the workspace; the server takes it up by itself. */
export async function learn(learning: Learning, output: vscode.LogOutputChannel): Promise<void> {
  if (learning.isAskedFor()) throw new Advice(vscode.l10n.t('Learning is under way already.'));
  const folder = currentFolder();
  if (folder === undefined) {
    const remedy = { command: 'workbench.action.files.openFolder', button: vscode.l10n.t('Open Folder') };
    throw new Advice(vscode.l10n.t('Open a folder first: the model is kept there.'), remedy);
  }
  if (folder.uri.scheme !== 'file')
    throw new Advice(
      vscode.l10n.t('Learning reads and writes files on disk: open a folder that is on this machine.'),
    );
  if (!vscode.workspace.isTrusted) {
    const remedy = { command: 'workbench.trust.manage', button: vscode.l10n.t('Manage Workspace Trust') };
    throw new Advice(
      vscode.l10n.t('Trust this workspace first: until then its settings are not used.'),
      remedy,
    );
  }
  const corpus = await chosenCorpus(folder);
  if (corpus.length === 0) return;
  const report = await run(learning, corpus, modelToWrite(folder));
  if (report !== undefined) tell(report, output);
}

/** The folders of the setting; where none are set, those the user picks, which the setting then keeps. */
async function chosenCorpus(folder: vscode.WorkspaceFolder): Promise<string[]> {
  const known = corpusFolders(folder);
  if (known.length > 0) return known;
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    defaultUri: folder.uri,
    title: vscode.l10n.t('Folders with speeches to learn from'),
    openLabel: vscode.l10n.t('Learn'),
  });
  const paths = (picked ?? []).map(({ fsPath }) => fsPath);
  if (paths.length > 0) {
    const settings = vscode.workspace.getConfiguration('speechdraft', folder.uri);
    const written = paths.map(path => withinOrWhole(folder, path));
    await settings.update('corpus.folders', written, vscode.ConfigurationTarget.WorkspaceFolder);
  }
  return paths;
}

/** The report of the run; undefined where it was cancelled. */
async function run(
  learning: Learning,
  corpus: readonly string[],
  model: string,
): Promise<Report | undefined> {
  const title = vscode.l10n.t('Learning from the corpus');
  const location = vscode.ProgressLocation.Notification;
  const report = await vscode.window.withProgress({ location, title, cancellable: true }, (view, token) => {
    let shown = 0;
    const onLine = (line: string): boolean => {
      const progress = progressOf(line);
      if (progress === undefined) return false;
      const share = progress.total > 0 ? (100 * progress.done) / progress.total : shown;
      view.report({ increment: Math.max(0, share - shown), message: wording(progress) });
      shown = Math.max(shown, share);
      return true;
    };
    return learning.learn(corpus, model, { onLine, token });
  });
  if (report === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Learning was cancelled; the model is as it was.'), 5000);
  }
  return report;
}

function progressOf(line: string): Progress | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Progress;
  } catch {
    return undefined;
  }
}

function wording({ stage, done, total, secondsLeft }: Progress): string {
  if (stage === 'finding') return vscode.l10n.t('{0} files found', done);
  if (stage !== 'reading') return vscode.l10n.t('finishing');
  return vscode.l10n.t('{0} of {1} files, about {2} s left', done, total, secondsLeft);
}

/** Says what was learned; files that were not used go to the log, each with its reason. */
function tell(report: Report, output: vscode.LogOutputChannel): void {
  const unused = unusedLines(report);
  for (const line of unused) output.info(line);
  const show = vscode.l10n.t('Show What Was Learned');
  const log = vscode.l10n.t('Show Log');
  const message =
    unused.length === 0
      ? vscode.l10n.t('Learned from {0} speeches.', report.documents)
      : vscode.l10n.t('Learned from {0} speeches; {1} files were not used.', report.documents, unused.length);
  const choices = unused.length === 0 ? [show] : [show, log];
  void vscode.window.showInformationMessage(message, ...choices).then(choice => {
    if (choice === show) void vscode.commands.executeCommand('speechdraft.showLearned');
    if (choice === log) output.show();
  });
}
