import { figure, firstSpeakable, sentenceStart } from '../../model/phraseText.ts';
import { childOf, endsWord, firstChild, occurrencesOf, type PhraseTrie } from '../../model/phraseTrie.ts';
import type { CommonWords } from '../../text/commonWords.ts';
import { insideWords } from './insideWords.ts';
import { followers, longestMatch, type OwnWords, type Recurrence, recurrences } from './ownWords.ts';
import { isFigure } from './storeForm.ts';

/** What the next words are guessed from. */
export interface Sources {
  /** Phrase stores: the writer's own model, the default one. */
  readonly tries: readonly PhraseTrie[];
  /** The draft, and other drafts of the workspace. */
  readonly own: readonly OwnWords[];
  /** Tells which characters before the caret belong to one word; absent: the stores alone tell. */
  readonly words?: CommonWords;
}

/** How evidence is weighed; tuned on speeches that the measured models have not seen (docs/completion.md). */
export interface Weights {
  /** Taken off every count of a store: what was seen n times elsewhere comes back less often than that says. */
  readonly discount: number;
  /** Beyond so many occurrences a context is no surer. */
  readonly surest: number;
  /** How many unseen occurrences a context of a store is given. */
  readonly storeDoubt: number;
  readonly ownDiscount: number;
  /** How many occurrences elsewhere one in the draft is worth. */
  readonly ownWeight: number;
  /** By length of the match in the draft: how many unseen occurrences it is given. */
  readonly ownDoubt: readonly number[];
  /** The same for one character that begins a word. */
  readonly beginningDoubt: number;
}

export const weights: Weights = {
  discount: 3,
  surest: 100,
  storeDoubt: 2,
  ownDiscount: 0.4,
  ownWeight: 10,
  ownDoubt: [1000, 40, 20, 64, 256, 64, 16, 16, 4, 8],
  beginningDoubt: 20,
};

/** Where a search stands: in each store the nodes of all ends of what was written, longest first, with their lengths. */
export interface State {
  readonly nodes: readonly (readonly number[])[];
  /** The last units written, in store form, for the writer's own words. */
  readonly tail: string;
  /** Whether this is the caret, not a place that a guess leads to. */
  readonly atCaret: boolean;
}

const longestStored = 20;

/** The state at the caret. */
export function startAt(sources: Sources, context: string, before: string): State {
  const last = context.slice(-longestStored);
  const inside = sources.words === undefined ? null : insideWords(sources.words, last);
  let state: State = { nodes: sources.tries.map(() => []), tail: '', atCaret: false };
  for (let at = 0; at < last.length; at++) {
    const unit = last.charCodeAt(at);
    state = advance(sources, state, unit);
    if (inside === null || unit < firstHan) continue;
    const cut = (found: readonly number[], i: number): readonly number[] =>
      beginning(found, inside[at] === 1 ? 0 : childOf(sources.tries[i]!, 0, unit));
    state = { ...state, nodes: state.nodes.map(cut) };
  }
  return { nodes: state.nodes, tail: before.slice(-longestMatch), atCaret: true };
}

const firstHan = 0x3400;

/** The nodes of a context whose last unit begins a word, with that unit's own node; 0: it begins none. */
function beginning(found: readonly number[], root: number): readonly number[] {
  const longer = found.at(-1) === 1 ? found.slice(0, -2) : found;
  return root === 0 ? longer : [...longer, root, 1];
}

/** The state one unit later. */
export function advance(sources: Sources, state: State, unit: number): State {
  const inFigure = isFigure(unit);
  const nodes = state.nodes.map((found, i) => {
    const trie = sources.tries[i]!;
    if (inFigure && found.length > 0 && trie.units[found[0]!] === figure) return found;
    const step = inFigure ? figure : unit;
    const next: number[] = [];
    for (let at = 0; at < found.length; at += 2) {
      const child = childOf(trie, found[at]!, step);
      if (child !== 0) next.push(child, found[at + 1]! + 1);
    }
    // A context never begins inside a word: what follows 开 alone says nothing of what follows 召开.
    if (unit >= firstSpeakable && !endsHere(trie, found)) return next;
    const root = childOf(trie, 0, step);
    if (root !== 0) next.push(root, 1);
    return next;
  });
  return { nodes, tail: (state.tail + String.fromCharCode(unit)).slice(-longestMatch), atCaret: false };
}

/** Whether a word ends with the longest match, or the one after it. */
function endsHere(trie: PhraseTrie, found: readonly number[]): boolean {
  for (let at = 0; at < Math.min(4, found.length); at += 2) if (endsWord(trie, found[at]!)) return true;
  return found.length === 0;
}

/** How probable each next unit is, as far as it is more probable than `least`. */
export function nextUnits(
  sources: Sources,
  state: State,
  least: number,
  how: Weights = weights,
): ReadonlyMap<number, number> {
  const probable = new Map<number, number>();
  const seen = sources.own.flatMap(own => recurrences(own, state.tail));
  seen.sort((a, b) => b.length - a.length);
  const places = state.nodes.map(() => 0);
  const counts = new Map<number, number>();
  let recurring = 0;
  let left = 1;
  for (let length = longestOf(state, seen); length >= 1 && left > least; length--) {
    while (recurring < seen.length && seen[recurring]!.length >= length) {
      const { next } = seen[recurring++]!;
      counts.set(next, (counts.get(next) ?? 0) + 1);
    }
    const begun = length === 1 && state.atCaret ? begunWords(sources, state) : null;
    if (begun !== null) {
      for (const [unit, count] of begun) {
        counts.set(unit, (counts.get(unit) ?? 0) + count);
        recurring += count;
      }
    }
    const doubt =
      begun === null ? how.ownDoubt[Math.min(length, how.ownDoubt.length) - 1]! : how.beginningDoubt;
    left = blend(sources, state, places, length, counts, recurring, doubt, left, least, probable, how);
  }
  return probable;
}

function longestOf(state: State, seen: readonly Recurrence[]): number {
  return Math.max(seen[0]?.length ?? 0, ...state.nodes.map(found => found[1] ?? 0));
}

/** Adds what contexts of one length say, weighed by what longer ones left open; gives what is left open now. */
function blend(
  sources: Sources,
  state: State,
  places: number[],
  length: number,
  counts: ReadonlyMap<number, number>,
  recurring: number,
  doubt: number,
  left: number,
  least: number,
  probable: Map<number, number>,
  how: Weights,
): number {
  let total = recurring === 0 ? 0 : doubt + how.ownWeight * recurring;
  const here: number[] = [];
  sources.tries.forEach((trie, i) => {
    const found = state.nodes[i]!;
    while (places[i]! < found.length && found[places[i]! + 1]! > length) places[i]! += 2;
    const node = found[places[i]! + 1] === length ? found[places[i]!]! : 0;
    const usable = node !== 0 && trie.children[node]! > 0;
    here.push(usable ? node : 0);
    if (usable) total += Math.min(occurrencesOf(trie, node), how.surest) + how.storeDoubt;
  });
  if (total === 0) return left;
  const add = (unit: number, value: number): number => {
    const share = value / total;
    if (share * left > least * 0.1) probable.set(unit, (probable.get(unit) ?? 0) + share * left);
    return share;
  };
  let given = 0;
  here.forEach((node, i) => {
    if (node === 0) return;
    const trie = sources.tries[i]!;
    const occurrences = occurrencesOf(trie, node);
    const scale = Math.min(occurrences, how.surest) / occurrences;
    const first = firstChild(trie, node);
    const openers = length === 1 ? openersOf(trie, trie.units[node]!) : null;
    for (let child = first; child < first + trie.children[node]!; child++) {
      const value = (occurrencesOf(trie, child) - how.discount) * scale;
      if (value <= 0) continue;
      const counts = (value / total) * left > least * 0.1;
      if (counts && openers !== null && !opensWord(trie, openers, trie.units[child]!)) continue;
      given += add(trie.units[child]!, value);
    }
  });
  for (const [unit, count] of counts) given += add(unit, (count - how.ownDiscount) * how.ownWeight);
  return left * Math.max(0.02, 1 - given);
}

const beforeWords = [sentenceStart, ...Array.from('，、的和', mark => mark.charCodeAt(0))];

/** Where a character stands right behind what words begin behind; null where it is no Chinese character. */
function openersOf(trie: PhraseTrie, unit: number): readonly number[] | null {
  if (unit < firstHan) return null;
  return beforeWords.map(before => childOf(trie, childOf(trie, 0, before), unit)).filter(node => node !== 0);
}

/**
 * What the draft has behind the character that begins a word, where words begin with both: 高 is gone on from as it was
 * before. null where no word begins with the last character, or none is known.
 */
function begunWords(sources: Sources, state: State): ReadonlyMap<number, number> | null {
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

/** Whether a word begins with a character and the unit after it: 调查, but not the end of 协调 and 发. */
const opensWord = (trie: PhraseTrie, openers: readonly number[], unit: number): boolean =>
  openers.some(node => childOf(trie, node, unit) !== 0);

/** Whether a word ends here, by the segmentation that the stores were learned with; true where none knows. */
export function wordEnds(sources: Sources, state: State): boolean {
  const known = state.nodes.some(found => found.length > 0);
  return !known || state.nodes.some((found, i) => found.length > 0 && endsHere(sources.tries[i]!, found));
}
