import * as vscode from 'vscode';
import {
  DocumentDiagnosticRequest,
  LanguageClient,
  type Middleware,
  TransportKind,
} from 'vscode-languageclient/node';
import type { Checking } from './checking.ts';
import { outlivingCrashes } from './crashes.ts';
import { texts } from './places.ts';
import { renumberingAfterEdits } from './renumbering.ts';

/** The language server, started when the first speech is opened. */
export interface LanguageServer extends vscode.Disposable {
  /** Resolves once the server runs. Starts it where it does not run yet. */
  readonly start: () => Promise<LanguageClient>;
  /** Starts the server anew; what was open is sent again. */
  readonly restart: () => Promise<void>;
}

/** The languages whose documents are treated as speeches. */
export function speechLanguages(): readonly string[] {
  const more = texts(vscode.workspace.getConfiguration('speechdraft').get('languages'));
  return [...new Set(['speech', ...more])];
}

/** Whether a document is a draft: its language is `speech`, or one of the setting `speechdraft.languages`. */
export function isSpeech(document: vscode.TextDocument): boolean {
  return speechLanguages().includes(document.languageId);
}

/** Characters that a continuation has at least where a paragraph begins. */
const worthwhile = 4;

/**
 * At the beginning of a paragraph the list of suggestions knows better what may follow than a word or two in the line,
 * to which VS Code would scroll the list.
 */
const suggesting: Pick<Middleware, 'provideInlineCompletionItems'> = {
  provideInlineCompletionItems: async (document, position, context, token, next) => {
    const result = await next(document, position, context, token);
    const begun = document.lineAt(position.line).text.slice(0, position.character).trim() !== '';
    if (begun || result === null || result === undefined) return result;
    const items = Array.isArray(result) ? result : result.items;
    const text = ({ insertText }: vscode.InlineCompletionItem): string =>
      typeof insertText === 'string' ? insertText : insertText.value;
    return items.filter(item => text(item).length >= worthwhile);
  },
};

/** Tells the writer that the server is gone for good, and how it comes back. */
function tellCrash(): void {
  const again = vscode.l10n.t('Restart Language Server');
  const log = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t(
    'SpeechDraft: the language server has ended several times in a row and is not started again by itself. Your draft is untouched; outline, checks and suggestions rest until it is restarted.',
  );
  void vscode.window.showErrorMessage(message, again, log).then(choice => {
    if (choice === again) void vscode.commands.executeCommand('speechdraft.restart');
    if (choice === log) void vscode.commands.executeCommand('speechdraft.showOutput');
  });
}

/** @param module the server's bundle */
export function createLanguageServer(
  module: string,
  output: vscode.LogOutputChannel,
  checking: Checking,
): LanguageServer {
  let client: LanguageClient | undefined;
  let started: Promise<LanguageClient> | undefined;

  const start = (): Promise<LanguageClient> => {
    started ??= launch().catch((error: unknown) => {
      // The next draft that is opened tries again.
      started = undefined;
      throw error;
    });
    return started;
  };
  const launch = async (): Promise<LanguageClient> => {
    client = new LanguageClient(
      'speechdraft',
      'SpeechDraft',
      { module, transport: TransportKind.ipc },
      {
        // Drafts on disk or not yet saved, and those of a virtual workspace; not the old side of a comparison.
        documentSelector: speechLanguages().flatMap(language =>
          ['file', 'untitled', 'vscode-vfs'].map(scheme => ({ language, scheme })),
        ),
        outputChannel: output,
        synchronize: { configurationSection: 'speechdraft' },
        initializationOptions: { untrusted: !vscode.workspace.isTrusted },
        diagnosticCollectionName: 'speechdraft',
        errorHandler: outlivingCrashes(tellCrash),
        middleware: { ...checking.middleware, ...suggesting, ...renumberingAfterEdits(() => client) },
      },
    );
    await client.start();
    return client;
  };
  const stop = async (): Promise<void> => {
    const [previous, starting] = [client, started];
    client = undefined;
    started = undefined;
    // While it is starting it cannot be stopped; where it is gone already, there is nothing to stop.
    await starting?.catch(() => undefined);
    await previous?.dispose().catch(() => undefined);
  };
  const restart = async (): Promise<void> => {
    await stop();
    await start();
  };
  const trusted = vscode.workspace.onDidGrantWorkspaceTrust(
    () => void client?.sendNotification('speechdraft/trusted'),
  );
  const quietened = checking.onDidChange(on => {
    if (!on) client?.diagnostics?.clear();
    client?.getFeature(DocumentDiagnosticRequest.method)?.refresh();
  });
  return {
    start,
    restart,
    dispose: () => {
      quietened.dispose();
      trusted.dispose();
      void stop();
    },
  };
}
