import type { Item, Speech } from '../../structure/speech.ts';
import type { Offer } from './item.ts';
import { nextMarkers } from './nextMarker.ts';
import type { Place } from './place.ts';

/** Markers that may open the paragraph, and after them whole sections with a heading and room for text. */
export function markerOffers({ speech, offset, typed, indent, stage, usages }: Place): readonly Offer[] {
  const markers = nextMarkers(speech, offset - typed.length, usages).slice(0, 6);
  const numbered = markers.some(({ step }) => step === 'next') || speech.announcements.length > 0;
  const total = markers.reduce((sum, { weight }) => sum + weight, 0);
  const bare = typed === '' && indent === '';
  const offers: Offer[] = markers.map(({ text, documents, weight, siblings }) => ({
    kind: 'marker',
    wording: (bare ? indentOf(speech, siblings) : '') + text,
    label: text,
    documents,
    worth: ((numbered ? 100 : stage === 'opening' ? 5 : 10) * weight) / total,
  }));
  const best = markers[0];
  if (best !== undefined) {
    const lead = (bare ? indentOf(speech, best.siblings) : '') + best.text;
    const wording = best.siblings.some(({ runIn }) => runIn)
      ? `${lead}{小标题}。{正文}`
      : `${lead}{小标题}\n　　{正文}`;
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

/** The white space that fellows are indented by; '' where the last one is not. */
function indentOf(speech: Speech, siblings: readonly Item[]): string {
  const last = siblings.at(-1);
  if (last === undefined) return '';
  const start = last.selection.start;
  return /(?:^|\n)([ \t\u3000]*)$/.exec(speech.text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
}
