import { type Command, InvalidArgumentError } from 'commander';
import { type Model, type SkeletonRequest, scriptOfWords, skeleton } from '../../core/index.ts';
import { toTraditional } from '../script.ts';
import { commandModel } from './draftModel.ts';
import { say } from './failure.ts';
import type { Terminal } from './terminal.ts';

interface Options extends Omit<SkeletonRequest, 'convert' | 'readingSpeed'> {
  readonly traditional?: boolean;
  readonly model?: string;
}

/** `speechdraft new`: the skeleton of a new speech. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  program
    .command('new')
    .description(say({ zh: '打印一篇新讲稿的框架', en: 'print the skeleton of a new speech' }, locale))
    .option('--occasion <occasion>', say({ zh: '场合，如 座谈会', en: 'the occasion, e.g. 座谈会' }, locale))
    .option(
      '--parts <count>',
      say({ zh: '部分的数目，0 至 20', en: 'how many sections, 0 to 20' }, locale),
      toCount,
    )
    .option('--title <title>', say({ zh: '标题', en: 'the title' }, locale))
    .option('--speaker <speaker>', say({ zh: '讲话人', en: 'who speaks' }, locale))
    .option('--date <date>', say({ zh: '日期', en: 'the date' }, locale))
    .option(
      '--minutes <minutes>',
      say({ zh: '讲话时长（分钟）', en: 'minutes it may take' }, locale),
      toMinutes,
    )
    .option(
      '--traditional',
      say(
        {
          zh: '用繁体字；标题是繁体字时不必写明',
          en: 'in traditional characters; a title in traditional characters says so by itself',
        },
        locale,
      ),
    )
    .option('--model <model>', say({ zh: '所用的模型', en: 'the model to go by' }, locale))
    .action((options: Options) =>
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
  terminal.note({
    zh: `模型中没有“${occasion}”这一场合，以下是通用的框架。已知的场合有：${some.join('、') || '无'}。`,
    en: `The model knows no occasion “${occasion}”; this is the skeleton of any speech. It knows: ${some.join(', ') || 'none'}.`,
  });
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
