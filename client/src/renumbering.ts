import * as vscode from 'vscode';
import type { LanguageClient, Middleware } from 'vscode-languageclient/node';

/** Puts the numbers right that a change by hand has shifted; the server knows which. */
export function renumberingAfterEdits(
  client: () => LanguageClient | undefined,
): Pick<Middleware, 'didChange'> {
  return {
    didChange: async (event, next) => {
      await next(event);
      const server = client();
      if (server?.isRunning() && isByHand(event)) {
        // A server that ends meanwhile leaves the numbers as they were typed.
        await renumber(event.document, server).catch(() => undefined);
      }
    },
  };
}

/** Letters that an input method is still composing, or Latin ones: no number is made of them. */
const letters = /^[A-Za-z' ]+$/;

/** Whether a change is one that may shift numbers: typed, pasted or cut; not undone or redone. */
function isByHand({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  if (reason !== undefined) return false;
  if (!vscode.workspace.getConfiguration('speechdraft', document).get('numbering.renumberWhileEditing', true))
    return false;
  return contentChanges.some(({ text, rangeLength }) =>
    text === '' ? rangeLength > 1 : !letters.test(text),
  );
}

/** Asks for the edits and makes them, as part of the same step of undoing where the editor allows it. */
async function renumber(document: vscode.TextDocument, server: LanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return;
  const { version } = document;
  const converter = server.code2ProtocolConverter;
  const answer = await server.sendRequest<Parameters<typeof server.protocol2CodeConverter.asTextEdits>[0]>(
    'speechdraft/renumber',
    { textDocument: converter.asVersionedTextDocumentIdentifier(document) },
  );
  const edits = (await server.protocol2CodeConverter.asTextEdits(answer)) ?? [];
  // Text that was read anew from the disk is left as it is: with it the draft is as it was saved.
  if (edits.length === 0 || document.version !== version || !document.isDirty) return;
  await editor.edit(
    builder => {
      for (const { range, newText } of edits) builder.replace(range, newText);
    },
    { undoStopBefore: false, undoStopAfter: false },
  );
}
