import { type Locale, type Localized, say } from '../../core/index.ts';
import { Failure, terminalLocale } from './failure.ts';

/** Where a command writes to. */
export interface Terminal {
  readonly locale: Locale;
  /** Width in columns; 100 where the output is no terminal. */
  readonly columns: number;
  /** One line, or several, to standard output. */
  print(text: string): void;
  /** One sentence to standard error that changes nothing of the outcome. */
  note(wording: Localized): void;
  /** One sentence to standard error; the command's exit code becomes 2. */
  complain(wording: Localized): void;
  /** Does `work` for one file; a failure is told, and the next file has its turn. */
  attempt(work: () => Promise<void>): Promise<void>;
}

/** What is told of a fault of the product itself. */
export const unexpected: Localized = say(
  '出现意外错误，未能完成。请用 --help 核对用法；若仍出现，请报告此问题。',
  '出現意外錯誤，未能完成。請用 --help 核對用法；若仍出現，請報告此問題。',
  'An unexpected error kept this from being done. Check the usage with --help; if it stays, please report it.',
);

const wordingOf = (error: unknown): Localized => (error instanceof Failure ? error.wording : unexpected);

/** The process's own standard streams. A reader that goes away (`| head`) ends the command quietly. */
export function openTerminal(): Terminal {
  const locale = terminalLocale(process.env);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) =>
      process.exit(error.code === 'EPIPE' ? process.exitCode : 2),
    );
  }
  const note = (wording: Localized): void => {
    process.stderr.write(`speechdraft: ${wording[locale]}\n`);
  };
  const complain = (wording: Localized): void => {
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
