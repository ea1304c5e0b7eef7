import { type Command, Option } from 'commander';
import { type Model, modelSummary } from '../../core/index.ts';
import { defaultModelFile, loadModel } from '../modelFile.ts';
import { Failure, say } from './failure.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly format: 'pretty' | 'json';
}

/** What there is to know of a model; how many entries each block of the phrase store has. */
function asJson(file: string, model: Model): string {
  const { phrases, base: _, ...usage } = model;
  const blocks = Object.fromEntries(Object.entries(phrases).map(([name, block]) => [name, block.length]));
  return JSON.stringify({ file, ...usage, phrases: blocks });
}

async function run(file: string, options: Options, terminal: Terminal): Promise<void> {
  const loaded = loadModel(file);
  if ('problem' in loaded) throw new Failure(loaded.problem);
  if (options.format === 'json') terminal.print(asJson(file, loaded.model));
  else terminal.print(`${file}\n${modelSummary(loaded.model, terminal.locale)}`);
}

/** `speechdraft model`: what a model has learned. Without a file: the one that ships with the product. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  program
    .command('model')
    .description(say({ zh: '查看模型学到了什么', en: 'show what a model has learned' }, locale))
    .argument(
      '[model]',
      say({ zh: '模型；缺省为自带模型', en: 'a model; the one that ships by default' }, locale),
    )
    .addOption(
      new Option('--format <format>', say({ zh: '输出格式', en: 'how to print it' }, locale))
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .action((file: string | undefined, options: Options) =>
      terminal.attempt(() => run(file ?? defaultModelFile(), options, terminal)),
    );
}
