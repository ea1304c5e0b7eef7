import type { Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';
import type { FactKind } from './facts.ts';
import type { Notes } from './notes.ts';
import { bodyParagraphs } from './observedText.ts';
import { isMark } from './words.ts';

const longestSalutation = 24;
const longestThanks = 16;
const longestCall = 90;

/**
 * What stands where a part would stand that the parser did not find. Whether it is one is decided by the corpus: a
 * wording that enough independent documents have in that place, and hardly ever elsewhere, becomes a cue.
 */
export function noteCandidates(speech: Speech, notes: Notes): void {
  const paragraphs = bodyParagraphs(speech);
  const texts = paragraphs.map(notes.wording);
  if (speech.salutation === null) noteSalutation(texts, notes);
  if (texts.length >= 3) noteEnd(speech, texts, notes);
  noteAnnounced(speech, texts, paragraphs, notes);
}

function note(kind: FactKind, text: string, { words, later }: Notes): void {
  const cut = words(text);
  later(add => add(kind, cut()));
}

function noteSalutation(texts: readonly string[], notes: Notes): void {
  for (const text of texts.slice(0, 5)) {
    if (text.length < 2 || text.length > longestSalutation) continue;
    if (!/[：！]$/.test(text) || /[。？；]/.test(text)) continue;
    note('salutationCandidate', text.slice(0, -1), notes);
    return;
  }
}

function noteEnd(speech: Speech, texts: readonly string[], notes: Notes): void {
  const last = texts.at(-1)!;
  // A line of thanks stands alone at the end; the closing is then the paragraph before it.
  const closing = last.length <= longestThanks ? texts.at(-2)! : last;
  if (speech.closing === null) noteFirstClause('closingCandidate', closing, notes);
  const sentences = last.split(/(?<=[。！？])/).filter(sentence => sentence !== '');
  const end = sentences.at(-1) ?? '';
  if (speech.thanks === null && end.length >= 2 && end.length <= longestThanks) {
    note('thanksCandidate', end.replace(/[。！？]$/, ''), notes);
  }
  const callSentence = closing
    .split(/(?<=[。！？])/)
    .filter(sentence => sentence.endsWith('！'))
    .at(-1);
  if (speech.closingCall === null && callSentence && callSentence.length <= longestCall) {
    note('callCandidate', callSentence.slice(0, -1), notes);
  }
}

/** The words up to the first mark, at most six. */
function noteFirstClause(kind: FactKind, text: string, { words, later }: Notes): void {
  const end = text.search(/[，。：！？；、]/);
  const clause = words(text.slice(0, end < 0 ? 24 : Math.min(end, 24)));
  later(add =>
    add(
      kind,
      clause()
        .filter(word => !isMark(word))
        .slice(0, 6),
    ),
  );
}

function noteAnnounced(
  speech: Speech,
  texts: readonly string[],
  paragraphs: readonly Span[],
  { words, later }: Notes,
): void {
  const first = speech.items[0]?.span.start;
  if (first === undefined) return;
  const before = paragraphs.filter(span => span.start < first).length - 1;
  if (before < 0) return;
  const found =
    /[一二两三四五六七八九十几]{1,2}(?:点|个|条|项|句|件|方面)([\u4e00-\u9fff]{1,6})[：。，]?$/.exec(
      texts[before]!,
    );
  if (found === null) return;
  const cut = words(found[1]!);
  later(add => {
    const noun = cut().at(-1);
    if (noun) add('announcedCandidate', [noun]);
  });
}
