import {
  childOf,
  documentsOf,
  endsWord,
  firstChild,
  occurrencesOf,
  type PhraseTrie,
} from '../../model/phraseTrie.ts';
import { piecesOf } from './wording.ts';

/** What has stood in a slot: words that enough documents share, or words of the draft itself. */
export interface SlotExample {
  readonly text: string;
  /** Documents that share it behind the same words; null for the draft's own. */
  readonly documents: number | null;
}

const mostExamples = 3;
const shortest = 2;
const longest = 8;
/** So many characters before a slot are looked for, and so few at the least. */
const longestLead = 8;
const shortestLead = 2;

/**
 * Two or three examples of what stands in the first slot of a wording that words lead up to: first the draft's own, then
 * what the phrase stores hold, which is nothing that fewer documents share than the model's floor asks.
 *
 * @param wording see `piecesOf`
 * @param own text of the draft in store form
 */
export function slotExamples(
  wording: string,
  tries: readonly PhraseTrie[],
  own: string,
): readonly SlotExample[] {
  const lead = leadOfSlot(wording);
  if (lead === null) return [];
  const found = ownExamples(own, lead);
  for (const trie of tries) found.push(...storeExamples(trie, lead));
  const chosen: SlotExample[] = [];
  for (const example of found) {
    const known = chosen.some(({ text }) => text.startsWith(example.text) || example.text.startsWith(text));
    if (!known && chosen.length < mostExamples) chosen.push(example);
  }
  return chosen;
}

/** The words right before the first slot that has any; null where none has. */
function leadOfSlot(wording: string): string | null {
  const pieces = piecesOf(wording);
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    if (!('slot' in piece) || piece.choices.length > 0 || before === undefined || !('words' in before))
      continue;
    const lead = /[\u3400-\u9fff]*$/.exec(before.words)![0].slice(-longestLead);
    if (lead.length >= shortestLead) return lead;
  }
  return null;
}

function ownExamples(own: string, lead: string): SlotExample[] {
  const found: SlotExample[] = [];
  for (let at = own.indexOf(lead); at >= 0 && found.length < 1; at = own.indexOf(lead, at + 1)) {
    const text = /^[\u3400-\u9fff]*/.exec(own.slice(at + lead.length, at + lead.length + longest + 1))![0];
    if (text.length >= shortest && text.length <= longest) found.push({ text, documents: null });
  }
  return found;
}

/** Words behind the longest end of the lead that the store knows, most documents first. */
function storeExamples(trie: PhraseTrie, lead: string): SlotExample[] {
  for (let start = 0; lead.length - start >= shortestLead; start++) {
    let node = 0;
    for (let at = start; at < lead.length && (at === start || node !== 0); at++) {
      node = childOf(trie, node, lead.charCodeAt(at));
    }
    if (node === 0) continue;
    const found = wordsBehind(trie, node, '');
    if (found.length > 0)
      return found.sort((a, b) => b.documents! * b.text.length - a.documents! * a.text.length);
  }
  return [];
}

/** Words that lean on others say nothing by themselves. */
const bound = /^[的了和与及是过着]|[的了和与及是在为把对]$/;

function wordsBehind(trie: PhraseTrie, node: number, text: string): SlotExample[] {
  const found: SlotExample[] = [];
  const first = firstChild(trie, node);
  for (let child = first; child < first + trie.children[node]!; child++) {
    const unit = trie.units[child]!;
    // What few occurrences share is not followed: the words wanted are the usual ones.
    if (unit < 0x3400 || unit > 0x9fff || occurrencesOf(trie, child) * 60 < occurrencesOf(trie, node))
      continue;
    const longer = text + String.fromCharCode(unit);
    if (longer.length >= shortest && endsWord(trie, child) && !bound.test(longer)) {
      found.push({ text: longer, documents: documentsOf(trie, child) });
    }
    if (longer.length < longest) found.push(...wordsBehind(trie, child, longer));
  }
  return found;
}
