import type { Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';
import type { FactKind } from './facts.ts';
import type { Cut } from './observation.ts';
import { bodyParagraphs } from './observedText.ts';
import { isMark } from './words.ts';

type Add = (kind: FactKind, words: readonly string[], value?: number) => void;

const longestSalutation = 24;
const longestThanks = 16;
const longestCall = 90;

/**
 * What stands where a part would stand that the parser did not find. Whether it is one is decided by the corpus: a
 * wording that enough independent documents have in that place, and hardly ever elsewhere, becomes a cue.
 */
export function candidateFacts(speech: Speech, wording: (span: Span) => string, words: Cut, add: Add): void {
  const paragraphs = bodyParagraphs(speech);
  const texts = paragraphs.map(wording);
  if (speech.salutation === null) salutationCandidate(texts, words, add);
  if (texts.length >= 3) endCandidates(speech, texts, words, add);
  announcedCandidate(speech, texts, paragraphs, words, add);
}

function salutationCandidate(texts: readonly string[], words: Cut, add: Add): void {
  for (const text of texts.slice(0, 5)) {
    if (text.length < 2 || text.length > longestSalutation) continue;
    if (!/[：！]$/.test(text) || /[。？；]/.test(text)) continue;
    add('salutationCandidate', words(text.slice(0, -1)));
    return;
  }
}

function endCandidates(speech: Speech, texts: readonly string[], words: Cut, add: Add): void {
  const last = texts.at(-1)!;
  // A line of thanks stands alone at the end; the closing is then the paragraph before it.
  const closing = last.length <= longestThanks ? texts.at(-2)! : last;
  if (speech.closing === null) add('closingCandidate', firstClause(closing, words));
  const sentences = last.split(/(?<=[。！？])/).filter(sentence => sentence !== '');
  const end = sentences.at(-1) ?? '';
  if (speech.thanks === null && end.length >= 2 && end.length <= longestThanks) {
    add('thanksCandidate', words(end.replace(/[。！？]$/, '')));
  }
  const callSentence = closing
    .split(/(?<=[。！？])/)
    .filter(sentence => sentence.endsWith('！'))
    .at(-1);
  if (speech.closingCall === null && callSentence && callSentence.length <= longestCall) {
    add('callCandidate', words(callSentence.slice(0, -1)));
  }
}

function announcedCandidate(
  speech: Speech,
  texts: readonly string[],
  paragraphs: readonly Span[],
  words: Cut,
  add: Add,
): void {
  const first = speech.items[0]?.span.start;
  if (first === undefined) return;
  const before = paragraphs.filter(span => span.start < first).length - 1;
  if (before < 0) return;
  const found =
    /[一二两三四五六七八九十几]{1,2}(?:点|个|条|项|句|件|方面)([\u4e00-\u9fff]{1,6})[：。，]?$/.exec(
      texts[before]!,
    );
  const noun = found ? words(found[1]!).at(-1) : undefined;
  if (noun) add('announcedCandidate', [noun]);
}

/** The words up to the first mark, at most six. */
function firstClause(text: string, words: Cut): readonly string[] {
  const end = text.search(/[，。：！？；、]/);
  const clause = end < 0 ? text.slice(0, 24) : text.slice(0, Math.min(end, 24));
  return clause === ''
    ? []
    : words(clause)
        .filter(word => !isMark(word))
        .slice(0, 6);
}
