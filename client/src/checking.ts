import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/** How long a draft is left alone before it is checked again: a syllable that is being composed shows no faults. */
const calm = 300;

/** The switch for checking in this window, and how it stands between the server and the Problems panel. */
export interface Checking extends vscode.Disposable {
  readonly isOn: () => boolean;
  readonly onDidChange: vscode.Event<boolean>;
  readonly set: (on: boolean) => Promise<void>;
  readonly middleware: Pick<Middleware, 'provideDiagnostics' | 'handleDiagnostics'>;
}

/**
 * @param state where the switch is kept, so that a workspace stays quiet after a restart
 * @param pages the folder of the rules' pages, which the name of a rule leads to
 */
export function createChecking(state: vscode.Memento, pages: vscode.Uri): Checking {
  const key = 'checking';
  const changed = new vscode.EventEmitter<boolean>();
  const edited = new WeakMap<vscode.TextDocument, number>();
  const listener = vscode.workspace.onDidChangeTextDocument(({ document }) =>
    edited.set(document, Date.now()),
  );
  const isOn = (): boolean => state.get(key, true);
  return {
    isOn,
    onDidChange: changed.event,
    set: async on => {
      await state.update(key, on);
      changed.fire(on);
    },
    middleware: {
      provideDiagnostics: async (document, previous, token, next) => {
        if (!isOn()) return { kind: 'full' as never, items: [] };
        const last = 'uri' in document ? edited.get(document) : undefined;
        if (last !== undefined) await pause(last + calm - Date.now(), token);
        const report = await next(document, previous, token);
        if (report?.kind === 'full') for (const found of report.items) leadTo(pages, found);
        return report;
      },
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isOn() ? diagnostics : []),
    },
    dispose: () => {
      listener.dispose();
      changed.dispose();
    },
  };
}

/** Lets the name of the rule lead to its page as it came with the extension, instead of one on the network. */
function leadTo(pages: vscode.Uri, found: vscode.Diagnostic): void {
  if (typeof found.code !== 'object') return;
  const { value } = found.code;
  found.code = { value, target: vscode.Uri.joinPath(pages, `${value}.md`) };
}

/** Ends after `milliseconds`; a cancelled pause ends at once, as a cancelled request. */
function pause(milliseconds: number, token: vscode.CancellationToken): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => (): void => {
      clearTimeout(timer);
      cancelled.dispose();
      finish();
    };
    const timer = setTimeout(end(resolve), milliseconds);
    const cancelled = token.onCancellationRequested(end(() => reject(new vscode.CancellationError())));
  });
}
