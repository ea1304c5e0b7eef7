import { type Command, Option } from 'commander';
import { outline, parse, rangeOf, renderTree, type Span, type Speech } from '../../core/index.ts';
import { commandModel, cuesOf } from './draftModel.ts';
import { say } from './failure.ts';
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
  program
    .command('outline')
    .description(say({ zh: '显示讲稿的结构', en: 'print the structure of each speech' }, locale))
    .argument('<files...>', say({ zh: '讲稿；- 为标准输入', en: 'drafts; - is standard input' }, locale))
    .addOption(
      new Option('--format <format>', say({ zh: '输出格式', en: 'how to print it' }, locale))
        .choices(['tree', 'json'])
        .default('tree'),
    )
    .option('--model <model>', say({ zh: '所用的模型', en: 'the model to go by' }, locale))
    .action((files: string[], options: Options) =>
      terminal.attempt(async () => {
        const cues = cuesOf(await commandModel(options.model));
        for (const [k, file] of files.entries()) {
          await terminal.attempt(async () => {
            const speech = parse(await readDraft(file), cues);
            if (options.format === 'json') terminal.print(toJson(file, speech));
            else terminal.print(`${k > 0 ? '\n' : ''}${renderTree(speech, file, locale, terminal.columns)}`);
          });
        }
      }),
    );
}
