import {
  type CodeAction,
  type CompletionItem,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { folds, selectionSteps, symbols } from '../core/index.ts';
import { capabilitiesFor } from './capabilities.ts';
import { openChecks } from './checks.ts';
import { codeActions, promisedUri, resolveCodeAction } from './codeActions.ts';
import { openCompletions } from './completions.ts';
import { openConfiguration } from './configuration.ts';
import { openDrafts } from './documents.ts';
import { openFence } from './fence.ts';
import { openModels } from './models.ts';
import { documentationOf } from './protocol/completionWords.ts';
import { type Client, toClient, toOffset, toPath } from './protocol/fromProtocol.ts';
import { type CompletionData, toCompletionItems, toInlineItems } from './protocol/toCompletion.ts';
import { toDiagnostic } from './protocol/toDiagnostic.ts';
import {
  toDocumentSymbols,
  toFoldingRanges,
  toSelectionRange,
  toSymbolInformation,
} from './protocol/toOutline.ts';
import { type Pushing, startPushing } from './pushing.ts';
import { renumberedAt, renumbering, withRenumbering } from './renumbering.ts';
import { onceTrusted } from './trust.ts';
import { changedFiles, watchFiles } from './watchedFiles.ts';
import { openWorkspaceWords } from './workspaceWords.ts';

/** Items of a speech up to which its outline shows the points inside paragraphs too. */
const mostSymbols = 3_000;

const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/**
 * Connects the features to an editor: a table of handlers, each of which reads the draft, asks one feature and
 * translates its answer.
 */
export function startServer(connection: Connection): void {
  let client: Client = toClient({ processId: null, rootUri: null, capabilities: {} });
  let pushing: Pushing | undefined;
  let trusted = true;
  const configuration = openConfiguration(connection, () => client);
  const models = openModels({
    notify: message => void connection.window.showWarningMessage(message),
    changed: () => again(),
    locale: () => client.locale,
  });
  const workspace = openWorkspaceWords(path => drafts.uris().some(uri => toPath(uri) === path));
  const lent = onceTrusted(() => trusted, { models, words: workspace });
  const drafts = openDrafts(connection, configuration, lent.models);
  const completions = openCompletions(drafts, lent.words);
  const checks = openChecks(drafts, () => client.locale);

  /** Diagnostics are stale: the client asks anew, or is sent them. */
  const again = (): void => {
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh().catch(() => undefined);
    pushing?.again();
  };
  configuration.onChange(again);

  const fence = openFence(connection, drafts);

  connection.onInitialize(parameters => {
    client = toClient(parameters);
    trusted = client.trusted;
    if (!client.pullsDiagnostics) pushing = startPushing(connection, drafts, checks);
    return { serverInfo: { name: 'speechdraft' }, capabilities: capabilitiesFor(client) };
  });
  connection.onInitialized(() => {
    if (client.watchesFiles) watchFiles(connection);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const changed = changedFiles(changes);
    for (const path of changed.paths) workspace.changed(path);
    if (changed.models) models.recheck();
    if (!changed.ignored) return;
    drafts.forgetIgnored();
    again();
  });
  connection.onNotification('speechdraft/trusted', () => {
    trusted = true;
    again();
  });

  connection.onDocumentSymbol(
    fence.about('documentSymbol', [], ({ uri, speech }) =>
      client.nestsSymbols
        ? toDocumentSymbols(speech.lines, symbols(speech, client.locale, mostSymbols))
        : toSymbolInformation(uri, speech.lines, symbols(speech, client.locale, mostSymbols)),
    ),
  );
  connection.onFoldingRanges(
    fence.about('foldingRange', [], ({ speech }) => toFoldingRanges(folds(speech), client.foldingLimit)),
  );
  connection.onSelectionRanges(
    fence.about('selectionRange', [], ({ speech }, { positions }) =>
      positions.map(position => {
        const offset = toOffset(speech.lines, position);
        return toSelectionRange(speech.lines, selectionSteps(speech, offset), offset);
      }),
    ),
  );
  connection.languages.diagnostics.on(
    fence.about<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'diagnostic',
      noDiagnostics,
      (draft, asked) => {
        const { id, diagnostics } = checks.checkOf(draft);
        if (asked.previousResultId === id)
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
        const items = diagnostics.map(found => toDiagnostic(draft.speech.lines, found));
        return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
      },
    ),
  );
  connection.onCompletion(
    fence.about('completion', null, (draft, { position }) => ({
      isIncomplete: true,
      items: toCompletionItems(
        { ...draft, lines: draft.speech.lines },
        completions.list(draft, toOffset(draft.speech.lines, position)),
        client,
      ),
    })),
  );
  connection.onCompletionResolve(
    fence.completing<CompletionItem>('completionItem/resolve', promisedUri, (draft, item) => {
      const data = item.data as CompletionData;
      const examples = data.wording === undefined ? [] : completions.examples(draft, data.wording);
      const documentation = documentationOf(data, examples, client.locale);
      return { ...(client.resolvesAdditionalEdits ? withRenumbering(draft, item) : item), documentation };
    }),
  );
  // For editors that format as one types; VS Code's client asks after other edits, too.
  connection.onDocumentOnTypeFormatting(fence.about('onTypeFormatting', [], renumbering));
  connection.onRequest('speechdraft/renumber', fence.about('renumber', [], renumberedAt));
  connection.languages.inlineCompletion.on(
    fence.about('inlineCompletion', [], (draft, { position }) => {
      const offset = toOffset(draft.speech.lines, position);
      return toInlineItems(draft.speech.lines, completions.inline(draft, offset));
    }),
  );
  connection.onRequest(
    'speechdraft/nextWord',
    fence.about<TextDocumentPositionParams, string>('nextWord', '', (draft, { position }) =>
      completions.nextWord(draft, toOffset(draft.speech.lines, position)),
    ),
  );
  connection.onCodeAction(
    fence.about('codeAction', [], (draft, asked) => codeActions(draft, checks.checkOf(draft), asked, client)),
  );
  connection.onCodeActionResolve(
    fence.completing<CodeAction>('codeAction/resolve', promisedUri, (draft, action) =>
      resolveCodeAction(draft, checks.checkOf(draft), action, client),
    ),
  );
  connection.onShutdown(() => models.dispose());
  connection.listen();
}
