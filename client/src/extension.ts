import * as vscode from 'vscode';
import { Advice } from './advice.ts';
import { createChecking } from './checking.ts';
import { acceptNextWord } from './commands/acceptNextWord.ts';
import { exportSpeech } from './commands/exportSpeech.ts';
import { learn } from './commands/learn.ts';
import { newSpeech } from './commands/newSpeech.ts';
import { changeSection } from './commands/section.ts';
import { showLearned } from './commands/showLearned.ts';
import { toggleChecking } from './commands/toggleChecking.ts';
import { watchCorpus } from './corpusWatch.ts';
import { createLanguageServer, isSpeech, speechLanguages } from './languageServer.ts';
import { createLearning } from './learning.ts';
import { createProgram } from './program.ts';
import { createStatusBar } from './statusBar.ts';

/** Called by VS Code when the first speech (or a file that may be one) is opened, or a command is called. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('SpeechDraft', { log: true });
  const checking = createChecking(
    context.workspaceState,
    vscode.Uri.joinPath(context.extensionUri, 'docs/rules'),
  );
  const server = createLanguageServer(context.asAbsolutePath('dist/server.js'), output, checking);

  const program = createProgram(context.asAbsolutePath('dist/speechdraft.js'));
  const state = context.workspaceState;
  const learning = createLearning(program, state);

  let told: unknown;
  const start = (): void => {
    server.start().catch((error: unknown) => {
      // Several drafts may wait for the same start.
      if (error !== told) complain(error, output);
      told = error;
    });
  };
  const startFor = (document: vscode.TextDocument): void => {
    if (isSpeech(document)) start();
  };
  const command = (name: string, run: () => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`speechdraft.${name}`, async () => {
      try {
        await run();
      } catch (error) {
        complain(error, output);
      }
    });

  context.subscriptions.push(
    output,
    checking,
    server,
    createStatusBar(),
    watchCorpus(learning, output),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration('speechdraft.languages')) return;
      tellLanguages();
      void server.restart().catch(start);
    }),
    command('newSpeech', () => newSpeech(program)),
    command('export', () => exportSpeech(program)),
    command('learn', () => learn(learning, output)),
    command('showLearned', () => showLearned(program, state)),
    command('acceptNextWord', () => acceptNextWord(server)),
    command('moveSectionUp', () => changeSection('up')),
    command('moveSectionDown', () => changeSection('down')),
    command('deleteSection', () => changeSection('delete')),
    command('toggleChecking', () => toggleChecking(checking)),
    command('restart', () => server.restart()),
    command('showOutput', () => output.show()),
  );
  tellLanguages();
  vscode.workspace.textDocuments.forEach(startFor);
}

/** Lets keys and the command palette know in which languages there are speeches. */
function tellLanguages(): void {
  void vscode.commands.executeCommand('setContext', 'speechdraft.languages', speechLanguages());
}

/** Tells the user what went wrong, with the log one click away. */
function complain(error: unknown, output: vscode.LogOutputChannel): void {
  if (error instanceof Advice) {
    advise(error);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  output.error(error instanceof Error ? error : message);
  const showLog = vscode.l10n.t('Show Log');
  void vscode.window.showErrorMessage(message, showLog).then(choice => {
    if (choice === showLog) output.show();
  });
}

/** Says what to do first, with a button that does it. */
function advise({ message, button, command }: Advice): void {
  const choices = button === undefined ? [] : [button];
  void vscode.window.showWarningMessage(message, ...choices).then(choice => {
    if (choice !== undefined && command !== undefined) void vscode.commands.executeCommand(command);
  });
}
