import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/server.ts';

/** An editor at the other end of two streams: a real client of the protocol, with a real server behind it. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server sent of its own accord: `window/logMessage`, `window/showMessage` and refresh requests. */
  readonly heard: { readonly method: string; readonly message: string }[];
  readonly published: PublishDiagnosticsParams[];
  /** The settings that the server is told when it asks, or a function from the place it asks about; change them, then call `settingsChanged`. */
  settings: unknown;
  settingsChanged(): Promise<void>;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  request<R>(method: string, parameters: unknown): Promise<R>;
  pull(uri: string): Promise<Diagnostic[]>;
  /** The next thing the server publishes about a document. */
  nextPublished(uri: string): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

/** What a full client can do. */
export const capable: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

function listen(
  connection: ProtocolConnection,
  editor: Pick<Editor, 'heard' | 'published' | 'settings'>,
): void {
  for (const method of ['window/logMessage', 'window/showMessage']) {
    connection.onNotification(method, ({ message }) => {
      editor.heard.push({ method, message });
    });
  }
  for (const method of ['workspace/diagnostic/refresh', 'client/registerCapability']) {
    connection.onRequest(method, () => {
      editor.heard.push({ method, message: '' });
      return null;
    });
  }
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) =>
      typeof editor.settings === 'function' ? editor.settings(scopeUri) : editor.settings,
    ),
  );
  connection.onNotification('textDocument/publishDiagnostics', (diagnostics: PublishDiagnosticsParams) => {
    editor.published.push(diagnostics);
  });
}

const until = async <T>(look: () => T | undefined): Promise<T> => {
  for (let tries = 0; tries < 1000; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  throw new Error('the server did not do what was waited for');
};

/** Starts a server and an editor that has said hello to it. */
export async function startEditor(
  capabilities: ClientCapabilities = capable,
  more: Partial<InitializeParams> & { settings?: unknown } = {},
): Promise<Editor> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server);
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const { settings = null, ...parameters } = more;
  const state = { heard: [] as Editor['heard'], published: [] as PublishDiagnosticsParams[], settings };
  listen(connection, state as Editor);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: null,
    locale: 'zh-cn',
    capabilities,
    ...parameters,
  });
  await connection.sendNotification('initialized', {});
  const editor: Editor = Object.assign(state, {
    connection,
    initialized,
    settingsChanged: () =>
      connection.sendNotification('workspace/didChangeConfiguration', { settings: null }),
    open: (uri: string, text: string, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'speech', version, text },
      }),
    change: (uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri: string) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    request: <R>(method: string, asked: unknown) => connection.sendRequest<R>(method, asked),
    pull: async (uri: string) =>
      (
        await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument: { uri },
        })
      ).items,
    nextPublished: (uri: string) => {
      const seen = state.published.length;
      return until(() => state.published.slice(seen).find(each => each.uri === uri));
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    },
  });
  return editor;
}
