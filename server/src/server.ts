import {
  type CancellationToken,
  type Connection,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { folds, selectionSteps, symbols } from '../core/index.ts';
import { openConfiguration } from './configuration.ts';
import { type Draft, openDrafts } from './documents.ts';
import { describeError } from './logging.ts';
import { openModels } from './models.ts';
import { type Client, toClient, toOffset } from './protocol/fromProtocol.ts';
import {
  toDocumentSymbols,
  toFoldingRanges,
  toSelectionRange,
  toSymbolInformation,
} from './protocol/toProtocol.ts';

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * Connects the features to an editor: a table of handlers, each of which reads the draft, asks one feature and
 * translates its answer.
 */
export function startServer(connection: Connection): void {
  let client: Client = toClient({ processId: null, rootUri: null, capabilities: {} });
  const log = (request: string, error: unknown): void =>
    connection.console.error(describeError(request, error));
  const configuration = openConfiguration(connection, () => client);
  const models = openModels({
    notify: message => void connection.window.showWarningMessage(message),
    changed: () => undefined,
  });
  const drafts = openDrafts(connection, configuration, models);

  /** A handler that cannot fail: cancelled → LSP's answer, no such document or an exception → `empty`. */
  const fence =
    <P extends OfDocument, R>(request: string, empty: R, answer: (draft: Draft, parameters: P) => R) =>
    async (parameters: P, token: CancellationToken): Promise<R | ResponseError> => {
      const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      try {
        if (token.isCancellationRequested) return cancelled;
        const draft = await drafts.draft(parameters.textDocument.uri);
        if (token.isCancellationRequested) return cancelled;
        return draft === undefined ? empty : answer(draft, parameters);
      } catch (error) {
        log(request, error);
        return empty;
      }
    };

  connection.onInitialize((parameters): InitializeResult => {
    client = toClient(parameters);
    return {
      serverInfo: { name: 'speechdraft' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'SpeechDraft' },
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onDocumentSymbol(
    fence('documentSymbol', [], ({ uri, speech }) =>
      client.nestsSymbols
        ? toDocumentSymbols(speech.lines, symbols(speech, client.locale))
        : toSymbolInformation(uri, speech.lines, symbols(speech, client.locale)),
    ),
  );
  connection.onFoldingRanges(
    fence('foldingRange', [], ({ speech }) => toFoldingRanges(folds(speech), client.foldingLimit)),
  );
  connection.onSelectionRanges(
    fence('selectionRange', [], ({ speech }, { positions }) =>
      positions.map(position => {
        const offset = toOffset(speech.lines, position);
        return toSelectionRange(speech.lines, selectionSteps(speech, offset), offset);
      }),
    ),
  );
  connection.onShutdown(() => models.dispose());
  connection.listen();
}
