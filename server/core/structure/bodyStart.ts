import type { Cues } from './cues.ts';
import { frontLimit } from './firstAddress.ts';
import { isDateLine, isSpeaker, isTitleLike, isTitleStrong } from './frontLines.ts';
import { gluedTitleEnd } from './gluedTitle.ts';
import { foldedOf, type Paper } from './paper.ts';
import { isNumbered } from './scan.ts';

/**
 * The first paragraph of the body of a speech without a salutation: what follows title, date and speaker, and the short
 * lines that a page sets between.
 */
export function bodyStart(paper: Paper, cues: Cues, from: number): number {
  let block = from;
  for (;;) {
    block = behindTitles(paper, cues, block);
    const page = behindPage(paper, block);
    if (page === block) return block;
    block = page;
  }
}

/** Behind the last furniture that only short lines part from a paragraph; the paragraph itself where there is none. */
function behindPage(paper: Paper, from: number): number {
  let end = from;
  for (let block = from; block < Math.min(paper.blocks.length, frontLimit); block++) {
    const { furniture, scan } = paper.readings[block]!;
    if (furniture !== null && furniture.reach === 'line') {
      if (/[一-鿿\d]{2}/.test(scan.folded) && furniture.reason !== 'page-number') end = block + 1;
    } else if (scan.folded.length > 40 || isNumbered(scan) || /[。!?;:,]”?$/.test(scan.folded)) break;
  }
  return end;
}

function behindTitles(paper: Paper, cues: Cues, from: number): number {
  let block = from;
  let titled = false;
  let known = '';
  for (; block < Math.min(paper.blocks.length, frontLimit); block++) {
    const folded = foldedOf(paper, block);
    if (paper.readings[block]!.furniture !== null) continue;
    if (gluedTitleEnd(folded) > 0) break;
    const title = isTitleLike(paper, block);
    const again = titled && known.includes(lettersOf(folded));
    if (title && (!titled || again || isTitleStrong(folded, cues) || /^[—-]/.test(folded))) {
      titled = true;
      known += lettersOf(folded);
    } else if (!(titled && (isDateLine(folded) || isSpeaker(folded)))) break;
  }
  return block;
}

/** A line without its spaces and dashes, for comparing it with a title that pages repeat. */
const lettersOf = (folded: string): string => folded.replace(/[\s—-]/g, '');
