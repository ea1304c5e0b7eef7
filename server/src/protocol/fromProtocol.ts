import { fileURLToPath } from 'node:url';
import type { ClientCapabilities, InitializeParams, Position, Range } from 'vscode-languageserver/node';
import { type Lines, type Locale, localeOf, offsetAt, type Span } from '../../core/index.ts';

const count = (value: unknown): number => (typeof value === 'number' && value > 0 ? Math.trunc(value) : 0);

/** Position → offset, clamped to the line and the text; garbage is the start of the line or the text. */
export function toOffset(lines: Lines, position: Position | undefined): number {
  return offsetAt(lines, { line: count(position?.line), character: count(position?.character) });
}

/** Range → span; a reversed range is turned round. */
export function toSpan(lines: Lines, range: Range | undefined): Span {
  const a = toOffset(lines, range?.start);
  const b = toOffset(lines, range?.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** What of the client's abilities the server goes by. */
export interface Client {
  readonly locale: Locale;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly nestsSymbols: boolean;
  readonly foldingLimit: number;
  readonly snippets: boolean;
  readonly resolvesEdits: boolean;
  /** Whether what else a list item changes may be told when the item is chosen. */
  readonly resolvesAdditionalEdits: boolean;
  /** Whether code actions may be more than commands. */
  readonly takesCodeActions: boolean;
  /** Whether edits may name the version they were made for. */
  readonly versionsEdits: boolean;
  /** Whether edits may have tab stops. */
  readonly insertsSnippets: boolean;
  /** Workspace folders at the start, as URIs without a closing slash. */
  readonly folders: readonly string[];
  readonly initialSettings: unknown;
  /** Whether the workspace is trusted; a client that knows no trust has it. */
  readonly trusted: boolean;
}

/** A folder's URI in the form that documents' URIs start with. */
export function folderUri(uri: string): string {
  return uri.replace(/\/+$/, '');
}

/** `file:` URI → path; null for every other scheme and for what is no URI. */
export function toPath(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

const environmentLocale = (): string | undefined =>
  process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'];

function foldersOf(parameters: InitializeParams): readonly string[] {
  const named = parameters.workspaceFolders?.map(folder => folder.uri) ?? [];
  const root = parameters.rootUri ?? undefined;
  return (named.length > 0 || root === undefined ? named : [root])
    .filter(uri => typeof uri === 'string')
    .map(folderUri);
}

/** What the client said of itself → what the server goes by. A client that says nothing gets the plainest service. */
export function toClient(parameters: InitializeParams): Client {
  const { workspace, textDocument }: ClientCapabilities = parameters.capabilities ?? {};
  return {
    locale: localeOf(parameters.locale ?? environmentLocale()),
    pullsDiagnostics: Boolean(textDocument?.diagnostic ?? workspace?.diagnostics),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? 5000,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
    resolvesAdditionalEdits:
      textDocument?.completion?.completionItem?.resolveSupport?.properties?.includes(
        'additionalTextEdits',
      ) === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    insertsSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    folders: foldersOf(parameters),
    initialSettings: parameters.initializationOptions,
    trusted: parameters.initializationOptions?.untrusted !== true,
  };
}
