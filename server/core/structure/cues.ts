/**
 * What the parts of a speech look like, as data: the built-in base widened by what a model has learned. Entries are
 * in folded form (simplified characters, half-width marks; see text/fold.ts), so that one entry serves both scripts.
 */
export interface Cues {
  /** Whole forms of address, without the closing mark: 同志们, 各位掌柜. */
  readonly salutations: readonly string[];
  /** Beginnings of a closing paragraph: 总之, 最后, 同志们. */
  readonly closings: readonly string[];
  /** Beginnings of a sentence that calls to action: 让我们. */
  readonly calls: readonly string[];
  /** Whole phrases of thanks: 谢谢大家. */
  readonly thanks: readonly string[];
  /** Head nouns of a promise, after its number and measure word: 意见, 要求, 希望. */
  readonly announced: readonly string[];
  /** Last words of a title: 讲话, 致辞, 报告. */
  readonly genres: readonly string[];
}

/** Adds learned entries to a table; an entry already there stays where it is. */
export function widen(base: Cues, more: Partial<Cues>): Cues {
  const join = (a: readonly string[], b: readonly string[] | undefined): readonly string[] =>
    b === undefined || b.length === 0 ? a : [...new Set([...a, ...b])];
  return {
    salutations: join(base.salutations, more.salutations),
    closings: join(base.closings, more.closings),
    calls: join(base.calls, more.calls),
    thanks: join(base.thanks, more.thanks),
    announced: join(base.announced, more.announced),
    genres: join(base.genres, more.genres),
  };
}
