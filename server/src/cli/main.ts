// The command line. A command is one file that registers itself, and one line in the table below.

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { Locale } from '../../core/index.ts';
import { shippedFile } from '../shipped.ts';
import { say, type Wording } from './failure.ts';
import { openTerminal, type Terminal } from './terminal.ts';

interface CommandFile {
  readonly register: (program: Command, terminal: Terminal) => void;
}

/** Name → file, loaded only when it is asked for (or for the list of all commands). */
const commands: Readonly<Record<string, () => Promise<CommandFile>>> = {
  outline: () => import('./outline.ts'),
  check: () => import('./check.ts'),
  fix: () => import('./fix.ts'),
  learn: () => import('./learn.ts'),
  merge: () => import('./merge.ts'),
  model: () => import('./model.ts'),
  new: () => import('./new.ts'),
  export: () => import('./export.ts'),
};

/** What commander found wrong with the arguments, in Chinese; it says so in English by itself. */
const wordings: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '缺少参数',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.invalidArgument': '取值不在允许之列',
  'commander.excessArguments': '参数过多',
};

function usage(error: CommanderError): Wording {
  const named = /'([^']+)'/.exec(error.message)?.[1];
  const zh = wordings[error.code] ?? '用法有误';
  return {
    zh: `${zh}${named === undefined ? '' : `：${named}`}。请用 --help 查看用法。`,
    en: `${error.message.replace(/^error: /, '').replace(/\.$/, '')}. See --help for the usage.`,
  };
}

/** The headings of commander's help, in Chinese. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function version(): string {
  return (JSON.parse(readFileSync(shippedFile('package.json'), 'utf8')) as { version: string }).version;
}

function programFor(locale: Locale): Command {
  return new Command('speechdraft')
    .description(
      say(
        {
          zh: '讲稿助手：结构、检查与续写，全部离线',
          en: 'outline, checks and completion for speeches in Chinese, offline',
        },
        locale,
      ),
    )
    .helpOption('-h, --help', say({ zh: '显示用法', en: 'show the usage' }, locale))
    .version(version(), '-V, --version', say({ zh: '显示版本', en: 'show the version' }, locale))
    .helpCommand(false)
    .configureHelp({ styleTitle: title => (locale === 'en' ? title : (headings[title] ?? title)) })
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
}

/** The language server is a program of its own, started before this one is read; here it is only named. */
function describeServer(program: Command, locale: Locale): void {
  program
    .command('lsp')
    .description(say({ zh: '语言服务，供任何编辑器使用', en: 'the language server, for any editor' }, locale))
    .option('--stdio', say({ zh: '用标准输入输出通信', en: 'talk over standard input and output' }, locale));
}

/** Every command inherits how failures are told. */
async function run(argv: readonly string[]): Promise<void> {
  const terminal = openTerminal();
  const program = programFor(terminal.locale);
  const asked = commands[argv[2] ?? ''];
  const loaders = asked === undefined ? Object.values(commands) : [asked];
  for (const load of loaders) (await load()).register(program, terminal);
  if (asked === undefined) describeServer(program, terminal.locale);
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError))
      terminal.complain({
        zh: '出现意外错误，未能完成。',
        en: 'An unexpected error kept this from being done.',
      });
    else if (error.code === 'commander.help') process.exitCode = 2;
    else if (error.exitCode !== 0) terminal.complain(usage(error));
  }
}

void run(process.argv);
