import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import {
  addPartial,
  finish,
  type PartialModel,
  partialOf,
  readPartial,
  startPartial,
  writeModel,
  writePartial,
} from '../../core/index.ts';
import { canWrite, writeAtomically } from '../learner/atomic.ts';
import { faultOf } from '../modelFaults.ts';
import { Failure, say } from './failure.ts';
import { wholeNumber } from './learn.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly output: string;
  readonly minDocuments: number;
  readonly perSource?: number;
  readonly partial?: true;
}

function partialIn(file: string): PartialModel {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Failure(faultOf(file, (error as NodeJS.ErrnoException).code ?? 'EIO'));
  }
  const read = readPartial(bytes);
  if ('fault' in read) throw new Failure(faultOf(file, read.fault));
  return read.value;
}

async function run(files: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  if (!canWrite(options.output)) {
    throw new Failure({
      zh: `无法写入模型：${options.output}。请检查文件夹是否存在、是否可写。`,
      en: `The model cannot be written to ${options.output}. Check that its folder exists and may be written to.`,
    });
  }
  const builder = startPartial();
  for (const file of files) addPartial(builder, partialIn(file));
  const partial = partialOf(builder);
  const { minDocuments, perSource } = options;
  const bytes = options.partial
    ? writePartial(partial)
    : writeModel(finish(partial, { minDocuments, ...(perSource === undefined ? {} : { perSource }) }));
  writeAtomically(options.output, bytes);
  const count = partial.documents.length;
  terminal.print(
    say(
      {
        zh: `已合并 ${files.length} 个部分模型（${count} 篇）→ ${options.output}`,
        en: `Merged ${files.length} partial models (${count} documents) → ${options.output}`,
      },
      terminal.locale,
    ),
  );
}

/** `speechdraft merge`: adds partial models and finishes the sum. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  program
    .command('merge')
    .description(say({ zh: '合并部分模型', en: 'add partial models' }, locale))
    .argument(
      '<partials...>',
      say({ zh: 'learn --partial 写的文件', en: 'what learn --partial wrote' }, locale),
    )
    .requiredOption('-o, --output <model>', say({ zh: '写入的模型', en: 'the model to write' }, locale))
    .option(
      '--min-documents <n>',
      say({ zh: '至少几篇共有才保留', en: 'drop what fewer documents share' }, locale),
      wholeNumber(1),
      3,
    )
    .option(
      '--per-source <n>',
      say({ zh: '每个来源至多计几篇', en: 'let at most n documents of one source count' }, locale),
      wholeNumber(1),
    )
    .option('--partial', say({ zh: '结果仍为部分模型', en: 'write a partial model again' }, locale))
    .action((files: string[], options: Options) => terminal.attempt(() => run(files, options, terminal)));
}
