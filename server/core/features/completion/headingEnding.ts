import { firstSpeakable } from '../../model/phraseText.ts';
import { advance, type Sources, startAt, wordEnds } from './continuation.ts';
import { telling } from './headingTable.ts';
import { insideWords } from './insideWords.ts';
import { nextUnits } from './nextUnits.ts';
import { type Effort, guesses } from './search.ts';
import { storeContext } from './storeForm.ts';

const ahead: Effort = { steps: 8, least: 0.04, longest: 10 };

/** What follows a beginning up to the end of a word, as far as it is likely, or as the draft has it. */
export function goingOn(sources: Sources, before: string, key: string): string {
  const rest = restOfWord(sources, before, key);
  if (rest === null) return asBefore(sources, before, key);
  let best = '';
  let most = 0;
  for (const { text, probability } of guesses(sources, before + key + rest, ahead)) {
    const worth = probability * (text.length + 1);
    if (worth > most && !/[，。；：！？、]/.test(text)) [best, most] = [text, worth];
  }
  return rest + best;
}

const longestWordRest = 3;
/** A unit is written on to end a word where it is as probable as this. */
const surely = 0.2;

/** What ends the word that a beginning breaks off in; '' where it ends with a word, null where the stores do not know it. */
function restOfWord(sources: Sources, before: string, key: string): string | null {
  let state = startAt(sources, storeContext(before), before);
  for (let i = 0; i < key.length; i++) state = advance(sources, state, key.charCodeAt(i));
  if (!state.nodes.some(found => (found[1] ?? 0) >= telling - 1)) return null;
  let rest = '';
  while (!wordEnds(sources, state)) {
    const [unit, share] = [...nextUnits(sources, state, surely)].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
    if (share < surely || unit < firstSpeakable || rest.length === longestWordRest) return null;
    rest += String.fromCharCode(unit);
    state = advance(sources, state, unit);
  }
  return rest;
}

const longestRest = 8;
const breaks = /[\s\u3000，。；：！？、（）“”]/;

/** How the clause went on that began so earlier in the draft: to its end where that is near, else to the end of a word. */
function asBefore({ words }: Sources, before: string, key: string): string {
  const at = before.lastIndexOf(key);
  if (at < 0) return '';
  const rest = before.slice(at + key.length, at + key.length + longestRest + 1);
  const end = rest.search(breaks);
  if (end >= 0) return rest.slice(0, end);
  if (words === undefined) return '';
  const inside = insideWords(words, key + rest);
  let length = 0;
  while (inside[key.length + length] === 1) length++;
  return rest.slice(0, length);
}
