import { closingEvidence } from '../structure/closingTurns.ts';
import type { Speech } from '../structure/speech.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { lastOffset } from './usage.ts';

/** A call that ends its speech stands at most so far before the end of the text. */
const nearEnd = 150;
/** What stands behind an address and is no longer than this says no more than farewell; more may be the next matter. */
const longest = 150;
/** A shorter paragraph is an address alone (各位代表！), or what a page has left there. */
const shortest = 9;
/** What the last paragraph of a longer one must be worth as the end of a speech. */
const enough = 2;

/**
 * The grammatical persons of an end: speaker and hearers (我们, 大家, 全市上下, 各单位), an act of speech (祝, 谢谢, 散会,
 * 万岁), or nobody named (为…作出贡献). What is said of a third (中国愿同各国一道…不懈努力) is a matter, however solemn.
 */
const ourselves =
  /[我你您咱让祝谢请]|大家|希望|同志|广大|各(?:位|级|地|部门|单位)|全[党国军省市县区镇乡校院厂体]|散会|再见|万岁|^[为向]/;
/** Calls that speak to all and round a speech off wherever they stand; a hope or a task does not. */
const urges = /让我们|奋斗|共同努力|预祝|[祝愿][大各]/;
/** How a closing begins that calls nobody by name. */
const sumsUp = /^.{0,12}(?:总之|最后|综上)/;
const thanksHearers = /(?:谢谢|感谢)(?:大家|你们|您|各位)/;

/** The last sentence of a folded paragraph. */
const lastSentence = (folded: string): string => /[^。!?]+[。!?…”’)\s]*$/.exec(folded)?.[0].trim() ?? '';

/** The paragraphs that end in a stretch of a speech, folded, but for those that say next to nothing. */
function paragraphsIn({ text, passages }: Speech, { start, end }: Span): readonly string[] {
  const found: string[] = [];
  for (let index = passages.length - 1; index >= 0 && passages.ends[index]! > start; index--) {
    const said = fold(
      text.slice(Math.max(start, passages.starts[index]!), Math.min(end, passages.ends[index]!)),
    );
    if (said.trim().length >= shortest) found.unshift(said.trim());
  }
  return found;
}

/** Whether a closing takes leave of the hearers and is not the next matter of a speech that addresses them at each. */
function takesLeave(speech: Speech, closing: Span): boolean {
  const paragraphs = paragraphsIn(speech, closing);
  const last = paragraphs.at(-1);
  if (last === undefined) return false;
  if (sumsUp.test(paragraphs[0]!)) return true;
  const { closingCall: call } = speech;
  const called = call === null ? '' : fold(call.text);
  if (!ourselves.test(called) && !ourselves.test(lastSentence(last))) return false;
  if (closing.end - closing.start <= longest) return true;
  return closingEvidence(last, 0, speech.paper.cues) >= enough;
}

/** Whether the speech ends with a call to all. */
function endsWithCall(speech: Speech): boolean {
  const { closingCall: call, text } = speech;
  if (call === null || call.span.end < lastOffset(speech) - nearEnd) return false;
  const called = fold(call.text);
  return ourselves.test(called) && (urges.test(called) || /[!！]/.test(text[call.span.end] ?? ''));
}

/** Whether the last lines thank the hearers, whatever else they say. */
function thanksAtEnd(speech: Speech): boolean {
  const end = lastOffset(speech);
  return thanksHearers.test(fold(paragraphsIn(speech, { start: Math.max(0, end - nearEnd), end }).join('')));
}

/**
 * Whether a speech is rounded off: by thanks, by a closing that takes leave of its hearers, or by a call in its last lines.
 * A speech that addresses its hearers before each matter has what looks like a closing at the last address: that is one
 * where it is short, or reads like an end (see `closingEvidence`), and is said of speaker and hearers.
 */
export function roundsOff(speech: Speech): boolean {
  if (speech.thanks !== null || endsWithCall(speech)) return true;
  if (speech.closing !== null && takesLeave(speech, speech.closing)) return true;
  return thanksAtEnd(speech);
}
