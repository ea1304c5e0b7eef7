import type { Speech } from '../structure/speech.ts';
import { bodyParagraphs } from './observedText.ts';

/** Why a text is no speech: too short to tell, hardly any Chinese, or nobody speaks to anyone in it. */
export type NoSpeech = 'short' | 'not-chinese' | 'no-speech';

const leastCharacters = 100;
/** Someone is spoken to or speaks: what tables, notices and lists do not have. */
const address = /我|咱|你|您|大家|各位|同志|朋友|女士|先生|代表|希望|谢/;

/** Whether a text is worth learning from; null where it is, else why not. Judges what is left when noise is taken off. */
export function holdsSpeech(speech: Speech): NoSpeech | null {
  const body = bodyParagraphs(speech)
    .map(span => speech.text.slice(span.start, span.end))
    .join('\n');
  const { chinese, written, sentences } = count(body);
  if (written >= leastCharacters && chinese < written * 0.5) return 'not-chinese';
  if (chinese < leastCharacters) return 'short';
  const structured = speech.items.length > 0 || speech.salutation !== null;
  if (sentences < 3 || !(structured || address.test(body))) return 'no-speech';
  return null;
}

function count(text: string): {
  readonly chinese: number;
  readonly written: number;
  readonly sentences: number;
} {
  let chinese = 0;
  let written = 0;
  let sentences = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0x3000 && code !== 0xa0) written++;
    if (code >= 0x3400 && code <= 0x9fff) chinese++;
    else if (code === 0x3002 || code === 0xff01 || code === 0xff1f) sentences++;
  }
  return { chinese, written, sentences };
}
