import { firstChild, occurrencesOf, type PhraseTrie } from '../../model/phraseTrie.ts';
import type { Sources, State } from './continuation.ts';
import { type Recurrence, recurrences } from './ownWords.ts';
import { begunWords, openersOf, opensWord } from './wordOpeners.ts';

/** How evidence is weighed; tuned on speeches that the measured models have not seen (docs/completion.md). */
export interface Weights {
  /** Taken off every count of a store: what was seen n times elsewhere comes back less often than that says. */
  readonly discount: number;
  /** Beyond so many occurrences a context is no surer. */
  readonly surest: number;
  /** How many unseen occurrences a context of a store is given. */
  readonly storeDoubt: number;
  /** What a store does not have behind a context is believed to stand at most so many times behind it. */
  readonly unseen: number;
  readonly ownDiscount: number;
  /** How many occurrences elsewhere one in the draft is worth. */
  readonly ownWeight: number;
  /** By length of the match in the draft: how many unseen occurrences it is given. */
  readonly ownDoubt: readonly number[];
  /** The same for one character that begins a word. */
  readonly beginningDoubt: number;
}

export const weights: Weights = {
  discount: 2,
  surest: 100,
  storeDoubt: 2,
  unseen: 2,
  ownDiscount: 0.4,
  ownWeight: 10,
  ownDoubt: [1000, 40, 20, 64, 256, 64, 16, 16, 4, 8],
  beginningDoubt: 20,
};

/** A store, read from the longest context down. */
interface Reading {
  readonly trie: PhraseTrie;
  /** Nodes and lengths of the contexts, longest first (see `State`). */
  readonly found: readonly number[];
  /** Where the next context stands in `found`. */
  at: number;
  /** How probable at the most is what no longer context of this store has. */
  limit: number;
}

/** A context of a store that something is known to follow. */
interface Context {
  readonly trie: PhraseTrie;
  readonly node: number;
  readonly length: number;
  readonly occurrences: number;
  readonly limit: number;
}

/** What the writer's own words say, read from the longest match down. */
interface Said {
  readonly seen: readonly Recurrence[];
  at: number;
  /** How often each unit came next, behind matches of the length that is read or longer. */
  readonly counts: Map<number, number>;
  times: number;
  doubt: number;
}

/** Probabilities as far as they are known. */
interface Blend {
  readonly probable: Map<number, number>;
  readonly least: number;
  /** What longer contexts left open. */
  left: number;
  /** All evidence of contexts of one length. */
  total: number;
}

/** How probable each next unit is, as far as it is more probable than `least`. */
export function nextUnits(
  sources: Sources,
  state: State,
  least: number,
  how: Weights = weights,
): ReadonlyMap<number, number> {
  const blend: Blend = { probable: new Map(), least, left: 1, total: 0 };
  const readings = sources.tries.map(
    (trie, i): Reading => ({ trie, found: state.nodes[i]!, at: 0, limit: 1 }),
  );
  const seen = sources.own.flatMap(own => recurrences(own, state.tail)).sort((a, b) => b.length - a.length);
  const said: Said = { seen, at: 0, counts: new Map(), times: 0, doubt: 0 };
  const longest = Math.max(seen[0]?.length ?? 0, ...state.nodes.map(found => found[1] ?? 0));
  for (let length = longest; length >= 1 && blend.left > least; length--) {
    takeUp(said, length, sources, state, how);
    const contexts: Context[] = [];
    for (const reading of readings) {
      const context = contextOf(reading, length, how);
      if (context !== null) contexts.push(context);
    }
    addAll(blend, contexts, said, how);
  }
  return blend.probable;
}

/** Takes up the matches of a length in the writer's own words; for one character, the words that it begins. */
function takeUp(said: Said, length: number, sources: Sources, state: State, how: Weights): void {
  const add = (unit: number, times: number): void => {
    said.counts.set(unit, (said.counts.get(unit) ?? 0) + times);
    said.times += times;
  };
  while (said.at < said.seen.length && said.seen[said.at]!.length >= length)
    add(said.seen[said.at++]!.next, 1);
  const begun = length === 1 && state.atCaret ? begunWords(sources, state) : null;
  for (const [unit, times] of begun ?? []) add(unit, times);
  said.doubt = begun === null ? how.ownDoubt[Math.min(length, how.ownDoubt.length) - 1]! : how.beginningDoubt;
}

/** The context of a length; null where there is none that anything follows. Lowers what shorter ones may say. */
function contextOf(reading: Reading, length: number, how: Weights): Context | null {
  const { trie, found, limit } = reading;
  if (found[reading.at + 1] !== length) return null;
  const node = found[reading.at]!;
  reading.at += 2;
  const occurrences = occurrencesOf(trie, node);
  reading.limit = Math.min(limit, how.unseen / occurrences);
  return trie.children[node]! === 0 ? null : { trie, node, length, occurrences, limit };
}

/** Adds what contexts of one length say, weighed by what longer ones left open. */
function addAll(blend: Blend, contexts: readonly Context[], said: Said, how: Weights): void {
  blend.total = said.times === 0 ? 0 : said.doubt + how.ownWeight * said.times;
  for (const { occurrences } of contexts) {
    blend.total += Math.min(occurrences, how.surest) + how.storeDoubt;
  }
  if (blend.total === 0) return;
  let given = 0;
  for (const context of contexts) given += addContext(blend, context, how);
  for (const [unit, times] of said.counts) {
    given += add(blend, unit, (times - how.ownDiscount) * how.ownWeight, 1);
  }
  blend.left *= Math.max(0.02, 1 - given);
}

/** Adds what follows a context of a store; gives its share of what was left open. */
function addContext(blend: Blend, { trie, node, length, occurrences, limit }: Context, how: Weights): number {
  const scale = Math.min(occurrences, how.surest) / occurrences;
  const first = firstChild(trie, node);
  const openers = length === 1 ? openersOf(trie, trie.units[node]!) : null;
  let given = 0;
  for (let child = first; child < first + trie.children[node]!; child++) {
    const value = (occurrencesOf(trie, child) - how.discount) * scale;
    if (value <= 0) continue;
    const unit = trie.units[child]!;
    if (openers !== null && counts(blend, value) && !opensWord(trie, openers, unit)) continue;
    given += add(blend, unit, value, limit);
  }
  return given;
}

const counts = ({ left, least, total }: Blend, value: number): boolean =>
  (value / total) * left > least * 0.1;

/** Adds to the probability of a unit; one that is new here gets `limit` at the most. Gives its share of what was left open. */
function add(blend: Blend, unit: number, value: number, limit: number): number {
  const { probable, left, least } = blend;
  const known = probable.get(unit);
  const share = value / blend.total;
  const more = known === undefined ? Math.min(limit, share * left) : share * left;
  if (more > least * 0.1) probable.set(unit, (known ?? 0) + more);
  return more / left;
}
