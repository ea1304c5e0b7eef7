/** Where the body stands: from a place in one paragraph to the end of another. */
export interface Body {
  readonly block: number;
  /** Where in `block` (compacted) it begins. */
  readonly at: number;
  /** Behind its last paragraph. */
  readonly end: number;
  readonly skipped: ReadonlySet<number>;
}

/** What stands before the closing. */
export interface Sections {
  /** The first paragraph behind the last section's heading and its first text. */
  readonly after: number;
  /** Where the last outermost item begins. */
  readonly block: number;
  readonly at: number;
}
