import { noisy, type Paper } from './paper.ts';
import { isNumbered } from './scan.ts';
import { isSignatureLine } from './signature.ts';

/** The first paragraph that reaches to the end of the text; the number of paragraphs where there is none. */
function findRest(paper: Paper, first: number): number {
  const total = paper.text.length;
  const from = paper.blocks.starts[first] ?? total;
  for (let block = first; block < paper.blocks.length; block++) {
    if ((paper.marks[block]! & noisy) === 0 || paper.readings[block]!.furniture?.reach !== 'rest') continue;
    const passed = paper.blocks.starts[block]! - from;
    if (passed * 10 >= (total - from) * 3) return block;
  }
  return paper.blocks.length;
}

/** Where what a page sets under a speech begins; the number of paragraphs where nothing does. */
export function tailStart(paper: Paper, first: number): number {
  const rest = findRest(paper, first);
  return behindEnd(paper, first, trimTail(paper, first, rest));
}

/** Moves the end up over furniture and over short lines that stand among it. */
function trimTail(paper: Paper, first: number, rest: number): number {
  let end = rest;
  let seen = rest < paper.blocks.length;
  for (let block = rest - 1; block >= first; block--) {
    const { furniture, scan, foreign } = paper.readings[block]!;
    if (furniture !== null || foreign) {
      end = block;
      seen = true;
      continue;
    }
    if (!isLoose(scan.folded, isNumbered(scan)) || rest - block > 80) break;
  }
  return seen ? keepSpeech(paper, end, rest) : rest;
}

/** A tail that begins with a lone caption in mid-speech is no tail: nothing but loose lines may stand in it. */
function keepSpeech(paper: Paper, end: number, rest: number): number {
  for (let block = end; block < rest; block++) {
    const { furniture, scan, foreign } = paper.readings[block]!;
    if (furniture === null && !foreign && !isLoose(scan.folded, isNumbered(scan))) return rest;
  }
  return end;
}

/** A short line that ends no sentence and opens no section: nothing of a speech, if furniture stands round it. */
const isLoose = (folded: string, numbered: boolean): boolean =>
  folded.length <= 40 && !numbered && !/[。!?;:]”?$/.test(folded) && !/^(同志们|谢谢)/.test(folded);

/** How many paragraphs a page may set under a speech that ends for sure. */
const longestTail = 60;
/** A sentence of a page under a speech has no more characters. */
const longestNote = 160;
/** Words of somebody who speaks to an audience. A page's own sentences and its readers' have none. */
const spoken = /我们|同志|各位|大家|诸位|朋友们|让我|祝|希望|必须|要(?!闻|求|素)/;

/**
 * Where a speech ends for sure, with thanks or a call, and lines of a page follow, nothing behind them is of the speech:
 * short lines, and sentences that speak to nobody (本站不保证文档的完整性), as long as most are short lines, and one of them
 * is plain furniture.
 */
function behindEnd(paper: Paper, first: number, tail: number): number {
  let plain = paper.blocks.length - tail;
  let loose = 0;
  let found = tail;
  for (let block = tail - 1; block > first + 1 && tail - block < longestTail; block--) {
    const kind = kindOf(paper, block);
    if (kind === 'speech') break;
    if (kind === 'plain') plain++;
    if (kind === 'loose') loose++;
    const most = plain > 0 && (plain + loose) * 10 >= (paper.blocks.length - block) * 6;
    if (most && kind !== 'note' && ends(paper, block - 1)) found = block;
  }
  return found;
}

/** What whoever leads a meeting says and does. */
const acts = /进行|仪式|掌声|有请|[现下]面请|请全体|散会|奏乐|奏唱|起立|鸣炮/;
const verse = /^(?:[一-鿿]{5}|[一-鿿]{7})$/;

/** Whether a line and the one beside it are verse, with which speakers like to end: five or seven characters each. */
function isVerse({ readings }: Paper, block: number): boolean {
  const folded = readings[block]!.scan.folded;
  return (
    verse.test(folded) &&
    [block - 1, block + 1].some(near => {
      const beside = readings[near]?.scan.folded ?? '';
      return beside.length === folded.length && verse.test(beside);
    })
  );
}

/** What a paragraph under a speech may be: plain furniture, a loose line, a sentence of the page, or still the speech. */
function kindOf(paper: Paper, block: number): 'plain' | 'loose' | 'note' | 'speech' {
  const { furniture, foreign, scan } = paper.readings[block]!;
  if (furniture !== null || foreign) return 'plain';
  if (acts.test(scan.folded) || isVerse(paper, block)) return 'speech';
  if (isSignatureLine(scan.folded.trim())) return 'note';
  if (isLoose(scan.folded, isNumbered(scan))) return 'loose';
  return isNote(scan.folded) ? 'note' : 'speech';
}

const isNote = (folded: string): boolean => folded.length <= longestNote && !spoken.test(folded);

/** Whether a paragraph ends a speech: with thanks, a wish or a call. */
function ends(paper: Paper, block: number): boolean {
  const { furniture, scan } = paper.readings[block]!;
  if (furniture !== null || scan.folded.length < 4) return false;
  const end = scan.folded.slice(-16);
  return /!”?$/.test(end) || paper.cues.thanks.some(cue => end.includes(cue));
}
