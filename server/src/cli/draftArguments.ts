import { type Command, Option } from 'commander';
import { type Locale, say } from '../../core/index.ts';

/** The drafts that a command reads; `-` is standard input. */
export function withDrafts(command: Command, locale: Locale): Command {
  const drafts = say('讲稿；- 为标准输入', '講稿；- 為標準輸入', 'drafts; - is standard input');
  return command.argument('<files...>', drafts[locale]);
}

/** The model that a command goes by (see draftModel.ts). */
export function withModel(command: Command, locale: Locale): Command {
  const model = say(
    '所用的模型；缺省为自带模型',
    '所用的模型；預設為內建模型',
    'the model to go by; the one that ships by default',
  );
  return command.option('--model <model>', model[locale]);
}

/** How a command prints what it found; the first format is the default. */
export function withFormat(command: Command, formats: readonly string[], locale: Locale): Command {
  const format = say('输出格式', '輸出格式', 'how to print it');
  return command.addOption(
    new Option('--format <format>', format[locale]).choices(formats).default(formats[0]),
  );
}
