import * as vscode from 'vscode';
import type { Checking } from '../checking.ts';

/** Switches checking off in this workspace, or on again. */
export async function toggleChecking(checking: Checking): Promise<void> {
  await checking.set(!checking.isOn());
  vscode.window.setStatusBarMessage(
    checking.isOn() ? vscode.l10n.t('Checking is on.') : vscode.l10n.t('Checking is off in this workspace.'),
    5000,
  );
}
