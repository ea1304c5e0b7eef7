import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import * as vscode from 'vscode';

/** What a run of the command line gave. */
export interface Run {
  /** null where it was ended by a signal. */
  readonly code: number | null;
  readonly output: string;
  /** What it said on standard error, without the lines that `onLine` took. */
  readonly complaint: string;
}

/** The command line that ships with the extension, run as a process of its own. */
export type Program = (args: readonly string[], options?: RunOptions) => Promise<Run>;

export interface RunOptions {
  /** Sees each line of standard error; true: the line was for it. */
  readonly onLine?: (line: string) => boolean;
  readonly token?: vscode.CancellationToken;
  readonly cwd?: string;
  /** What its standard input holds. Without it, the input stays open as long as the editor lives. */
  readonly input?: string;
  /** Whether nobody waits for it: the machine's other work comes first. */
  readonly background?: boolean;
}

/** @param script the bundle of the command line; it runs in the editor's own Node */
export function createProgram(script: string): Program {
  return (args, { onLine, token, cwd, input, background } = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, ...args], {
        cwd,
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', LC_ALL: localeOfEditor() },
        // The command line ends when its standard input does, so none is left behind when the editor goes.
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      if (background && child.pid !== undefined) lowerPriority(child.pid);
      let output = '';
      let complaint = '';
      let rest = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (!onLine?.(line)) complaint += `${line}\n`;
      });
      child.stdin.on('error', () => undefined);
      if (input !== undefined) child.stdin.end(input);
      const cancelled = token?.onCancellationRequested(() => {
        child.stdin.end();
        child.kill();
      });
      child.once('error', reject);
      child.once('close', code => {
        cancelled?.dispose();
        resolve({ code, output, complaint: (complaint + rest).trim() });
      });
    });
}

/** What it starts itself has its priority. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system does not allow it: no harm.
  }
}

/** The editor's language as the command line takes it. */
function localeOfEditor(): string {
  const language = vscode.env.language.toLowerCase();
  if (!language.startsWith('zh')) return 'en_US.UTF-8';
  return language === 'zh-tw' ? 'zh_TW.UTF-8' : 'zh_CN.UTF-8';
}
