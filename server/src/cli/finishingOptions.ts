import { type Command, InvalidArgumentError } from 'commander';
import type { Locale } from '../../core/index.ts';
import { canWrite } from '../learner/atomic.ts';
import { Failure, say } from './failure.ts';

/** How a model is made of observations, as `learn` and `merge` take it. */
export interface FinishingFlags {
  readonly output: string;
  readonly minDocuments: number;
  readonly perSource?: number;
  readonly partial?: true;
}

/** Adds the options of `FinishingFlags` to a command. */
export function withFinishingOptions(command: Command, locale: Locale): Command {
  return command
    .requiredOption('-o, --output <model>', say({ zh: '写入的模型', en: 'the model to write' }, locale))
    .option(
      '--min-documents <n>',
      say({ zh: '至少几篇共有才保留', en: 'drop what fewer documents share' }, locale),
      wholeNumber(1),
      3,
    )
    .option(
      '--per-source <n>',
      say(
        {
          zh: '每个来源（语料下的一个子文件夹）至多计几篇',
          en: 'let at most n documents of one source (a top folder of the corpus) count',
        },
        locale,
      ),
      wholeNumber(1),
    )
    .option('--partial', say({ zh: '写入可合并的部分模型', en: 'write a partial model, for merge' }, locale));
}

/** A whole number from `least` up, as an option's value. */
export function wholeNumber(least: number): (value: string) => number {
  return value => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least) throw new InvalidArgumentError(`${value} < ${least}`);
    return number;
  };
}

/** @throws Failure where the model could not be written in the end */
export function checkOutput(output: string): void {
  if (canWrite(output)) return;
  throw new Failure({
    zh: `无法写入模型：${output}。请检查文件夹是否存在、是否可写。`,
    en: `The model cannot be written to ${output}. Check that its folder exists and may be written to.`,
  });
}
