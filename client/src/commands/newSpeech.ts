import * as vscode from 'vscode';
import { currentFolder, modelInUse } from '../places.ts';
import type { Program } from '../program.ts';

/** Opens a new speech with the skeleton that the model knows for its occasion; its blanks are tab stops. */
export async function newSpeech(program: Program): Promise<void> {
  const folder = currentFolder();
  const file = folder && modelInUse(folder);
  const model = file === undefined ? [] : [file];
  const occasion = await askOccasion(await run(program, ['model', '--format', 'json', ...model]));
  if (occasion === undefined) return;
  const title = await vscode.window.showInputBox({ prompt: vscode.l10n.t('Title (may be left empty)') });
  if (title === undefined) return;
  const parts = await askNumber(vscode.l10n.t('Number of sections (empty: as usual)'), 20);
  if (parts === undefined) return;
  const minutes = await askNumber(vscode.l10n.t('Minutes it may take (empty: as usual)'), 600);
  if (minutes === undefined) return;
  const options = { occasion, title, parts, minutes, model: file ?? '' };
  const given = Object.entries(options).filter(([, value]) => value !== '');
  const text = await run(program, ['new', ...given.flatMap(([name, value]) => [`--${name}`, value])]);
  const document = await vscode.workspace.openTextDocument({ language: 'speech', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(asSnippet(text.trimEnd())));
}

async function run(program: Program, args: readonly string[]): Promise<string> {
  const { code, output, complaint } = await program(args);
  if (code !== 0) throw new Error(complaint.replace(/^speechdraft: /gm, ''));
  return output;
}

/** An occasion the model knows; '' for none; undefined where the user turned away. */
async function askOccasion(json: string): Promise<string | undefined> {
  const { occasions } = JSON.parse(json) as { occasions: { occasion: string; documents: number }[] };
  const any = { label: vscode.l10n.t('Any occasion'), occasion: '' };
  const known = occasions.map(({ occasion, documents }) => ({
    label: occasion,
    description: vscode.l10n.t('{0} speeches', documents),
    occasion,
  }));
  const placeHolder = vscode.l10n.t('The occasion of the speech');
  return (await vscode.window.showQuickPick([any, ...known], { placeHolder }))?.occasion;
}

/** A whole number from 0 to `most` as typed, '' for none; undefined where the user turned away. */
function askNumber(prompt: string, most: number): Thenable<string | undefined> {
  const validateInput = (value: string): string | undefined =>
    value === '' || (/^\d{1,3}$/.test(value) && Number(value) <= most)
      ? undefined
      : vscode.l10n.t('A whole number up to {0}', most);
  return vscode.window.showInputBox({ prompt, validateInput });
}

/** The skeleton with its blanks (〔…〕) as tab stops. */
export function asSnippet(skeleton: string): string {
  let stop = 0;
  return skeleton
    .replace(/[\\$}]/g, '\\$&')
    .replace(/〔([^〔〕]*)〕/g, (_, blank: string) => `\${${++stop}:〔${blank}〕}`);
}
