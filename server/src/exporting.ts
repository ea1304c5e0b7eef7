import { join } from 'node:path';
import { type Locale, manuscript, type Speech } from '../core/index.ts';
import type { wordDocument } from './word.ts';

/** The bytes of a speech as a Word document. The library that writes it is read at the first call. */
export function exportSpeech(speech: Speech): Promise<Uint8Array> {
  const word = require(join(__dirname, 'word.js')) as { wordDocument: typeof wordDocument };
  const locale: Locale = speech.script === 'traditional' ? 'zh-TW' : 'zh-CN';
  return word.wordDocument(manuscript(speech), locale);
}
