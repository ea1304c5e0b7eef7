import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, outline, reports, write } from './workspace.ts';

const faulty = 'drafts/有毛病的讲话稿.speech';

/** The language servers that this extension host has started; none where the system cannot tell. */
function servers(): number[] {
  if (process.platform === 'win32') return [];
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.filter(line => line.includes('dist/server.js')).map(line => line.trim().split(/\s+/));
  return own.filter(([, parent]) => Number(parent) === process.pid).map(([pid]) => Number(pid));
}

describe('the extension when things go wrong', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('starts the server again when it dies, and checks the draft as it then is', async function () {
    this.timeout(60_000);
    // A copy: the editor may save what is edited before the test ends.
    const editor = await write((await open(faulty)).document.getText());
    const { document } = editor;
    await eventually(
      () => reports(document),
      found => found.includes('missing-salutation 5'),
    );
    for (const pid of servers()) process.kill(pid, 'SIGKILL');
    await editor.edit(edit => edit.insert(new vscode.Position(3, 0), '同志们：\n'));
    await eventually(
      () => reports(document),
      found => found.length > 0 && !found.some(report => report.startsWith('missing-salutation')),
    );
    assert.ok((await outline(document)).includes('同志们'));
    if (process.platform !== 'win32') assert.equal(servers().length, 1);
  });

  it('starts anew by command, as often as it is asked and all at once', async () => {
    const { document } = await open(faulty);
    const restart = (): Thenable<unknown> => vscode.commands.executeCommand('speechdraft.restart');
    await Promise.all([restart(), restart(), restart()]);
    await eventually(
      () => reports(document),
      found => found.includes('missing-salutation 5'),
    );
    if (process.platform !== 'win32') await eventually(servers, all => all.length === 1);
  });

  it('follows settings that are changed while it runs', async () => {
    const { document } = await open(faulty);
    const settings = vscode.workspace.getConfiguration('speechdraft');
    const level = (severity: string | undefined): Thenable<void> =>
      settings.update(
        'rules',
        severity && { 'missing-salutation': severity },
        vscode.ConfigurationTarget.Workspace,
      );
    const shown = (): vscode.DiagnosticSeverity | undefined =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => (typeof code === 'object' ? code.value : code) === 'missing-salutation')
        ?.severity;
    const levels = ['Error', 'Hint', 'Information', 'Warning'] as const;
    const usual = await eventually(shown, severity => severity !== undefined);
    for (const name of levels) {
      await level(name.toLowerCase());
      await eventually(shown, severity => severity === vscode.DiagnosticSeverity[name]);
    }
    await level('off');
    await eventually(shown, severity => severity === undefined);
    await level(undefined);
    await eventually(shown, severity => severity === usual);
  });

  it('bears settings of the wrong kind', async () => {
    const { document } = await open(faulty);
    const settings = vscode.workspace.getConfiguration('speechdraft');
    const wrong: Record<string, unknown> = {
      rules: 'off',
      'corpus.folders': 7,
      languages: null,
      'model.path': 7,
      readingSpeed: 'x',
    };
    for (const [name, value] of Object.entries(wrong)) {
      await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(
      () => reports(document),
      found => found.includes('missing-salutation 5'),
    );
    for (const name of Object.keys(wrong)) {
      await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('reads a very long draft, and follows an edit in it', async function () {
    this.timeout(60_000);
    const part = (n: number): string =>
      `第${n}节是这样的。各级各部门要切实加强组织领导，把责任落到实处。\n\n`;
    const body = Array.from({ length: 30_000 }, (_, n) => part(n)).join('');
    const text = `在全市工作会议上的讲话\n\n同志们：\n\n一、提高认识\n\n${body}三、狠抓落实\n\n　　要马上办。\n`;
    assert.ok(text.length > 900_000);
    const editor = await write(text);
    await eventually(
      () => reports(editor.document),
      found => found.some(report => report.startsWith('number-sequence')),
    );
    const place = editor.document.positionAt(text.indexOf('三、'));
    await editor.edit(edit => edit.replace(new vscode.Range(place, place.translate(0, 1)), '二'));
    await eventually(
      () => reports(editor.document),
      found => !found.some(report => report.startsWith('number-sequence')),
    );
  });
});
