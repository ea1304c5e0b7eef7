import { fellowIndent, paragraphIndent } from './indents.ts';
import type { Offer } from './item.ts';
import { nextMarkers } from './nextMarker.ts';
import type { Place } from './place.ts';

/** Markers that may open the paragraph, and after them whole sections with a heading and room for text. */
export function markerOffers(place: Place): readonly Offer[] {
  const { speech, offset, typed, indent, stage, usages } = place;
  const markers = nextMarkers(speech, offset - typed.length, usages).slice(0, 6);
  const numbered = markers.some(({ step }) => step === 'next') || speech.announcements.length > 0;
  const total = markers.reduce((sum, { weight }) => sum + weight, 0);
  const bare = typed === '' && indent === '';
  const offers: Offer[] = markers.map(({ text, documents, weight, siblings }) => ({
    kind: 'marker',
    wording: (bare ? fellowIndent(speech, siblings) : '') + text,
    label: text,
    documents,
    worth: ((numbered ? 100 : stage === 'opening' ? 5 : 10) * weight) / total,
  }));
  const best = markers[0];
  if (best !== undefined) {
    const lead = (bare ? fellowIndent(speech, best.siblings) : '') + best.text;
    const wording = best.siblings.some(({ runIn }) => runIn)
      ? `${lead}{小标题}。{正文}`
      : `${lead}{小标题}\n${paragraphIndent(place)}{正文}`;
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
