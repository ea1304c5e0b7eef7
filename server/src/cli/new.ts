import { type Command, InvalidArgumentError } from 'commander';
import { type Model, type SkeletonRequest, say, scriptOfWords, skeleton } from '../../core/index.ts';
import { toTraditional } from '../script.ts';
import { withModel } from './draftArguments.ts';
import { commandModel } from './draftModel.ts';
import type { Terminal } from './terminal.ts';

interface Options extends Omit<SkeletonRequest, 'convert' | 'readingSpeed'> {
  readonly traditional?: boolean;
  readonly model?: string;
}

/** `speechdraft new`: the skeleton of a new speech. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('new')
    .description(
      say('打印一篇新讲稿的框架', '輸出一篇新講稿的框架', 'print the skeleton of a new speech')[locale],
    )
    .option(
      '--occasion <occasion>',
      say('场合，如 座谈会', '場合，如 座談會', 'the occasion, e.g. 座谈会')[locale],
    )
    .option(
      '--parts <count>',
      say('部分的数目，0 至 20', '部分的數目，0 至 20', 'how many sections, 0 to 20')[locale],
      toCount,
    )
    .option('--title <title>', say('标题', '標題', 'the title')[locale])
    .option('--speaker <speaker>', say('讲话人', '講話人', 'who speaks')[locale])
    .option('--date <date>', say('日期', '日期', 'the date')[locale])
    .option(
      '--minutes <minutes>',
      say('讲话时长（分钟）', '講話時長（分鐘）', 'minutes it may take')[locale],
      toMinutes,
    )
    .option(
      '--traditional',
      say(
        '用繁体字；标题是繁体字时不必写明',
        '用繁體字；標題是繁體字時不必寫明',
        'in traditional characters; a title in traditional characters says so by itself',
      )[locale],
    );
  withModel(command, locale).action((options: Options) =>
    terminal.attempt(async () => {
      const model = await commandModel(options.model);
      const { model: _, traditional, ...request } = options;
      if (request.occasion !== undefined) tellUnknown(request.occasion, model, terminal);
      const written =
        traditional || (request.title !== undefined && scriptOfWords(request.title) === 'traditional');
      const convert = written ? { convert: toTraditional } : {};
      terminal.print(skeleton(model, { ...request, ...convert }).text);
    }),
  );
}

/** An occasion that the model has not met gets the skeleton of any speech: say so, and which it knows. */
function tellUnknown(occasion: string, model: Model | null, terminal: Terminal): void {
  const known = model?.occasions.map(usage => usage.occasion) ?? [];
  if (known.includes(occasion)) return;
  const some = known.slice(0, 12);
  terminal.note(
    say(
      `模型中没有“${occasion}”这一场合，以下是通用的框架。已知的场合有：${some.join('、') || '无'}。`,
      `模型中沒有“${occasion}”這一場合，以下是通用的框架。已知的場合有：${some.join('、') || '無'}。`,
      `The model knows no occasion “${occasion}”; this is the skeleton of any speech. It knows: ${some.join(', ') || 'none'}.`,
    ),
  );
}

function toCount(value: string): number {
  if (!/^\d{1,2}$/.test(value) || Number(value) > 20) throw new InvalidArgumentError('0–20');
  return Number(value);
}

function toMinutes(value: string): number {
  const minutes = Number(value);
  if (!(minutes > 0 && minutes <= 600)) throw new InvalidArgumentError('1–600');
  return minutes;
}
