import { type Command, InvalidArgumentError } from 'commander';
import { type Locale, say } from '../../core/index.ts';

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
    .requiredOption('-o, --output <model>', say('写入的模型', '寫入的模型', 'the model to write')[locale])
    .option(
      '--min-documents <n>',
      say('至少几篇共有才保留', '至少幾篇共有才保留', 'drop what fewer documents share')[locale],
      wholeNumber(1),
      3,
    )
    .option(
      '--per-source <n>',
      say(
        '每个来源（语料下的一个子文件夹）至多计几篇',
        '每個來源（語料下的一個子資料夾）至多計幾篇',
        'let at most n documents of one source (a top folder of the corpus) count',
      )[locale],
      wholeNumber(1),
    )
    .option(
      '--partial',
      say('写入可合并的部分模型', '寫入可合併的部分模型', 'write a partial model, for merge')[locale],
    );
}

/** A whole number from `least` up, as an option's value. */
export function wholeNumber(least: number): (value: string) => number {
  return value => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`${least}, ${least + 1}, ${least + 2} …`);
    return number;
  };
}
