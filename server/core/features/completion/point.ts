import { fold } from '../../text/fold.ts';
import { matchMarker } from '../../text/matchMarker.ts';
import { writeMarker } from '../../text/writeMarker.ts';
import type { Offer } from './item.ts';
import type { Place } from './place.ts';

/** Styles that points inside a paragraph are told with. */
const told = new Set(['一是', '一要', '首先', '第一，', '其一，', '一则', '一靠', '一抓']);

/** The next point of the enumeration inside the paragraph, or a new enumeration. Only where a sentence has ended. */
export function pointOffers({ typed, sentence, narrow }: Place): readonly Offer[] {
  if ((sentence !== '' && !sentence.endsWith('：')) || typed === '') return [];
  const last = lastPoint(typed);
  if (last === null) {
    return /[：。；]$/.test(typed)
      ? [
          {
            kind: 'point',
            wording: '一是{……}；二是{……}；三是{……}。',
            documents: null,
            worth: typed.endsWith('：') ? 2.5 : 0.15,
          },
        ]
      : [];
  }
  const next = last.style === '首先' ? sequenceWord(last.ordinal) : writeMarker(last.style, last.ordinal + 1);
  if (next === null) return [];
  return [{ kind: 'point', wording: narrow ? next.replace('，', ',') : next, documents: null, worth: 1.2 }];
}

const sequenceWord = (ordinal: number): string | null =>
  ordinal === 1 ? '其次，' : ordinal === 2 ? '再次，' : ordinal === 3 ? '最后，' : null;

function lastPoint(typed: string): { readonly style: string; readonly ordinal: number } | null {
  const folded = fold(typed);
  const starts = [0, ...Array.from(folded.matchAll(/[。；:!?](?=.)/g), ({ index }) => index + 1)];
  for (const start of starts.reverse()) {
    const match = matchMarker(folded, start, start === 0);
    if (match !== null && told.has(match.style) && match.ordinal > 0) return match;
  }
  return null;
}
