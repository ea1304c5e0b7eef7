import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../core/index.ts';

/** What the latest edit of each open document changed. */
export interface LatestChanges {
  /** Applies an edit to a document, as `TextDocument.update` does, and remembers what it changed. */
  readonly update: typeof TextDocument.update;
  of(uri: string): TextChange | undefined;
  forget(uri: string): void;
}

/** Keeps the text before the latest edit of each document, and the place of that edit. */
export function latestChanges(): LatestChanges {
  const latest = new Map<string, TextChange>();
  return {
    update(document, edits, version) {
      const before = document.getText();
      let place: Omit<TextChange, 'before'> | undefined;
      for (const edit of edits) {
        const next = placeOf(document, edit);
        place = place === undefined ? next : joined(place, next);
        TextDocument.update(document, [edit], version);
      }
      if (place === undefined) latest.delete(document.uri);
      else latest.set(document.uri, { before, ...place });
      return document;
    },
    of: uri => latest.get(uri),
    forget: uri => void latest.delete(uri),
  };
}

type Place = Omit<TextChange, 'before'>;

function placeOf(document: TextDocument, edit: TextDocumentContentChangeEvent): Place {
  const inserted = edit.text.length;
  if (!('range' in edit)) return { start: 0, removed: document.getText().length, inserted };
  const one = document.offsetAt(edit.range.start);
  const other = document.offsetAt(edit.range.end);
  return { start: Math.min(one, other), removed: Math.abs(other - one), inserted };
}

/** Two edits one after the other as one, which spans what lies between them. */
function joined(first: Place, second: Place): Place {
  const start = Math.min(first.start, second.start);
  const end = Math.max(first.start + first.inserted, second.start + second.removed);
  return {
    start,
    removed: end - start - first.inserted + first.removed,
    inserted: end - start - second.removed + second.inserted,
  };
}
