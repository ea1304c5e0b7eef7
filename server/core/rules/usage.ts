import type { Model, PartName, Usage } from '../model/model.ts';
import { occasionIn } from '../model/occasion.ts';
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

/** What the model knows of the occasion that a title names, or that the writer has set; null where it knows none. */
export function ownUsage(speech: Speech, model: Model, settings: RuleSettings): Usage | null {
  const names = model.occasions.map(({ occasion }) => occasion);
  const occasion =
    settings.occasion === 'auto' ? occasionIn(speech.title?.text ?? '', names) : settings.occasion;
  return model.occasions.find(usage => usage.occasion === occasion) ?? null;
}

/** What speeches of this one's occasion are like; all speeches together where it is unknown or too rare to tell. */
export function usageOf(speech: Speech, model: Model, settings: RuleSettings): Usage {
  const own = ownUsage(speech, model, settings);
  return own !== null && own.documents >= enough ? own : model.all;
}

/** Titles of talks on the spot, which begin without an address and end when all is said. */
const onTheSpot =
  /(?:调研|調研|考察|检查|檢查|视察|視察|走访|走訪|慰问|慰問)[^，。]{0,24}(?:时|時|期间|期間|中)的?(?:讲话|講話|谈话|談話)/;
/** Who leads through a programme closes the meeting, not a speech. */
const programme = /主持(?:词|詞|辞|辭|稿)/;

/** What a title calls a part of a speech: the frame stands elsewhere. */
const excerpt =
  /(?:讲话|講話|发言|發言|报告|報告)的?(?:一部分|主要部分|要点|要點|摘要|节选|節選|摘编|摘編)|[（(](?:节选|節選|摘要|摘编|摘編|摘录|摘錄)[）)]/;
/** The record of a talk begins with what was said; it may well end as the talk did. */
const minutes = /[纪紀]要$/;

/** Whether a speech of this kind does without a frame, as far as its title tells. */
export function isFrameless({ title }: Speech, part: 'salutation' | 'closing'): boolean {
  if (title === null) return false;
  const without = part === 'closing' ? programme : minutes;
  return [onTheSpot, excerpt, without].some(pattern => pattern.test(title.text));
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
export function firstOffset({ text, noise }: Speech): number {
  let offset = 0;
  for (let next = 0; ; next++) {
    while (offset < text.length && text[offset]!.trim() === '') offset++;
    while (next < noise.length && noise[next]!.span.end <= offset) next++;
    const span = noise[next]?.span;
    if (span === undefined || span.start > offset) return offset;
    offset = span.end;
  }
}

/** The end of the speech itself, before trailing blank space and noise. */
export function lastOffset({ text, noise }: Speech): number {
  let offset = text.length;
  for (let next = noise.length - 1; ; next--) {
    while (offset > 0 && text[offset - 1]!.trim() === '') offset--;
    while (next >= 0 && noise[next]!.span.start >= offset) next--;
    const span = noise[next]?.span;
    if (span === undefined || span.end < offset) return offset;
    offset = span.start;
  }
}
