import type { Model } from '../../model/model.ts';
import { phraseIndexOf } from '../../rules/phraseIndex.ts';
import { setPhrase } from '../../rules/set-phrase.ts';
import type { OwnWords } from './ownWords.ts';

/** No fixed wording is longer. */
const longestWording = 24;

/**
 * Whether a continuation writes a fixed wording almost, but not quite, as it is always written (一分布署): a slip of a draft
 * is not handed on to the next one, nor the beginning of it. What may as well be another wording is none.
 *
 * @param before text before the caret in store form
 * @param own the drafts that may have the slip
 */
export function isMiswritten(
  before: string,
  text: string,
  model: Model | null,
  own: readonly OwnWords[],
): boolean {
  if (model === null || model.setPhrases.length === 0) return false;
  const context = before.slice(before.lastIndexOf('\n') + 1).slice(-longestWording);
  const end = context.length + text.length;
  const whole = context + text + wentOn(own, text);
  const found = setPhrase.check(whole, { script: 'simplified', strange: '' }, phraseIndexOf(model));
  for (const { span, severity } of found) {
    if (span.end > context.length && span.start < end && severity !== 'hint') return true;
  }
  return false;
}

/** Fewer characters alike may as well be two wordings: 深入推进 and 深入推动. */
const leastAlike = 4;

/** Whether two wordings begin alike but for one character, which is not the last. */
function differsOnce(text: string, other: string): boolean {
  const length = Math.min(text.length, other.length);
  let unlike = 0;
  for (let at = 0; at < length; at++) if (text[at] !== other[at]) unlike++;
  return unlike === 1 && length > leastAlike && text[length - 1] === other[length - 1];
}

/**
 * Which of some wordings, best first, are slips of better ones: what only drafts say and is like a better one but for one
 * character, and cuts of that.
 */
export function slipsAmong(
  wordings: readonly { readonly text: string; readonly isShared: boolean }[],
): ReadonlySet<string> {
  const right: string[] = [];
  const wrong: string[] = [];
  for (const { text, isShared } of wordings) {
    const slips = !isShared && right.some(other => differsOnce(text, other));
    (slips ? wrong : right).push(text);
  }
  const cuts = right.filter(
    text =>
      wrong.some(slip => slip.startsWith(text)) &&
      !right.some(other => other !== text && other.startsWith(text)),
  );
  return new Set([...wrong, ...cuts]);
}

/** How the sentence went on in the first draft that has a continuation. */
function wentOn(own: readonly OwnWords[], text: string): string {
  const draft = own.find(words => words.text.includes(text));
  if (draft === undefined) return '';
  const start = draft.text.indexOf(text) + text.length;
  return /^[^。！？；\n]*/.exec(draft.text.slice(start, start + longestWording))![0];
}
