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

/** The command as the compiler leaves it, before it is bundled. */
export const compiled: string = resolve(__dirname, '..', '..', 'server', 'src', 'cli', 'main.js');

/** Runs `speechdraft` with arguments, and standard input where given, in the language of `language`. */
export function run(
  args: readonly string[],
  input: string | Buffer = '',
  language = 'en_US.UTF-8',
  program: string = bundle,
): Ran {
  if (!existsSync(program)) throw new Error(`${program} is missing: run \`npm run build\` first`);
  const { LC_ALL, LC_MESSAGES, LANG, ...rest } = process.env;
  void [LC_ALL, LC_MESSAGES, LANG];
  const env = { ...rest, LANG: language };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
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
