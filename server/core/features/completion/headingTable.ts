import { afterMarker, firstSpeakable, sentenceStart, unitsAfterMarker } from '../../model/phraseText.ts';
import { childOf, firstChild, occurrencesOf, type PhraseTrie } from '../../model/phraseTrie.ts';
import type { StyleId } from '../../text/markers.ts';

/** Headings are told apart by so many characters. */
export const telling = 4;

/** A beginning that the corpus knows, with logarithms of shares in the order of `corpusFeatures`. */
export interface HeadingStart {
  /** The first four characters. */
  readonly key: string;
  readonly shares: readonly number[];
}

/** Behind what a beginning was counted: a marker, the end of a sentence, a comma. */
export const corpusFeatures = ['afterStyle', 'afterMarker', 'afterComma'] as const;

/** Two characters that headings begin with. */
export interface FirstWord {
  readonly word: string;
  /** Share of the headings that begin so. */
  readonly share: number;
}

/** What the phrase stores say of beginnings of headings. */
export interface HeadingTable {
  /** The likeliest beginnings behind a marker of this style. */
  readonly startsAfter: (style: StyleId) => readonly HeadingStart[];
  /** What the stores say of any beginning. */
  readonly sharesOf: (style: StyleId, key: string) => readonly number[];
  /** What headings begin with, the likeliest first. */
  readonly firstWords: readonly FirstWord[];
}

const mostStarts = 800;
const mostFirstWords = 40;
const comma = '，'.charCodeAt(0);
const pair = telling / 2;

/** Occurrences of strings, over all stores, behind a context. */
interface Counts {
  readonly total: number;
  readonly of: ReadonlyMap<string, number>;
}

/** Opens what phrase stores know of beginnings. Reads the strings of four units behind a few contexts: some 10 ms. */
export function openHeadingTable(tries: readonly PhraseTrie[]): HeadingTable {
  const [marked, opening, inside] = [[afterMarker, sentenceStart], [sentenceStart], [comma]].map(context =>
    countsAfter(tries, context, telling),
  ) as [Counts, Counts, Counts];
  const styles = new Map<StyleId, Behind>();
  const behind = (style: StyleId): Behind => {
    const known = styles.get(style);
    if (known !== undefined) return known;
    const counts = countsAfter(tries, unitsAfterMarker(style), telling);
    const sharesOf = (key: string): readonly number[] => [counts, marked, inside].map(c => logShare(c, key));
    const rated = Array.from(
      new Set([counts, marked, opening, inside].flatMap(({ of }) => [...of.keys()])),
      key => ({
        key,
        rate: 3 * share(counts, key) + 2 * share(marked, key) + share(opening, key) + share(inside, key) / 2,
      }),
    );
    const starts = best(rated, ({ rate }) => rate, mostStarts).map(({ key }) => ({
      key,
      shares: sharesOf(key),
    }));
    const opened = { starts, sharesOf };
    styles.set(style, opened);
    return opened;
  };
  return {
    startsAfter: style => behind(style).starts,
    sharesOf: (style, key) => behind(style).sharesOf(key),
    firstWords: firstWordsOf(countsAfter(tries, [afterMarker, sentenceStart], pair)),
  };
}

/** What is known of beginnings behind markers of one style. */
interface Behind {
  readonly starts: readonly HeadingStart[];
  readonly sharesOf: (key: string) => readonly number[];
}

const share = ({ of, total }: Counts, key: string): number => (of.get(key) ?? 0) / Math.max(1, total);

function firstWordsOf({ total, of }: Counts): readonly FirstWord[] {
  const words = Array.from(of, ([word, count]) => ({ key: word, word, share: count / total }));
  return best(words, ({ share }) => share, mostFirstWords).map(({ word, share }) => ({ word, share }));
}

/** So many of the greatest; of equals the one whose key comes first. */
function best<T extends { readonly key: string }>(
  list: readonly T[],
  value: (one: T) => number,
  most: number,
): readonly T[] {
  return [...list].sort((a, b) => value(b) - value(a) || (a.key < b.key ? -1 : 1)).slice(0, most);
}

/** Log of a share, of something unseen too. */
const logShare = ({ of, total }: Counts, key: string): number =>
  Math.log(((of.get(key) ?? 0) + 0.3) / (total + 50));

/** Every string of `length` units that can be written behind a context. */
function countsAfter(tries: readonly PhraseTrie[], context: readonly number[], length: number): Counts {
  const of = new Map<string, number>();
  let total = 0;
  for (const trie of tries) {
    const root = nodeOf(trie, context);
    if (root === 0) continue;
    total += occurrencesOf(trie, root);
    visit(trie, root, '', length, (text, node) => {
      of.set(text, (of.get(text) ?? 0) + occurrencesOf(trie, node));
    });
  }
  return { total, of };
}

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
