// The only file that touches nodejieba, a native addon: about 0.8 s and 270 MB to load, and its calls block. It lives in
// the learner's process alone; nothing that answers an editor may import this file.

import { existsSync } from 'node:fs';
import { classed, figureSlot, type WordClass } from '../../core/index.ts';
import { shippedFile } from '../shipped.ts';

/** Cuts wordings into words and classes them. */
export interface Segmenter {
  /** The words of a wording, as they are written. */
  readonly split: (wording: string) => readonly string[];
  /** A word as it is learned (core/model/words.ts). It depends on the word alone. */
  readonly encode: (word: string) => string;
  /** 'intl' cuts a little worse and knows no names; learning then says so. */
  readonly engine: 'nodejieba' | 'intl';
}

const classOfTag: Readonly<Record<string, WordClass>> = {
  nr: 'name',
  nrt: 'name',
  nrfg: 'name',
  ns: 'place',
  nt: 'organisation',
  t: 'time',
};
const figure = /[0-9]/;
const numeral = /^[〇○零一二三四五六七八九十百千万亿两]{2,}$/;

/** nodejieba with the field's terms; Intl.Segmenter where the addon cannot be loaded. */
export function openSegmenter(): Segmenter {
  return jieba() ?? { split: intlSplit(), encode: word => encodedWord(word, ''), engine: 'intl' };
}

function jieba(): Segmenter | null {
  try {
    const addon: typeof import('nodejieba') = require('nodejieba');
    const terms = shippedFile('server/model/terms.utf8');
    // Keywords are not asked for, so the weights of 260,000 words need not be read, nor shipped: a file of one does.
    const weights = shippedFile('server/model/idf.utf8');
    addon.load({
      ...(existsSync(terms) ? { userDict: terms } : {}),
      ...(existsSync(weights) ? { idfDict: weights } : {}),
    });
    const encode = (word: string): string => {
      const tags = addon.tag(word);
      return encodedWord(word, tags.length === 1 ? tags[0]!.tag : '');
    };
    // Cut by dictionary alone, without guessing at unknown words: a third faster, and a guess has no class anyway.
    const split = (wording: string): readonly string[] => {
      const words = addon.cut(wording);
      return letterOrDigit.test(wording) ? joinedRuns(words) : words;
    };
    return { split, encode, engine: 'nodejieba' };
  } catch {
    return null;
  }
}

const letterOrDigit = /[0-9A-Za-z]/;
const inRun = /^[0-9A-Za-z]+$/;

/** Letters and digits, which the dictionary knows one by one, as whole words and figures: 2 0 2 5 → 2025, 5 . 5 → 5.5. */
function joinedRuns(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const point = word === '.' && run !== '' && inRun.test(words[i + 1] ?? '');
    if (point || (word.length < 24 && inRun.test(word))) {
      run += word;
      continue;
    }
    if (run !== '') joined.push(run);
    run = '';
    joined.push(word);
  }
  if (run !== '') joined.push(run);
  return joined;
}

function encodedWord(word: string, tag: string): string {
  if (figure.test(word)) return figureSlot;
  if (numeral.test(word)) return classed(word, 'number');
  const wordClass = word.length > 1 ? classOfTag[tag] : undefined;
  return wordClass === undefined ? word : classed(word, wordClass);
}

function intlSplit(): Segmenter['split'] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return wording => Array.from(segmenter.segment(wording), ({ segment }) => segment);
}
