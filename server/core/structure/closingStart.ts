import type { Body, Sections } from './body.ts';
import type { Place } from './calls.ts';
import { closingEvidence, isLeaving } from './closingTurns.ts';
import type { Cues } from './cues.ts';
import { foldedOf, type Paper } from './paper.ts';
import { addressAt, isGreeting } from './salutation.ts';
import { isNumbered } from './scan.ts';
import { sentencesOf } from './sentences.ts';

/** A paragraph of more characters may hold sections and closing at once: its line breaks were lost. */
const lostBreaks = 600;
/** In text without line breaks a speaker takes leave in the last sentences. */
const lastSentences = 3;

/** In text whose line breaks were lost: the last sentence that begins like a closing, behind the last item. */
export function insideClosing(
  paper: Paper,
  body: Body,
  final: number,
  sections: Sections,
  cues: Cues,
): Place | null {
  const folded = foldedOf(paper, final);
  const inPlace = sections.block === final && folded.length >= lostBreaks;
  if (!inPlace && final !== body.block) return null;
  const from = Math.max(sections.at, final === body.block ? body.at : 0);
  const sentences = sentencesOf(folded, from).slice(1);
  const sentence =
    sentences.findLast(({ text }) => isLed(text, cues)) ??
    sentences.slice(-lastSentences).find(({ text }) => isLeaving(text));
  return sentence === undefined ? null : { block: final, at: sentence.start };
}

/**
 * Where the closing begins: at an address near the end or at a closing word; else with the last paragraph if it reads like
 * the end of a speech. What stands before it belongs to it as long as it reads like that too.
 */
export function closingStart(paper: Paper, body: Body, blocks: readonly number[], cues: Cues): Place | null {
  const last = blocks.at(-1);
  if (last === undefined) return null;
  const texts = blocks.map(block => (block > body.block ? foldedOf(paper, block) : ''));
  const addressed = (folded: string): boolean => addressAt(folded, cues) !== null && !isGreeting(folded);
  const address = texts.findLastIndex(addressed);
  let first = texts.findLastIndex(folded => isLed(folded, cues));
  const breath = first > address && /^最后/.test(texts[first]!) && goesOn(texts.slice(address, first), cues);
  if (address >= 0 && !breath) {
    const before = address > 0 && paper.readings[blocks[address - 1]!]!.pledges.length === 0;
    const earlier = before && addressed(texts[address - 1]!) && !readsLikeMiddle(texts[address - 1]!, cues);
    return { block: blocks[earlier ? address - 1 : address]!, at: 0 };
  }
  // 总之 some paragraphs before the end sums up its own topic where the text goes on as before.
  if (first >= 0 && blocks.length - first > 2 && closingEvidence(texts.at(-1)!, 0, cues) < 1) first = -1;
  if (first < 0) {
    if (
      last === body.block ||
      isCounted(paper, last) ||
      closingEvidence(foldedOf(paper, last), 0, cues) < enough
    )
      return null;
    first = blocks.length - 1;
  }
  while (first > 0 && !sumsUp.test(texts[first]!) && goesBefore(texts[first - 1]!, texts[first]!, cues))
    first--;
  return { block: blocks[first]!, at: 0 };
}

/** Whether a speech goes on behind an address as before: then the address drew breath. */
const goesOn = (texts: readonly string[], cues: Cues): boolean =>
  texts.length > 2 &&
  closingEvidence(texts[0]!, 0, cues) < 1 &&
  texts.slice(1).every(folded => closingEvidence(folded, 0, cues) <= 0);

/** Whether a paragraph begins with a number: whatever it says, it is one of a list. */
function isCounted(paper: Paper, block: number): boolean {
  const { scan } = paper.readings[block]!;
  return isNumbered(scan) && scan.markers[0]!.style !== '首先';
}

/** What a paragraph must be worth to be a closing by itself, and before one. */
export const enough = 2;
const enoughBefore = 2.5;

/** How a speech begins, however solemn the wishes in it. */
const begins =
  /^(?:首先|其次|今[天晚],?(?:我们|我|是|的|在)|值此|(?:很|非常|十分)?(?:高兴|荣幸)|(?:大家|[上下]午|早上|晚上|新年|新学期)好)/;
/** Whether a paragraph before a closing belongs to it. */
const goesBefore = (folded: string, below: string, cues: Cues): boolean =>
  folded !== '' &&
  !begins.test(folded) &&
  (summary.test(folded) ||
    closingEvidence(folded, 0, cues) >= (isShortWish(below, cues) ? enough : enoughBefore));

/** 祝大家节日快乐！ by itself is the last line of a closing that began before. */
const isShortWish = (folded: string, cues: Cues): boolean =>
  folded.length <= 30 && closingEvidence(folded, 0, cues) >= enough;

const readsLikeMiddle = (folded: string, cues: Cues): boolean => closingEvidence(folded, 0, cues) <= -1;

const sumsUp = /^(总之|总而言之|综上)/;
const summary =
  /^(?:(?:现在|最后|下面|在此),?)?(?:请?允许我|请让我|我|谨)*提议|^(总之|总而言之|综上|一句话,|最后(?:,|[祝愿预衷谨敬恭]|再次[祝感]))/;

/** Whether a folded paragraph or sentence begins with a word that closes a speech. */
function isLed(folded: string, cues: Cues): boolean {
  if (summary.test(folded)) return true;
  const cue = cues.closings.find(entry => folded.startsWith(entry));
  return cue !== undefined && (cue.length >= 3 || ',:!'.includes(folded[cue.length] ?? ' '));
}
