import { sentenceStart } from '../../model/phraseText.ts';
import { childOf, type PhraseTrie } from '../../model/phraseTrie.ts';
import { firstHan, type Sources, type State } from './continuation.ts';
import { followers } from './ownWords.ts';

/** What words begin behind. */
const beforeWords = [sentenceStart, ...Array.from('，、的和', mark => mark.charCodeAt(0))];

/** The nodes of a character right behind what words begin behind; null where it is no Chinese character. */
export function openersOf(trie: PhraseTrie, unit: number): readonly number[] | null {
  if (unit < firstHan) return null;
  return beforeWords.map(before => childOf(trie, childOf(trie, 0, before), unit)).filter(node => node !== 0);
}

/** Whether a word begins with a character and the unit after it: 调查, but not the end of 协调 and 发. */
export const opensWord = (trie: PhraseTrie, openers: readonly number[], unit: number): boolean =>
  openers.some(node => childOf(trie, node, unit) !== 0);

/**
 * What the draft has behind the character that begins a word, where words begin with both: 高 is gone on from as it was
 * before. null where no word begins with the last character, or none is known.
 */
export function begunWords(sources: Sources, state: State): ReadonlyMap<number, number> | null {
  const index = state.nodes.findIndex(found => found.at(-1) === 1);
  const trie = sources.tries[index];
  if (trie === undefined) return null;
  const unit = state.tail.charCodeAt(state.tail.length - 1);
  const openers = openersOf(trie, unit);
  if (openers === null) return null;
  const counts = new Map<number, number>();
  for (const own of sources.own) {
    for (const next of followers(own, unit)) counts.set(next, (counts.get(next) ?? 0) + 1);
  }
  for (const next of counts.keys()) if (!opensWord(trie, openers, next)) counts.delete(next);
  return counts.size === 0 ? null : counts;
}
