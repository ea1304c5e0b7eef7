import type { Front } from './front.ts';
import { isTitleStrong } from './frontLines.ts';
import { foldedOf, type Paper } from './paper.ts';

/** What stands above a speech and may stand in it once more, without its spaces, and the characters it begins with. */
export interface Titles {
  readonly letters: ReadonlySet<string>;
  readonly first: ReadonlySet<number>;
}

/** A title that is longer is not looked for again, nor one that is shorter. */
const longest = 80;
const shortest = 6;
/** A line without its spaces, for comparing it with a title. */
const lettersIn = (text: string): string => text.replace(/\s/g, '');

/** The titles of the speech and of the page above it. */
export function titlesAbove(paper: Paper, front: Front): Titles {
  const letters = new Set<string>();
  const add = (text: string): void => {
    const plain = lettersIn(text);
    if (plain.length >= shortest) letters.add(plain);
  };
  if (front.title !== null) add(front.title.text);
  for (let block = 0; block < front.block; block++) {
    const folded = foldedOf(paper, block);
    if (folded.length > longest) continue;
    if (isTitleStrong(folded, paper.cues) || /\d[篇则]\)$/.test(folded)) add(textOf(paper, block));
  }
  return { letters, first: new Set([...letters].map(text => text.charCodeAt(0))) };
}

/** Whether a short line is a title once more: pages set it among the text. */
export function repeatsTitle(paper: Paper, block: number, { letters, first }: Titles): boolean {
  const { starts, ends } = paper.blocks;
  if (!first.has(paper.text.charCodeAt(starts[block]!))) return false;
  return ends[block]! - starts[block]! <= longest && letters.has(lettersIn(textOf(paper, block)));
}

const textOf = (paper: Paper, block: number): string =>
  paper.text.slice(paper.blocks.starts[block]!, paper.blocks.ends[block]!);
