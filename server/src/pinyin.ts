// How Chinese is spelled. Its dictionary is large: it is a bundle of its own, loaded when a writer who has asked for it
// types the first letters (see spelling.ts).

import { pinyin } from 'pinyin-pro';

/** The syllables of a text, without tones; what is no Chinese character is left out. */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}
