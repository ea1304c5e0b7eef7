// The one way from the core's plain data to LSP. Only types of the protocol are imported, so that the command line,
// which prints some of these shapes, loads nothing of it.

import type {
  CodeAction,
  CodeActionKind,
  DocumentSymbol,
  FoldingRange,
  Diagnostic as LspDiagnostic,
  SelectionRange,
  SnippetTextEdit,
  SymbolInformation,
  SymbolKind,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  type Diagnostic,
  type Edit,
  type Fold,
  type Lines,
  type QuickFix,
  rangeOf,
  render,
  type Severity,
  type Span,
  type SpeechSymbol,
  type SymbolPart,
} from '../../core/index.ts';
import type { Client } from './fromProtocol.ts';

const icons = {
  file: 1,
  module: 2,
  package: 4,
  field: 8,
  interface: 11,
  constant: 14,
  event: 24,
} as const satisfies Readonly<Record<string, SymbolKind>>;

/** The icons that tell the parts apart in an outline. */
const kinds: Readonly<Record<SymbolPart, SymbolKind>> = {
  title: icons.file,
  date: icons.constant,
  speaker: icons.constant,
  salutation: icons.interface,
  opening: icons.package,
  announcement: icons.event,
  section: icons.module,
  point: icons.field,
  closing: icons.package,
  closingCall: icons.event,
  thanks: icons.constant,
};

function toSymbol(lines: Lines, symbol: SpeechSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.detail === '' ? {} : { detail: symbol.detail }),
    kind: kinds[symbol.part],
    range: rangeOf(lines, symbol.span),
    selectionRange: rangeOf(lines, symbol.selection),
    ...(symbol.children.length === 0 ? {} : { children: toDocumentSymbols(lines, symbol.children) }),
  };
}

/** The outline for clients that show a tree. */
export function toDocumentSymbols(lines: Lines, found: readonly SpeechSymbol[]): DocumentSymbol[] {
  return found.map(symbol => toSymbol(lines, symbol));
}

/** The outline for clients that know flat lists only. */
export function toSymbolInformation(
  uri: string,
  lines: Lines,
  found: readonly SpeechSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return found.flatMap(symbol => [
    {
      name: symbol.name,
      kind: kinds[symbol.part],
      location: { uri, range: rangeOf(lines, symbol.span) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...toSymbolInformation(uri, lines, symbol.children, symbol.name),
  ]);
}

/** Folds, the innermost left out where there are more than the client takes. */
export function toFoldingRanges(found: readonly Fold[], limit: number): FoldingRange[] {
  let kept = found;
  for (let level = 6; level >= 1 && kept.length > limit; level--) {
    kept = kept.filter(fold => fold.level < level);
  }
  return (kept.length === 0 ? found : kept).slice(0, limit).map(({ startLine, endLine, kind }) => ({
    startLine,
    endLine,
    kind: kind === 'noise' ? 'comment' : 'region',
  }));
}

/** Steps of "expand selection", smallest first → the chain that LSP asks for. A caret without any has an empty range. */
export function toSelectionRange(lines: Lines, steps: readonly Span[], caret: number): SelectionRange {
  const [widest, ...inner] = [...steps].reverse();
  if (widest === undefined) return { range: rangeOf(lines, { start: caret, end: caret }) };
  return inner.reduce<SelectionRange>((parent, step) => ({ range: rangeOf(lines, step), parent }), {
    range: rangeOf(lines, widest),
  });
}

const severities: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

/** Where a rule's page can be read. */
export function rulePage(rule: string): string {
  return `https://github.com/speechdraft/speechdraft/blob/main/docs/rules/${rule}.md`;
}

/** A diagnostic of the core → LSP's. */
export function toDiagnostic(lines: Lines, { rule, span, severity, message }: Diagnostic): LspDiagnostic {
  return {
    range: rangeOf(lines, span),
    severity: severities[severity],
    code: rule,
    codeDescription: { href: rulePage(rule) },
    source: 'speechdraft',
    message,
  };
}

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
