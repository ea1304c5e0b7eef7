// A language server that does nothing: the time nobody can go below on this machine. It syncs documents and answers
// every request emptily, with the same library and the same incremental sync as the product.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createConnection, TextDocumentSyncKind, TextDocuments } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDocumentSymbol(() => []);
connection.onCompletion(() => []);
connection.languages.diagnostics.on(({ textDocument }) => {
  documents.get(textDocument.uri)?.getText();
  return { kind: 'full', items: [] };
});
documents.listen(connection);
connection.listen();
