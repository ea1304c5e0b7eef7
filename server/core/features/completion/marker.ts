import type { Offer } from './item.ts';
import { nextMarkers } from './nextMarker.ts';
import type { Place } from './place.ts';

/** Markers that may open the paragraph, and after them whole sections with a heading and room for text. */
export function markerOffers({ speech, offset, typed, usages }: Place): readonly Offer[] {
  const markers = nextMarkers(speech, offset - typed.length, usages).slice(0, 6);
  const numbered = markers.some(({ step }) => step === 'next') || speech.announcements.length > 0;
  const total = markers.reduce((sum, { weight }) => sum + weight, 0);
  const offers: Offer[] = markers.map(({ text, documents, weight }) => ({
    kind: 'marker',
    wording: text,
    documents,
    worth: ((numbered ? 100 : 10) * weight) / total,
  }));
  const best = markers[0];
  if (best !== undefined) {
    const wording = best.siblings.some(({ runIn }) => runIn)
      ? `${best.text}{小标题}。{正文}`
      : `${best.text}{小标题}\n{正文}`;
    offers.push({
      kind: 'section',
      wording,
      documents: best.documents,
      worth: 0.2,
      label: `${best.text}小标题与正文`,
    });
  }
  return offers;
}
