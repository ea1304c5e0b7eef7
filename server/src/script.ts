import { join } from 'node:path';

type Convert = (text: string) => string;
let loaded: Convert | undefined;

/** Converts simplified text to traditional characters; the dictionaries are read at the first call (some hundred milliseconds). */
export function toTraditional(text: string): string {
  loaded ??= (require(join(__dirname, 'traditional.js')) as { toTraditional: Convert }).toTraditional;
  return loaded(text);
}
