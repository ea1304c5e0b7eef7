import type { Command } from 'commander';
import {
  type Checked,
  type CheckSettings,
  check,
  type Diagnostic,
  defaultCheckSettings,
  type Model,
  parse,
  say,
} from '../../core/index.ts';
import { toDiagnostic } from '../protocol/toDiagnostic.ts';
import { withDrafts, withFormat, withModel } from './draftArguments.ts';
import { commandModel, cuesOf } from './draftModel.ts';
import { notIgnored } from './ignored.ts';
import { readDraft } from './input.ts';
import { renderDiagnostic, renderSummary } from './pretty.ts';
import { type CheckedFile, toSarif } from './sarif.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly model?: string;
  readonly strictLevels?: boolean;
}

/** Checks a file as the editor does with nothing set. */
async function checkFile(
  file: string,
  model: Model | null,
  settings: CheckSettings,
  previous: Checked | undefined,
  terminal: Terminal,
): Promise<CheckedFile & { readonly checked: Checked }> {
  const speech = parse(await readDraft(file, terminal), cuesOf(model));
  const checked = check(speech, model, settings, previous);
  return { file, speech, diagnostics: checked.diagnostics, checked };
}

function printOne(
  { file, speech, diagnostics }: CheckedFile,
  format: Options['format'],
  terminal: Terminal,
): void {
  if (format === 'json') {
    const found = diagnostics.map(diagnostic => toDiagnostic(speech.lines, diagnostic));
    terminal.print(JSON.stringify({ file, diagnostics: found }));
  } else if (format === 'pretty') {
    for (const diagnostic of diagnostics) {
      terminal.print(`${renderDiagnostic(file, speech, diagnostic, terminal.locale)}\n`);
    }
  }
}

async function checkAll(files: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const model = await commandModel(options.model);
  const settings = {
    ...defaultCheckSettings,
    locale: terminal.locale,
    strictLevels: options.strictLevels === true,
  };
  const kept = new Set(await notIgnored(files));
  const found: Diagnostic[] = [];
  let read = 0;
  const forSarif: CheckedFile[] = [];
  let previous: Checked | undefined;
  for (const file of files) {
    if (!kept.has(file)) {
      if (options.format === 'json') terminal.print(JSON.stringify({ file, diagnostics: [] }));
      continue;
    }
    await terminal.attempt(async () => {
      // What the last check has made ready of the model serves this one too.
      const checked = await checkFile(file, model, settings, previous, terminal);
      previous = checked.checked;
      read++;
      printOne(checked, options.format, terminal);
      found.push(...checked.diagnostics);
      if (options.format === 'sarif') forSarif.push(checked);
    });
  }
  if (options.format === 'sarif') terminal.print(toSarif(forSarif, terminal.locale));
  if (options.format === 'pretty') terminal.print(renderSummary(read, found, terminal.locale));
  const loud = found.some(({ severity }) => severity === 'warning' || severity === 'error');
  if (loud && process.exitCode === undefined) process.exitCode = 1;
}

/** `speechdraft check`: what is wrong with each speech. Exit 0 nothing at warning or above, 1 something, 2 not done. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('check')
    .description(say('检查讲稿', '檢查講稿', 'print what is wrong with each speech')[locale]);
  withDrafts(command, locale);
  withFormat(command, ['pretty', 'json', 'sarif'], locale);
  withModel(command, locale)
    .option(
      '--strict-levels',
      say(
        '“一、”之下直接用“1.”也算错',
        '“一、”之下直接用“1.”也算錯',
        'take 1. straight under 一、 for a fault',
      )[locale],
    )
    .action((files: string[], options: Options) =>
      terminal.attempt(() => checkAll(files, options, terminal)),
    );
}
