// The command line. A command is one file that registers itself, and one line in the table below.

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { type Locale, say } from '../../core/index.ts';
import { shippedFile } from '../shipped.ts';
import { helpIn } from './help.ts';
import { openTerminal, type Terminal, unexpected } from './terminal.ts';
import { usageFault } from './usageFault.ts';

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

function version(): string {
  return (JSON.parse(readFileSync(shippedFile('package.json'), 'utf8')) as { version: string }).version;
}

function programFor(locale: Locale): Command {
  return new Command('speechdraft')
    .description(
      say(
        '讲稿助手：结构、检查与续写，全部离线',
        '講稿助手：結構、檢查與續寫，全部離線',
        'outline, checks and completion for speeches in Chinese, offline',
      )[locale],
    )
    .helpOption('-h, --help', say('显示用法', '顯示用法', 'show the usage')[locale])
    .version(version(), '-V, --version', say('显示版本', '顯示版本', 'show the version')[locale])
    .helpCommand(false)
    .configureHelp(helpIn(locale))
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
}

/** The language server is a program of its own, started before this one is read; here it is only named. */
function describeServer(program: Command, locale: Locale): void {
  program
    .command('lsp')
    .description(
      say('语言服务，供任何编辑器使用', '語言服務，供任何編輯器使用', 'the language server, for any editor')[
        locale
      ],
    )
    .option(
      '--stdio',
      say('用标准输入输出通信', '用標準輸入輸出通訊', 'talk over standard input and output')[locale],
    );
}

/** `help` and `help COMMAND`, which many programs know, are `--help` here. */
function withoutHelpCommand(argv: readonly string[]): readonly string[] {
  return argv[2] === 'help' ? [...argv.slice(0, 2), ...argv.slice(3, 4), '--help'] : argv;
}

/** Every command inherits how failures are told. */
async function run(given: readonly string[]): Promise<void> {
  const argv = withoutHelpCommand(given);
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
    if (!(error instanceof CommanderError)) terminal.complain(unexpected);
    else if (error.code === 'commander.help') process.exitCode = 2;
    else if (error.exitCode !== 0) {
      const command = asked === undefined ? 'speechdraft' : `speechdraft ${argv[2]}`;
      terminal.complain(usageFault(error, command));
    }
  }
}

void run(process.argv);
