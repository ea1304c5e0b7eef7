import type { Locale } from '../../core/index.ts';
import { Failure, say, terminalLocale, type Wording } from './failure.ts';

/** Where a command writes to. */
export interface Terminal {
  readonly locale: Locale;
  /** Width in columns; 100 where the output is no terminal. */
  readonly columns: number;
  /** One line, or several, to standard output. */
  print(text: string): void;
  /** One sentence to standard error that changes nothing of the outcome. */
  note(wording: Wording): void;
  /** One sentence to standard error; the command's exit code becomes 2. */
  complain(wording: Wording): void;
  /** Does `work` for one file; a failure is told, and the next file has its turn. */
  attempt(work: () => Promise<void>): Promise<void>;
}

const unexpected: Wording = {
  zh: '出现意外错误，未能完成。请用 --help 核对用法；若仍出现，请报告此问题。',
  en: 'An unexpected error kept this from being done. Check the usage with --help; if it stays, please report it.',
};

const wordingOf = (error: unknown): Wording => (error instanceof Failure ? error.wording : unexpected);

/** The process's own standard streams. A reader that goes away (`| head`) ends the command quietly. */
export function openTerminal(): Terminal {
  const locale = terminalLocale(process.env);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) =>
      process.exit(error.code === 'EPIPE' ? process.exitCode : 2),
    );
  }
  const note = (wording: Wording): void => {
    process.stderr.write(`speechdraft: ${say(wording, locale)}\n`);
  };
  const complain = (wording: Wording): void => {
    note(wording);
    process.exitCode = 2;
  };
  return {
    locale,
    columns: process.stdout.columns ?? 100,
    print: text => void process.stdout.write(`${text}\n`),
    note,
    complain,
    attempt: work => work().catch(error => complain(wordingOf(error))),
  };
}
