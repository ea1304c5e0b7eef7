import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { corpusFolders, currentFolder, modelToWrite } from '../places.ts';
import type { Program } from '../program.ts';

/** A line of progress, as `speechdraft learn --progress json` writes it. */
interface Progress {
  readonly stage: 'finding' | 'reading' | 'finishing' | 'done';
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number;
}

interface Report {
  readonly output: string;
  readonly documents: number;
  readonly files: readonly {
    readonly outcome: string;
    /** What became of the file and why, in the editor's language. */
    readonly line: string;
  }[];
}

/** Where the state keeps which files the last learning did not use, a line each. */
export const unusedFiles = 'unusedFiles';

const cancelledCode = 130;
let running = false;

/** Learns a model from the corpus folders of the workspace; the server takes it up by itself. */
export async function learn(
  program: Program,
  output: vscode.LogOutputChannel,
  state: vscode.Memento,
): Promise<void> {
  if (running) throw new Error(vscode.l10n.t('Learning is under way already.'));
  const folder = currentFolder();
  if (folder === undefined) throw new Error(vscode.l10n.t('Open a folder first: the model is kept there.'));
  const corpus = await chosenCorpus(folder);
  if (corpus.length === 0) return;
  const model = modelToWrite(folder);
  await mkdir(dirname(model), { recursive: true });
  running = true;
  try {
    const report = await run(program, corpus, model);
    if (report !== undefined) await tell(report, output, state);
  } finally {
    running = false;
  }
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
    await settings.update('corpus.folders', paths, vscode.ConfigurationTarget.Workspace);
  }
  return paths;
}

/** The report of the run; undefined where it was cancelled. */
async function run(program: Program, corpus: readonly string[], model: string): Promise<Report | undefined> {
  const title = vscode.l10n.t('Learning from the corpus');
  const location = vscode.ProgressLocation.Notification;
  const result = await vscode.window.withProgress({ location, title, cancellable: true }, (view, token) => {
    let shown = 0;
    const onLine = (line: string): boolean => {
      const progress = progressOf(line);
      if (progress === undefined) return false;
      const share = progress.total > 0 ? (100 * progress.done) / progress.total : shown;
      view.report({ increment: Math.max(0, share - shown), message: wording(progress) });
      shown = Math.max(shown, share);
      return true;
    };
    const args = ['learn', ...corpus, '--output', model, '--progress', 'json', '--report', 'json'];
    return program(args, { onLine, token });
  });
  if (result.code === cancelledCode || result.code === null) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Learning was cancelled; the model is as it was.'), 5000);
    return undefined;
  }
  if (result.code !== 0) throw new Error(result.complaint.replace(/^speechdraft: /gm, ''));
  return JSON.parse(result.output.trim().split('\n').at(-1)!) as Report;
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
async function tell(report: Report, output: vscode.LogOutputChannel, state: vscode.Memento): Promise<void> {
  const unused = report.files.filter(({ outcome }) => outcome === 'skipped' || outcome === 'set-aside');
  const lines = unused.map(({ line }) => line);
  for (const line of lines) output.info(line);
  await state.update(unusedFiles, lines);
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
