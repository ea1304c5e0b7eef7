import type { CompletionItem, TextEdit, VersionedTextDocumentIdentifier } from 'vscode-languageserver/node';
import { applyEdits, type Edit, rangeOf, renumberAfter, type Speech } from '../core/index.ts';
import type { Draft } from './documents.ts';
import { toSpan } from './protocol/fromProtocol.ts';
import type { CompletionData } from './protocol/toCompletion.ts';
import { plainText } from './protocol/toEdits.ts';

/** Characters that end a marker: after them an editor that formats as one types asks for the numbers behind it. */
export const closingMarks = '、，,.．）)是';

/** The numbers behind the latest edit of a draft, counted on; none where the setting says no. */
export function renumbering({ speech, change, settings, read }: Draft): TextEdit[] {
  if (!settings.renumberWhileEditing || change === undefined) return [];
  return renumberAfter(speech, change, read).map(edit => toTextEdit(speech, edit));
}

/** As `renumbering`, for a version of the draft: nothing where there is a later one. */
export function renumberedAt(
  draft: Draft,
  { textDocument }: { readonly textDocument: VersionedTextDocumentIdentifier },
): TextEdit[] {
  return draft.version === textDocument.version ? renumbering(draft) : [];
}

const opensItem: ReadonlySet<CompletionData['kind']> = new Set(['marker', 'section', 'point']);

const heading = '题';

/** An item of the list with what else it changes when it is taken: the numbers behind its marker, counted on. */
export function withRenumbering(draft: Draft, item: CompletionItem): CompletionItem {
  const { version, kind } = item.data as CompletionData;
  const { textEdit } = item;
  if (!opensItem.has(kind) || version !== draft.version || !draft.settings.renumberWhileEditing) return item;
  if (textEdit === undefined || !('range' in textEdit)) return item;
  const text = item.insertTextFormat === 2 ? plainText(textEdit.newText) : textEdit.newText;
  // A bare number is read together with the next line; one with a heading is not.
  const put = { span: toSpan(draft.speech.lines, textEdit.range), text: `${text}${heading}` };
  const additionalTextEdits = numbersBehind(draft, put);
  return additionalTextEdits.length === 0 ? item : { ...item, additionalTextEdits };
}

/** What a text put into the draft makes of the numbers behind it, as edits of the draft as it is. */
function numbersBehind({ speech, read }: Draft, put: Edit): TextEdit[] {
  const { start, end } = put.span;
  const change = { before: speech.text, start, removed: end - start, inserted: put.text.length };
  const shift = change.inserted - change.removed;
  const after = read(applyEdits(speech.text, [put]));
  return renumberAfter(after, change, text => (text === speech.text ? speech : read(text)))
    .filter(({ span }) => span.start >= start + change.inserted)
    .map(({ span, text }) =>
      toTextEdit(speech, { span: { start: span.start - shift, end: span.end - shift }, text }),
    );
}

const toTextEdit = ({ lines }: Speech, { span, text }: Edit): TextEdit => ({
  range: rangeOf(lines, span),
  newText: text,
});
