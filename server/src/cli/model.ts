import type { Command } from 'commander';
import { type Model, modelSummary, say } from '../../core/index.ts';
import { defaultModelFile, loadModel } from '../modelFile.ts';
import { withFormat } from './draftArguments.ts';
import { Failure } from './failure.ts';
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
  const command = program
    .command('model')
    .description(say('查看模型学到了什么', '查看模型學到了什麼', 'show what a model has learned')[locale])
    .argument(
      '[model]',
      say('模型；缺省为自带模型', '模型；預設為內建模型', 'a model; the one that ships by default')[locale],
    );
  withFormat(command, ['pretty', 'json'], locale).action((file: string | undefined, options: Options) =>
    terminal.attempt(() => run(file ?? defaultModelFile(), options, terminal)),
  );
}
