import type { Body } from './body.ts';
import type { Cues } from './cues.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import type { Part } from './part.ts';
import { sentencesOf } from './sentences.ts';

/** The thanks of a speech, and where. */
export interface Thanks {
  readonly block: number;
  readonly alone: boolean;
  readonly part: Part;
}

/** Thanks to the audience: the last paragraph, or the last sentence of it. */
export function findThanks(paper: Paper, block: number, body: Body, cues: Cues): Thanks | null {
  const folded = foldedOf(paper, block);
  const sentences = sentencesOf(folded, block === body.block ? body.at : 0);
  const last = sentences.length - 1;
  const sentence =
    sentences[last > 0 && /^(?:干杯|再见|散会)$/.test(sentences[last]!.text) ? last - 1 : last];
  if (sentence === undefined) return null;
  const at = thanksAt(sentence.text, cues);
  if (at < 0) return null;
  const leave = /,(?:再见|祝[^,]{1,12})$/.exec(sentence.text)?.[0].length ?? 0;
  const span = sourceSpan(paper, block, sentence.start + at, sentence.end - leave);
  const alone = sentence.start + at === 0;
  return { block, alone, part: { text: paper.text.slice(span.start, span.end), span } };
}

/** Whether a sentence is nothing but thanks. */
export const isThanks = (sentence: string, cues: Cues): boolean => thanksAt(sentence, cues) === 0;

function thanksAt(sentence: string, cues: Cues): number {
  for (const cue of cues.thanks) {
    const at = sentence.lastIndexOf(cue);
    if (at < 0 || sentence.length - at > cue.length + 4) continue;
    if (at === 0 || ',、;'.includes(sentence[at - 1]!)) return thanksBefore(sentence, at, cues);
  }
  return -1;
}

/** Where thanks begin that are said over again: 谢谢大家，谢谢. */
function thanksBefore(sentence: string, at: number, cues: Cues): number {
  const cue = cues.thanks.find(entry => entry.includes('谢') && sentence.endsWith(`${entry},`, at));
  return cue === undefined ? at : at - cue.length - 1;
}
