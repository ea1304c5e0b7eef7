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

/** How the sentence went on in the first draft that has a continuation. */
function wentOn(own: readonly OwnWords[], text: string): string {
  const draft = own.find(words => words.text.includes(text));
  if (draft === undefined) return '';
  const start = draft.text.indexOf(text) + text.length;
  return /^[^。！？；\n]*/.exec(draft.text.slice(start, start + longestWording))![0];
}
