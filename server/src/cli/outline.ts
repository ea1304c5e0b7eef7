import type { Command } from 'commander';
import { outline, parse, rangeOf, renderTree, type Span, type Speech, say } from '../../core/index.ts';
import { withDrafts, withFormat, withModel } from './draftArguments.ts';
import { commandModel, cuesOf } from './draftModel.ts';
import { readDraft } from './input.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly format: 'tree' | 'json';
  readonly model?: string;
}

const isRange = (key: string): boolean => key === 'range' || key === 'selectionRange';

function toJson(file: string, speech: Speech): string {
  return JSON.stringify({ file, ...outline(speech) }, (key, value: unknown) =>
    isRange(key) ? rangeOf(speech.lines, value as Span) : value,
  );
}

/** `speechdraft outline`: the structure of each speech. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('outline')
    .description(say('显示讲稿的结构', '顯示講稿的結構', 'print the structure of each speech')[locale]);
  withDrafts(command, locale);
  withFormat(command, ['tree', 'json'], locale);
  withModel(command, locale).action((files: string[], options: Options) =>
    terminal.attempt(async () => {
      const cues = cuesOf(await commandModel(options.model));
      for (const [k, file] of files.entries()) {
        await terminal.attempt(async () => {
          const speech = parse(await readDraft(file, terminal), cues);
          if (options.format === 'json') terminal.print(toJson(file, speech));
          else terminal.print(`${k > 0 ? '\n' : ''}${renderTree(speech, file, locale, terminal.columns)}`);
        });
      }
    }),
  );
}
