import * as vscode from 'vscode';
import { type Count, count, minutes, pages } from './count.ts';
import { isSpeech } from './languageServer.ts';

/** Shows the size of the draft, or of the selection in it: characters, speaking time, pages. */
export function createStatusBar(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('speechdraft.size', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Size of the speech');
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => show(item, vscode.window.activeTextEditor), 200);
  };
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.onDidChangeTextEditorSelection(soon),
    vscode.workspace.onDidChangeTextDocument(soon),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeConfiguration(soon),
  ];
  soon();
  return vscode.Disposable.from(item, ...listeners, { dispose: () => clearTimeout(timer) });
}

/** Characters a minute where the setting gives none that can be meant. */
const usualSpeed = 220;

function show(item: vscode.StatusBarItem, editor: vscode.TextEditor | undefined): void {
  if (editor === undefined || !isSpeech(editor.document)) {
    item.hide();
    return;
  }
  const selected = editor.selections.map(range => editor.document.getText(range)).join('\n');
  const size = selected === '' ? sizeOf(editor.document) : count(selected);
  const set: unknown = vscode.workspace.getConfiguration('speechdraft', editor.document).get('readingSpeed');
  const speed = typeof set === 'number' && set > 0 ? set : usualSpeed;
  const time = minutes(size, speed);
  item.text =
    selected === ''
      ? vscode.l10n.t('{0} characters · {1} min', size.words, time)
      : vscode.l10n.t('{0} characters selected · {1} min', size.words, time);
  item.tooltip = new vscode.MarkdownString(
    [
      vscode.l10n.t('{0} characters as Word counts them, punctuation included', size.words),
      vscode.l10n.t('{0} Chinese characters without punctuation', size.characters),
      vscode.l10n.t('about {0} min at {1} characters a minute', time, speed),
      vscode.l10n.t('about {0} pages of 22 lines with 28 characters (GB/T 9704)', pages(size)),
    ].join('  \n'),
  );
  item.show();
}

const sizes = new WeakMap<vscode.TextDocument, { readonly version: number; readonly size: Count }>();

/** The size of a whole draft, counted once for each version: the caret moves more often than the text changes. */
function sizeOf(document: vscode.TextDocument): Count {
  const { version } = document;
  const known = sizes.get(document);
  if (known?.version === version) return known.size;
  const size = count(document.getText());
  sizes.set(document, { version, size });
  return size;
}
