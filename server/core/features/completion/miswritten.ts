import type { Model } from '../../model/model.ts';
import { phraseIndexOf } from '../../rules/phraseIndex.ts';
import { setPhrase } from '../../rules/set-phrase.ts';

/** No fixed wording is longer. */
const longestWording = 24;

/**
 * Whether a continuation writes a fixed wording almost, but not quite, as it is always written (一分布署): a slip of a draft
 * is not handed on to the next one. What may as well be another wording is none.
 *
 * @param before text before the caret in store form
 */
export function isMiswritten(before: string, text: string, model: Model | null): boolean {
  if (model === null || model.setPhrases.length === 0) return false;
  const context = before.slice(before.lastIndexOf('\n') + 1).slice(-longestWording);
  const found = setPhrase.check(context + text, { script: 'simplified', strange: '' }, phraseIndexOf(model));
  for (const { span, severity } of found) if (span.end > context.length && severity !== 'hint') return true;
  return false;
}
