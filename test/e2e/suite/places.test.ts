import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, reports, write } from './workspace.ts';

/** A speech whose second section is numbered 三、. */
const gapped = [
  ...[
    '在全市工作会议上的讲话',
    '',
    '同志们：',
    '',
    '　　今天开会，我讲几点意见。',
    '',
    '　　一、提高认识',
    '',
  ],
  ...['　　这很重要。', '', '　　三、狠抓落实', '', '　　要马上办。', ''],
];
const gap = 'number-sequence 11';
const hasGap = (found: readonly string[]): boolean => found.includes(gap);

/** What the list at the end of a document offers, best first. */
async function offered({ uri, lineAt, lineCount }: vscode.TextDocument): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    lineAt(lineCount - 1).range.end,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** A file system that is nowhere on the disk, of one speech: a repository that the editor looks into, for instance. */
function virtualSpeech(text: string): vscode.FileSystemProvider {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose: () => undefined }),
    stat: ({ path }) =>
      path.endsWith('.speech')
        ? { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length }
        : { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 },
    readDirectory: () => [],
    readFile: () => new TextEncoder().encode(text),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

describe('drafts wherever and however they are kept', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('in a folder whose name is Chinese and has a space', async () => {
    const root = vscode.workspace.workspaceFolders![0]!.uri;
    const file = vscode.Uri.joinPath(root, '讲稿 2026（新）', '在全市 工作会议上的讲话.speech');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(gapped.join('\n')));
    const { document } = await vscode.window.showTextDocument(file);
    await eventually(() => reports(document), hasGap);
    assert.ok((await offered(document)).some(label => label.startsWith('四、')));
  });

  it('with the line ends of Windows: reports stand in their places, repairs keep the line ends', async () => {
    const { document } = await write(gapped.join('\r\n'));
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await eventually(() => reports(document), hasGap);
    assert.ok((await offered(document)).some(label => label.startsWith('四、')));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(10, 2, 10, 3),
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const repair = actions.find(({ edit }) => edit !== undefined);
    assert.ok(repair, actions.map(({ title }) => title).join(' | '));
    await vscode.workspace.applyEdit(repair.edit!);
    assert.equal(document.getText(), gapped.join('\r\n').replace('三、', '二、'));
  });

  it('on one very long line', async () => {
    const sentence = '各级各部门要切实加强组织领导，把责任落到实处。';
    const { document } = await write(
      `在全市工作会议上的讲话\n\n同志们：\n\n　　${sentence.repeat(9000)}要切实`,
    );
    assert.ok((await offered(document)).some(label => label.startsWith('切实加强')));
  });

  it('in a language that is set by hand, and no longer once it is set back', async () => {
    const { document } = await write(gapped.join('\n'), 'plaintext');
    await new Promise(resolve => setTimeout(resolve, 1000));
    assert.deepEqual(reports(document), []);
    const speech = await vscode.languages.setTextDocumentLanguage(document, 'speech');
    await eventually(() => reports(speech), hasGap);
    const plain = await vscode.languages.setTextDocumentLanguage(speech, 'plaintext');
    await eventually(
      () => reports(plain),
      found => found.length === 0,
    );
    assert.ok(!(await offered(plain)).some(label => label.startsWith('四、')));
    await vscode.languages.setTextDocumentLanguage(plain, 'speech');
    await eventually(() => reports(plain), hasGap);
  });

  it('on no disk at all', async () => {
    const provider = vscode.workspace.registerFileSystemProvider(
      'vscode-vfs',
      virtualSpeech(gapped.join('\n')),
    );
    try {
      const uri = vscode.Uri.parse('vscode-vfs://github/somebody/drafts/a.speech');
      const { document } = await vscode.window.showTextDocument(uri);
      await eventually(() => reports(document), hasGap);
      assert.ok((await offered(document)).some(label => label.startsWith('四、')));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } finally {
      provider.dispose();
    }
  });
});
