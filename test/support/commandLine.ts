import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The command as users run it: the bundle. */
export const bundle: string = resolve(__dirname, '..', '..', '..', 'dist', 'speechdraft.js');

/** What a command printed and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `speechdraft` with arguments, and standard input where given, in the language of `language`. */
export function run(args: readonly string[], input: string | Buffer = '', language = 'en_US.UTF-8'): Ran {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run \`npm run build\` first`);
  const { LC_ALL, LC_MESSAGES, LANG, ...rest } = process.env;
  void [LC_ALL, LC_MESSAGES, LANG];
  const env = { ...rest, LANG: language };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    input,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, error: stderr };
}

/** Runs a command that prints one JSON object a line. */
export function rows<T>(args: readonly string[], input: string | Buffer = ''): T[] {
  return run(args, input)
    .out.split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T);
}
