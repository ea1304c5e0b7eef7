import { afterMarker, firstSpeakable, sentenceStart, unitsAfterMarker } from '../../model/phraseText.ts';
import { childOf, firstChild, occurrencesOf, type PhraseTrie } from '../../model/phraseTrie.ts';
import type { StyleId } from '../../text/markers.ts';

/** Headings are told apart by so many characters. */
export const telling = 4;

/** How the corpus speaks for a beginning of a heading: logarithms of shares, in the order of `corpusFeatures`. */
export interface HeadingStart {
  /** The first four characters. */
  readonly key: string;
  readonly shares: readonly number[];
}

/** Shares that are looked up for every beginning. */
export const corpusFeatures = ['afterStyle', 'afterMarker', 'afterComma', 'firstWord', 'secondWord'] as const;

/** What the phrase stores say of beginnings of headings, by the style of the marker before them. */
export interface HeadingTable {
  /** The likeliest beginnings after a marker of this style. */
  readonly startsAfter: (style: StyleId) => readonly HeadingStart[];
  /** What the stores say of any beginning. */
  readonly sharesOf: (style: StyleId, key: string) => readonly number[];
}

const mostStarts = 800;
const comma = '，'.charCodeAt(0);
const pair = telling / 2;

/** Occurrences of strings, over all stores, after a context. */
interface Counts {
  readonly total: number;
  readonly of: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

/**
 * Opens what phrase stores know of beginnings. The stores are read when a style is first asked for, which takes about
 * 20 ms for 300,000 strings; whoever serves an editor asks once before the writer does.
 */
export function openHeadingTable(tries: readonly PhraseTrie[]): HeadingTable {
  const shared = once(() => commonCounts(tries));
  const styles = new Map<StyleId, { readonly counts: Counts; readonly starts: readonly HeadingStart[] }>();
  const after = (style: StyleId): { counts: Counts; starts: readonly HeadingStart[] } => {
    const known = styles.get(style);
    if (known !== undefined) return known;
    const counts = countsAfter(tries, unitsAfterMarker(style));
    const opened = { counts, starts: likeliest(shared(), counts) };
    styles.set(style, opened);
    return opened;
  };
  return {
    startsAfter: style => after(style).starts,
    sharesOf: (style, key) => sharesOf(shared(), after(style).counts, key),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What does not depend on the style. */
interface Common {
  readonly opening: Counts;
  readonly marked: Counts;
  readonly inside: Counts;
  /** Anywhere, for strings whose first two characters open sentences. */
  readonly anywhere: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

function commonCounts(tries: readonly PhraseTrie[]): Common {
  const opening = countsAfter(tries, [sentenceStart]);
  const anywhere = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const trie of tries) {
    for (const text of opening.pairs.keys()) {
      const node = nodeOf(trie, unitsOf(text));
      if (node === 0) continue;
      add(pairs, text, occurrencesOf(trie, node));
      visit(trie, node, text, pair, (longer, at) => add(anywhere, longer, occurrencesOf(trie, at)));
    }
  }
  const marked = countsAfter(tries, [afterMarker, sentenceStart]);
  return { opening, marked, inside: countsAfter(tries, [comma]), anywhere, pairs };
}

function countsAfter(tries: readonly PhraseTrie[], context: readonly number[]): Counts {
  const of = new Map<string, number>();
  const pairs = new Map<string, number>();
  let total = 0;
  for (const trie of tries) {
    const root = nodeOf(trie, context);
    if (root === 0) continue;
    total += occurrencesOf(trie, root);
    visit(trie, root, '', pair, (text, node) => add(pairs, text, occurrencesOf(trie, node)));
    visit(trie, root, '', telling, (text, node) => add(of, text, occurrencesOf(trie, node)));
  }
  return { total, of, pairs };
}

const add = (counts: Map<string, number>, text: string, count: number): void => {
  counts.set(text, (counts.get(text) ?? 0) + count);
};

const unitsOf = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

function nodeOf(trie: PhraseTrie, units: readonly number[]): number {
  let node = 0;
  for (const unit of units) {
    node = childOf(trie, node, unit);
    if (node === 0) return 0;
  }
  return node;
}

/** Every string of `depth` units more, all of them units that can be written. */
function visit(
  trie: PhraseTrie,
  node: number,
  text: string,
  depth: number,
  see: (text: string, node: number) => void,
): void {
  if (depth === 0) {
    see(text, node);
    return;
  }
  const first = firstChild(trie, node);
  for (let child = first; child < first + trie.children[node]!; child++) {
    const unit = trie.units[child]!;
    if (unit >= firstSpeakable) visit(trie, child, text + String.fromCharCode(unit), depth - 1, see);
  }
}

function likeliest(common: Common, after: Counts): readonly HeadingStart[] {
  const keys = new Set([
    ...common.opening.of.keys(),
    ...common.marked.of.keys(),
    ...common.inside.of.keys(),
    ...after.of.keys(),
    ...common.anywhere.keys(),
  ]);
  const rated = Array.from(keys, key => ({ key, rate: roughly(common, after, key) }));
  rated.sort((a, b) => b.rate - a.rate || (a.key < b.key ? -1 : 1));
  return rated.slice(0, mostStarts).map(({ key }) => ({ key, shares: sharesOf(common, after, key) }));
}

/** A first guess at how likely a beginning is, by which the list is cut. */
function roughly({ opening, marked, inside, anywhere, pairs }: Common, after: Counts, key: string): number {
  const two = key.slice(0, pair);
  const goesOn = ((anywhere.get(key) ?? 0) + 0.05) / ((pairs.get(two) ?? 0) + 5);
  const share = (counts: Counts, weight: number): number =>
    counts.total === 0
      ? 0
      : (weight * ((counts.of.get(key) ?? 0) + goesOn * (counts.pairs.get(two) ?? 0))) / counts.total;
  return share(after, 3) + share(marked, 2) + share(opening, 1) + share(inside, 0.5);
}

/** Log of a share, of something unseen too. */
const logShare = (count: number, total: number): number => Math.log((count + 0.3) / (total + 50));
/** Where no heading of the style was counted. */
const unknownStyle = -8;

function sharesOf(common: Common, after: Counts, key: string): readonly number[] {
  const two = key.slice(0, pair);
  const goesOn = Math.log(((common.anywhere.get(key) ?? 0) + 0.05) / ((common.pairs.get(two) ?? 0) + 5));
  const styled = after.total > 0;
  return [
    styled ? logShare(after.of.get(key) ?? 0, after.total) : unknownStyle,
    logShare(common.marked.of.get(key) ?? 0, common.marked.total),
    logShare(common.inside.of.get(key) ?? 0, common.inside.total),
    (styled ? logShare(after.pairs.get(two) ?? 0, after.total) : unknownStyle) + goesOn,
    goesOn,
  ];
}
