import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { Advice } from './advice.ts';
import { newFolder } from './newFolder.ts';
import type { Program, RunOptions } from './program.ts';

/** What a run of learning did, as `speechdraft learn --report json` prints it. */
export interface Report {
  readonly documents: number;
  readonly files: readonly {
    readonly outcome: string;
    /** What became of the file and why, in the editor's language. */
    readonly line: string;
  }[];
}

/** Where the state keeps which files the last learning did not use, a line each. */
export const unusedFiles = 'unusedFiles';

/** Runs the learner, one at a time. */
export interface Learning {
  /**
   * Learns a model from a corpus; undefined where it was cancelled. A run in the background gives way to another.
   *
   * @throws Error where the learner cannot do its work, or where one that was asked for is under way
   */
  readonly learn: (
    corpus: readonly string[],
    model: string,
    options: RunOptions,
  ) => Promise<Report | undefined>;
  /** Whether a run is under way that the user asked for. */
  readonly isAskedFor: () => boolean;
}

const cancelledCode = 130;

export function createLearning(program: Program, state: vscode.Memento): Learning {
  let current: { readonly cancel: () => void; readonly done: Promise<unknown>; asked: boolean } | undefined;
  return {
    isAskedFor: () => current?.asked === true,
    learn: async (corpus, model, options) => {
      while (current !== undefined) {
        if (current.asked) throw new Advice(vscode.l10n.t('Learning is under way already.'));
        current.cancel();
        await current.done;
      }
      const source = new vscode.CancellationTokenSource();
      const followed = options.token?.onCancellationRequested(() => source.cancel());
      const done = runLearner(program, corpus, model, { ...options, token: source.token });
      current = {
        cancel: () => source.cancel(),
        done: done.catch(() => undefined),
        asked: !options.background,
      };
      try {
        const report = await done;
        if (report !== undefined) await state.update(unusedFiles, unusedLines(report));
        return report;
      } finally {
        followed?.dispose();
        source.dispose();
        current = undefined;
      }
    },
  };
}

/** The files that were not used, each with its reason. */
export function unusedLines({ files }: Report): readonly string[] {
  const unused = files.filter(({ outcome }) => outcome === 'skipped' || outcome === 'set-aside');
  return unused.map(({ line }) => line);
}

async function runLearner(
  program: Program,
  corpus: readonly string[],
  model: string,
  options: RunOptions,
): Promise<Report | undefined> {
  const takeBackEmpty = await newFolder(dirname(model));
  const args = ['learn', ...corpus, '--output', model, '--progress', 'json', '--report', 'json'];
  const { code, output, complaint } = await program(args, {
    onLine: line => line.startsWith('{'),
    ...options,
  }).finally(takeBackEmpty);
  if (code === cancelledCode || code === null) return undefined;
  if (code !== 0) throw new Error(complaint.replace(/^speechdraft: /gm, ''));
  return JSON.parse(output.trim().split('\n').at(-1)!) as Report;
}
