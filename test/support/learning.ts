import { type Made, madeSpeech } from './madeSpeeches.ts';

/** A corpus of made-up speeches in three folders, by path. */
export function corpusOf(
  count: number,
  made: (n: number) => Made,
  from = 0,
): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: count }, (_, i) => from + i);
  return Object.fromEntries(numbers.map(n => [`corpus/${n % 3}/${n}.txt`, madeSpeech(n, made(n))]));
}

export const usual: Made = { salutation: '同志们：', closing: '总之，', thanks: '谢谢大家！' };

/** What `learn --report json` says. */
export interface Report {
  readonly documents: number;
  readonly known: number;
  readonly files: readonly { readonly file: string; readonly outcome: string; readonly line: string }[];
}
