// From the core's edits and fixes to LSP's.

import type {
  CodeAction,
  CodeActionKind,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type Edit, type Lines, type QuickFix, rangeOf, render } from '../../core/index.ts';
import type { Client } from './fromProtocol.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/** A snippet as the text it stands for, for editors that insert no snippets. */
export function plainText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

/** The version of a document that edits were made for. */
export interface Target {
  readonly uri: string;
  readonly version: number;
  readonly lines: Lines;
}

/** What edits of a draft, as it is now, are made for. */
export function targetOf({ uri, version, speech }: DraftVersion): Target {
  return { uri, version, lines: speech.lines };
}

interface DraftVersion {
  readonly uri: string;
  readonly version: number;
  readonly speech: { readonly lines: Lines };
}

/** Edits of one document → LSP's, with the document's version where the client checks it. */
export function toWorkspaceEdit(
  { uri, version, lines }: Target,
  edits: readonly Edit[],
  client: Client,
  snippet: boolean,
): WorkspaceEdit {
  const plain = edits.map(
    ({ span, text }): TextEdit => ({
      range: rangeOf(lines, span),
      newText: snippet ? plainText(text) : text,
    }),
  );
  if (!client.versionsEdits) return { changes: { [uri]: plain } };
  const tabStops = snippet && client.insertsSnippets;
  const shown = tabStops
    ? edits.map(
        ({ span, text }): SnippetTextEdit => ({
          range: rangeOf(lines, span),
          snippet: { kind: 'snippet', value: text },
        }),
      )
    : plain;
  return { documentChanges: [{ textDocument: { uri, version }, edits: shown }] };
}

/** A quick fix → the entry in the editor's menu, still without its edit. */
export function toCodeAction(
  { lines }: Target,
  { title, diagnostic, preferred }: QuickFix,
  client: Client,
  kind: CodeActionKind,
): CodeAction {
  return {
    title: render(title, client.locale),
    kind,
    diagnostics: [toDiagnostic(lines, diagnostic)],
    isPreferred: preferred,
  };
}
