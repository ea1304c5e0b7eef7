// What a speech consists of, from the core's plain data to LSP: outline, folding, expanding selection.

import type {
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import {
  type Fold,
  type Lines,
  rangeOf,
  type Span,
  type SpeechSymbol,
  type SymbolPart,
} from '../../core/index.ts';

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
