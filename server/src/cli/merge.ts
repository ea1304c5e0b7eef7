import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import {
  addPartial,
  finish,
  type PartialModel,
  partialOf,
  readPartial,
  say,
  startPartial,
  writeModel,
  writePartial,
} from '../../core/index.ts';
import { writeAtomically } from '../learner/atomic.ts';
import { faultOf } from '../modelFaults.ts';
import { Failure } from './failure.ts';
import { type FinishingFlags, withFinishingOptions } from './finishingOptions.ts';
import { checkOutput, unwritable } from './modelOutput.ts';
import type { Terminal } from './terminal.ts';

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

async function run(files: readonly string[], options: FinishingFlags, terminal: Terminal): Promise<void> {
  checkOutput(options.output);
  const builder = startPartial();
  for (const file of files) addPartial(builder, partialIn(file));
  const partial = partialOf(builder);
  const { minDocuments, perSource } = options;
  const bytes = options.partial
    ? writePartial(partial)
    : writeModel(finish(partial, { minDocuments, ...(perSource === undefined ? {} : { perSource }) }));
  write(options.output, bytes);
  const count = partial.documents.length;
  terminal.print(
    say(
      `已合并 ${files.length} 个部分模型（${count} 篇）→ ${options.output}`,
      `已合併 ${files.length} 個部分模型（${count} 篇）→ ${options.output}`,
      `Merged ${files.length} partial ${files.length === 1 ? 'model' : 'models'} (${count} ${count === 1 ? 'document' : 'documents'}) → ${options.output}`,
    )[terminal.locale],
  );
}

function write(output: string, bytes: Uint8Array): void {
  try {
    writeAtomically(output, bytes);
  } catch (error) {
    throw unwritable(output, (error as NodeJS.ErrnoException).code ?? 'EIO');
  }
}

/** `speechdraft merge`: adds partial models and finishes the sum. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('merge')
    .description(say('合并部分模型', '合併部分模型', 'add partial models')[locale])
    .argument(
      '<partials...>',
      say('learn --partial 写的文件', 'learn --partial 寫的檔案', 'what learn --partial wrote')[locale],
    );
  withFinishingOptions(command, locale).action((files: string[], options: FinishingFlags) =>
    terminal.attempt(() => run(files, options, terminal)),
  );
}
