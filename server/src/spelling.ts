import { join } from 'node:path';
import type { CompletionItem, Speech } from '../core/index.ts';

type Syllables = (text: string) => readonly string[];
let loaded: Syllables | undefined;

function syllablesOf(text: string): readonly string[] {
  loaded ??= (require(join(__dirname, 'pinyin.js')) as { syllablesOf: Syllables }).syllablesOf;
  return loaded(text);
}

/** The letters right before an offset that may spell a word: 我们要【jcbx】; '' where there are none. */
export function lettersBefore(speech: Speech, offset: number): string {
  const before = speech.text.slice(Math.max(0, offset - 25), offset);
  return /(?:^|[^A-Za-z])([a-z]{1,24})$/.exec(before)?.[1] ?? '';
}

/**
 * The items whose next words begin with the letters, as initials (jcbx) or in full (jianchi), each in place of the
 * letters too. The editor is told the characters before the spelling, so that it finds an item by either.
 */
export function spelled(
  items: readonly CompletionItem[],
  offset: number,
  letters: string,
): readonly CompletionItem[] {
  return items.flatMap(item => {
    const kept = item.span.end - item.span.start;
    const syllables = syllablesOf(item.filter.slice(kept));
    const initials = syllables.map(syllable => syllable[0] ?? '').join('');
    const full = syllables.join('');
    if (!initials.startsWith(letters) && !full.startsWith(letters)) return [];
    return [
      {
        ...item,
        span: { start: item.span.start, end: offset },
        filter: `${item.filter} ${initials} ${full}`,
      },
    ];
  });
}
