import { type Locale, type Localized, localeOf } from '../../core/index.ts';

/** What keeps a command from its work, told to the user as it is: which file, what is wrong, what to do. Exit code 2. */
export class Failure extends Error {
  readonly wording: Localized;

  constructor(wording: Localized) {
    super(wording.en);
    this.wording = wording;
  }
}

/**
 * The language of the terminal, by LC_ALL, else LC_MESSAGES, else LANG: Chinese in simplified or in traditional
 * characters, English where they name another language or none.
 */
export function terminalLocale(environment: NodeJS.ProcessEnv): Locale {
  return localeOf(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']);
}
