import * as vscode from 'vscode';
import { currentFolder, modelInUse } from '../places.ts';
import type { Program } from '../program.ts';

/** What every box that asks has in common: who looks something up in another window finds it as it was. */
const box = (): { readonly title: string; readonly ignoreFocusOut: true } => ({
  title: vscode.l10n.t('New Speech from Skeleton'),
  ignoreFocusOut: true,
});

/** Opens a new speech with the skeleton that the model knows for its occasion; its blanks are tab stops. */
export async function newSpeech(program: Program): Promise<void> {
  const folder = currentFolder();
  const file = folder && modelInUse(folder);
  const model = file === undefined ? [] : [file];
  const occasion = await askOccasion(await run(program, ['model', '--format', 'json', ...model]));
  if (occasion === undefined) return;
  const title = await askTitle();
  if (title === undefined) return;
  const traditional = await askScript(title, folder);
  if (traditional === undefined) return;
  const parts = await askNumber(vscode.l10n.t('Number of sections (empty: as usual)'), 20);
  if (parts === undefined) return;
  const minutes = await askNumber(vscode.l10n.t('Minutes it may take (empty: as usual)'), 600);
  if (minutes === undefined) return;
  const options = { occasion, title, parts, minutes, model: file ?? '' };
  const given = Object.entries(options).filter(([, value]) => value !== '');
  const args = given.map(([name, value]) => `--${name}=${value}`);
  const text = await run(program, ['new', ...args, ...(traditional ? ['--traditional'] : [])]);
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
  const picked = await vscode.window.showQuickPick([any, ...known], { ...box(), placeHolder });
  return picked?.occasion;
}

/** The title as typed, '' for none; undefined where the user turned away. */
async function askTitle(): Promise<string | undefined> {
  const prompt = vscode.l10n.t('Title (may be left empty)');
  const placeHolder = '在全市工作会议上的讲话';
  return (await vscode.window.showInputBox({ ...box(), prompt, placeHolder }))?.trim();
}

/**
 * Whether the skeleton is asked for in traditional characters; undefined where the user turned away. Asked only where
 * neither the setting nor the editor's language tells; the program reads the title's script by itself.
 */
async function askScript(
  title: string,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<boolean | undefined> {
  const script = vscode.workspace.getConfiguration('speechdraft', folder).get('script', 'auto');
  if (script !== 'auto') return script === 'traditional';
  if (/^zh-(?:tw|hk|mo|hant)/i.test(vscode.env.language)) return true;
  if (title !== '' || vscode.env.language.startsWith('zh')) return false;
  const simplified = { label: vscode.l10n.t('Simplified characters'), traditional: false };
  const traditional = { label: vscode.l10n.t('Traditional characters'), traditional: true };
  return (await vscode.window.showQuickPick([simplified, traditional], box()))?.traditional;
}

/** A whole number from 0 to `most` as typed, '' for none; undefined where the user turned away. */
function askNumber(prompt: string, most: number): Thenable<string | undefined> {
  const validateInput = (value: string): string | undefined =>
    value === '' || (/^\d{1,3}$/.test(value) && Number(value) <= most)
      ? undefined
      : vscode.l10n.t('A whole number up to {0}', most);
  return vscode.window.showInputBox({ ...box(), prompt, validateInput });
}

/** The skeleton with its blanks (〔…〕) as tab stops. */
export function asSnippet(skeleton: string): string {
  let stop = 0;
  return skeleton
    .replace(/[\\$}]/g, '\\$&')
    .replace(/〔([^〔〕]*)〕/g, (_, blank: string) => `\${${++stop}:〔${blank}〕}`);
}
