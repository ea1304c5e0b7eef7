import { type Locale, localeOf } from '../../core/index.ts';

/** A sentence in the two languages of the command line. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** What keeps a command from its work, told to the user as it is: which file, what is wrong, what to do. Exit code 2. */
export class Failure extends Error {
  readonly wording: Wording;

  constructor(wording: Wording) {
    super(wording.en);
    this.wording = wording;
  }
}

/** The language of the terminal: Chinese where LC_ALL, LC_MESSAGES or LANG begins with zh, else English. */
export function terminalLocale(environment: NodeJS.ProcessEnv): Locale {
  return localeOf(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']);
}

/** A sentence in the terminal's language. */
export function say({ zh, en }: Wording, locale: Locale): string {
  return locale === 'en' ? en : zh;
}
