// From the core's completion items to LSP's. Only types of the protocol are imported.

import type { InlineCompletionItem, CompletionItem as LspItem } from 'vscode-languageserver/node';
import {
  type CompletionItem,
  type CompletionKind,
  type InlineSuggestion,
  type Lines,
  type Locale,
  rangeOf,
} from '../../core/index.ts';
import { detailOf } from './completionWords.ts';
import { plainText, type Target } from './toEdits.ts';

/** LSP's CompletionItemKind, by which editors choose an icon. */
const icons: Readonly<Record<CompletionKind, NonNullable<LspItem['kind']>>> = {
  title: 17,
  salutation: 12,
  opening: 12,
  announcement: 23,
  marker: 20,
  heading: 9,
  section: 15,
  point: 20,
  closing: 12,
  call: 23,
  thanks: 12,
  phrase: 1,
};

/** What a list item needs to be explained later. */
export interface CompletionData {
  readonly uri: string;
  /** The version of the draft that the item was made for. */
  readonly version: number;
  readonly kind: CompletionKind;
  readonly documents: number | null;
  /** The wording with its slots, where it has any. */
  readonly wording?: string;
}

/** The items of a list, in order. Editors that insert no snippets get the text that the snippet stands for. */
export function toCompletionItems(
  { uri, version, lines }: Target,
  items: readonly CompletionItem[],
  client: { readonly snippets: boolean; readonly locale: Locale },
): LspItem[] {
  return items.map((item, rank) => {
    const { kind, documents, insert, snippet, wording } = item;
    return {
      label: item.label,
      kind: icons[kind],
      labelDetails: { description: detailOf(kind, documents, client.locale) },
      sortText: String(rank).padStart(4, '0'),
      filterText: item.filter,
      insertTextFormat: snippet && client.snippets ? 2 : 1,
      textEdit: {
        range: rangeOf(lines, item.span),
        newText: snippet && !client.snippets ? plainText(insert) : insert,
      },
      data: {
        uri,
        version,
        kind,
        documents,
        ...(wording === undefined ? {} : { wording }),
      } satisfies CompletionData,
    };
  });
}

/** A suggestion in the line. */
export function toInlineItems(lines: Lines, suggestion: InlineSuggestion | null): InlineCompletionItem[] {
  return suggestion === null ? [] : [{ insertText: suggestion.text, range: rangeOf(lines, suggestion.span) }];
}
