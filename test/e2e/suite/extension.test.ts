import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, outline, reports, write } from './workspace.ts';

const faulty = 'drafts/有毛病的讲话稿.speech';
const clean = 'drafts/在全县乡村振兴工作推进会上的讲话.speech';
const halfWritten = 'drafts/草稿-在全市安全生产工作会议上的讲话.speech';

describe('extension in VS Code', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('takes .speech files and text files named like a speech for speeches', async () => {
    assert.equal((await open(clean)).document.languageId, 'speech');
    const text = await open('corpus/在全县教育工作会议上的讲话.txt');
    assert.equal(text.document.languageId, 'speech');
    const extension = vscode.extensions.getExtension('speechdraft.speechdraft');
    await eventually(() => extension?.isActive, Boolean);
  });

  it('draws no boxes round Chinese marks, wraps lines and leaves Enter a new line', async () => {
    const { document } = await open(clean);
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor.get('unicodeHighlight.nonBasicASCII'), false);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('acceptSuggestionOnEnter'), 'off');
  });

  it('begins a new paragraph as far in as the one before, where no empty lines stand between paragraphs', async () => {
    for (const [between, begun] of [
      ['\n', '　　'],
      ['\n\n', ''],
    ] as const) {
      const editor = await write(['在会上的讲话', '同志们：', '　　今天开会。'].join(between));
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      assert.equal(editor.document.lineAt(editor.document.lineCount - 1).text, begun);
    }
  });

  it('shows the structure of a speech', async () => {
    const { document } = await open(clean);
    const names = await eventually(
      () => outline(document),
      found => found.length > 3,
    );
    assert.match(names[0]!, /在全县乡村振兴工作推进会上的讲话/);
    assert.ok(
      names.some(name => name.startsWith('一、')),
      names.join('\n'),
    );
  });

  it('folds sections', async () => {
    const { document } = await open(clean);
    const folds = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.FoldingRange[]>(
          'vscode.executeFoldingRangeProvider',
          document.uri,
        ),
      found => (found?.length ?? 0) > 0,
    );
    assert.ok(folds.every(({ start, end }) => start < end));
  });

  it('names what is wrong with a faulty draft, and nothing in a clean one', async () => {
    const { document } = await open(faulty);
    const found = await eventually(
      () => reports(document),
      all => all.length > 0,
    );
    for (const report of ['missing-salutation 5', 'announced-count 5', 'number-sequence 37']) {
      assert.ok(found.includes(report), `${report} in ${found.join(', ')}`);
    }
    const good = await open(clean);
    await eventually(
      () => outline(good.document),
      names => names.length > 3,
    );
    assert.deepEqual(reports(good.document), []);
  });

  it('follows the draft as it is typed: a gap comes and goes', async () => {
    const body = (second: string): string =>
      `在全市工作会议上的讲话\n\n同志们：\n\n　　今天开会，我讲几点意见。\n\n一、提高认识\n\n　　这很重要。\n\n${second}、狠抓落实\n\n　　要马上办。\n\n　　同志们，让我们为实现全年目标而努力奋斗！\n`;
    const editor = await write(body('三'));
    const gap = (found: string[]): boolean => found.includes('number-sequence 11');
    await eventually(() => reports(editor.document), gap);
    const number = new vscode.Range(10, 0, 10, 1);
    await editor.edit(edit => edit.replace(number, '二'));
    await eventually(
      () => reports(editor.document),
      found => !gap(found),
    );
    assert.equal(editor.document.getText(), body('二'));
  });

  it('repairs a number by its quick fix', async () => {
    const { document } = await open(faulty);
    await eventually(
      () => reports(document),
      found => found.includes('number-sequence 37'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(36, 2, 36, 3),
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(action => action.edit !== undefined);
    assert.ok(fix?.edit, `a fix among ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.lineAt(36).text, /（三）/);
  });

  it('can be told to be quiet, and to speak again', async () => {
    const { document } = await open(faulty);
    await eventually(
      () => reports(document),
      found => found.length > 0,
    );
    await vscode.commands.executeCommand('speechdraft.toggleChecking');
    await eventually(
      () => reports(document),
      found => found.length === 0,
    );
    await vscode.commands.executeCommand('speechdraft.toggleChecking');
    await eventually(
      () => reports(document),
      found => found.length > 0,
    );
  });

  it('silences a rule by the setting', async () => {
    const { document } = await open(faulty);
    const settings = vscode.workspace.getConfiguration('speechdraft');
    const salutation = (found: string[]): boolean => found.includes('missing-salutation 5');
    await eventually(() => reports(document), salutation);
    await settings.update('rules', { 'missing-salutation': 'off' }, vscode.ConfigurationTarget.Workspace);
    await eventually(
      () => reports(document),
      found => found.length > 0 && !salutation(found),
    );
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(() => reports(document), salutation);
  });

  it('serves plain text where the setting asks for it', async () => {
    const settings = vscode.workspace.getConfiguration('speechdraft');
    const { document } = await write(
      '在全市工作会议上的讲话\n\n同志们：\n\n一、提高认识\n\n　　好。\n',
      'plaintext',
    );
    assert.ok(!(await outline(document)).some(name => name.startsWith('一、')));
    await settings.update('languages', ['plaintext'], vscode.ConfigurationTarget.Workspace);
    await eventually(
      () => outline(document),
      names => names.some(name => name.startsWith('一、')),
    );
    await settings.update('languages', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('moves the section of the caret down, its number kept in order', async () => {
    const editor = await open(clean);
    const { document } = editor;
    await eventually(
      () => outline(document),
      names => names.length > 3,
    );
    const first = document.getText().match(/一、(.+)/)![1]!;
    const place = document.positionAt(document.getText().indexOf(first) + first.length + 10);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('speechdraft.moveSectionDown');
    await eventually(
      () => document.getText(),
      text => text.includes(`二、${first}`),
    );
    assert.deepEqual(
      (await outline(document)).filter(name => /^[一二三四]、/.test(name)).map(name => name[0]),
      ['一', '二', '三'],
    );
  });

  it('offers the next number at the end of a draft', async () => {
    const { document } = await open(halfWritten);
    const end = document.lineAt(document.lineCount - 1).range.end;
    const offered = async (): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await eventually(offered, labels => labels.includes('三、') && labels.includes('（三）'));
  });

  it('learns from the corpus of the workspace, and shows what it learned', async () => {
    await open(clean);
    await vscode.commands.executeCommand('speechdraft.learn');
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const model = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.speechdraft/speech.model'));
    assert.ok(model.size > 1000);
    await vscode.commands.executeCommand('speechdraft.showLearned');
    const tabs = (): string[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await eventually(tabs, labels => labels.includes('What was learned'));
  });

  it('learns in the background what changes in the corpus', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const model = vscode.Uri.joinPath(folder, '.speechdraft/speech.model');
    const [speech] = await vscode.workspace.findFiles('corpus/**/*.txt', null, 1);
    const text = await vscode.workspace.fs.readFile(speech!);
    const learned = async (): Promise<Buffer> => Buffer.from(await vscode.workspace.fs.readFile(model));
    const before = await learned();
    await vscode.workspace.fs.delete(speech!);
    const renewed = await eventually(learned, bytes => !bytes.equals(before));
    await vscode.workspace.fs.writeFile(speech!, text);
    await eventually(learned, bytes => !bytes.equals(renewed));
    assert.ok((await learned()).equals(before));
  });
});
