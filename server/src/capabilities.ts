import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { fixAllKind } from './codeActions.ts';
import type { Client } from './protocol/fromProtocol.ts';
import { closingMarks } from './renumbering.ts';

/** Chinese marks after which something may follow; an editor asks at them although they belong to no word. */
const triggerCharacters = '：、，。（“《！？；:.';

/** What the server tells an editor that it can do. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: 'SpeechDraft' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
    inlineCompletionProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: closingMarks[0]!,
      moreTriggerCharacter: [...closingMarks.slice(1), '\n'],
    },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorMove, fixAllKind],
      resolveProvider: client.resolvesEdits,
    },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
