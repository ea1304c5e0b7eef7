import type { Model, PartName, Usage } from '../model/model.ts';
import type { Speech } from '../structure/speech.ts';
import type { RuleSettings } from './rule.ts';

/** How often speeches like this one have a part, as far as a model tells. */
export interface Evidence {
  readonly occasion: string;
  readonly documents: number;
  readonly having: number;
}

/** Fewer documents than this say nothing about an occasion. */
const enough = 20;

/** The longest occasion that a title names before 讲话, 致辞 …; '' where it names none that the model knows. */
function occasionOf(title: string, model: Model): string {
  let found = '';
  for (const { occasion } of model.occasions) {
    if (occasion.length > found.length && title.includes(occasion)) found = occasion;
  }
  return found;
}

/** What speeches of this one's occasion are like; all speeches together where it is unknown or too rare to tell. */
export function usageOf(speech: Speech, model: Model, settings: RuleSettings): Usage {
  const occasion =
    settings.occasion === 'auto' ? occasionOf(speech.title?.text ?? '', model) : settings.occasion;
  const named = model.occasions.find(usage => usage.occasion === occasion);
  return named !== undefined && named.documents >= enough ? named : model.all;
}

/** What the model knows of a part; null without a model, or with one of too few documents. */
export function evidenceOf(
  speech: Speech,
  model: Model | null,
  settings: RuleSettings,
  part: PartName,
): Evidence | null {
  if (model === null) return null;
  const usage = usageOf(speech, model, settings);
  if (usage.documents < enough) return null;
  return { occasion: usage.occasion, documents: usage.documents, having: usage.parts[part] };
}

/** Characters that are not white space, noise left out: how much of a speech is written already. */
export function writtenLength(speech: Speech): number {
  let length = speech.text.length;
  for (const { span } of speech.noise) length -= span.end - span.start;
  return length;
}

/** A speech shorter than this is still being begun: nothing is missing from it yet. */
export const begun = 200;

/** The first offset of the speech itself, behind leading blank space and noise. */
export function firstOffset(speech: Speech): number {
  let offset = 0;
  for (;;) {
    while (offset < speech.text.length && speech.text[offset]!.trim() === '') offset++;
    const noise = speech.noise.find(({ span }) => span.start <= offset && offset < span.end);
    if (noise === undefined) return offset;
    offset = noise.span.end;
  }
}

/** The end of the speech itself, before trailing blank space and noise. */
export function lastOffset(speech: Speech): number {
  let offset = speech.text.length;
  for (;;) {
    while (offset > 0 && speech.text[offset - 1]!.trim() === '') offset--;
    const noise = speech.noise.find(({ span }) => span.start < offset && offset <= span.end);
    if (noise === undefined) return offset;
    offset = noise.span.start;
  }
}
