import { isUtf8 } from 'node:buffer';
import type { Entry } from 'yauzl';
import { decodeAs, type Encoding, encodingOf } from './encoding.ts';

const utf8Flag = 0x800;
const unicodePathField = 0x7075;

/**
 * Names of an archive's members, with `/` between folders. Archives made on a Chinese Windows hold names in GBK or
 * Big5 and do not say so; all such names of an archive are judged together, for one alone is too short.
 */
export function memberNames(entries: readonly Entry[]): string[] {
  const unmarked = entries.filter(entry => !isMarked(entry)).map(entry => rawName(entry));
  const guessed = guess(unmarked);
  return entries.map(entry =>
    decodeAs(rawName(entry), isMarked(entry) ? 'utf-8' : guessed).replaceAll('\\', '/'),
  );
}

function isMarked(entry: Entry): boolean {
  return (entry.generalPurposeBitFlag & utf8Flag) !== 0 || unicodePath(entry) !== undefined;
}

function rawName(entry: Entry): Buffer {
  return unicodePath(entry) ?? entry.fileNameRaw;
}

/** The name in UTF-8 that some packers add: a version byte, a checksum of four bytes, the name. */
function unicodePath(entry: Entry): Buffer | undefined {
  const field = entry.extraFields.find(({ id }) => id === unicodePathField);
  return field && field.data.length > 5 && field.data[0] === 1 ? field.data.subarray(5) : undefined;
}

function guess(names: readonly Buffer[]): Encoding {
  const together = Buffer.concat(names.flatMap(name => [name, Buffer.from('\n')]));
  if (isUtf8(together)) return 'utf-8';
  return encodingOf(together) === 'big5' ? 'big5' : 'gb18030';
}
