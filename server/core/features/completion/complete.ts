import { announcementOffers } from './announcement.ts';
import { closingOffers } from './closing.ts';
import { matched, type Ranked } from './fitting.ts';
import { openingOffers, salutationOffers, titleOffers } from './front.ts';
import { headingOffers } from './heading.ts';
import { openHeadingTable } from './headingTable.ts';
import type { CompletionItem, Offer } from './item.ts';
import { markerOffers } from './marker.ts';
import { phraseItems } from './phraseItems.ts';
import { type Place, placeOf } from './place.ts';
import { pointOffers } from './point.ts';
import { type CompletionRequest, type Surroundings, surroundingsOf } from './request.ts';
import { usagesFor } from './usages.ts';
import { atHeading, beginsHeading, listsWords } from './wanted.ts';

/** How many items a list has at the most. */
const mostItems = 60;

/** What may come next at the caret, best first. Takes no longer in a long draft than in a short one. */
export function complete(request: CompletionRequest): readonly CompletionItem[] {
  const { speech, offset } = request;
  const place = placeOf(speech, offset, usagesFor(speech, request.model, request.occasion));
  const surroundings = surroundingsOf(request);
  const { sources } = surroundings;
  const before = surroundings.before.slice(-100);
  const found: Ranked[] = [];
  for (const offer of offersAt(place, surroundings, request)) {
    const item = matched(offer, place, request);
    if (item !== null) found.push(item);
  }
  if (request.phrases && listsWords(place)) found.push(...phraseItems(place, sources, before, request));
  return distinct(found.sort((a, b) => b.worth - a.worth)).slice(0, mostItems);
}

function offersAt(place: Place, around: Surroundings, request: CompletionRequest): readonly Offer[] {
  const { stage } = place;
  if (stage === 'title') return [...titleOffers(place), ...salutationOffers(place)];
  if (stage === 'salutation') return salutationOffers(place);
  if (atHeading(place)) return [...headings(place, around, request), ...markerOffers(place)];
  const begun = beginsHeading(place) ? headings(place, around, request) : [];
  const inside = [...begun, ...pointOffers(place), ...announcementOffers(place)];
  // What opens a paragraph or a sentence is not looked for deep inside one.
  if (place.sentence.length > longestOpening) return inside;
  const opening = stage === 'opening' ? openingOffers(place) : [];
  const markers = place.typed.length > longestOpening ? [] : markerOffers(place);
  return [...opening, ...markers, ...inside, ...closingOffers(place)];
}

function headings(
  place: Place,
  { sources, before }: Surroundings,
  request: CompletionRequest,
): readonly Offer[] {
  const table = request.headings ?? openHeadingTable(request.tries);
  return headingOffers(place, sources, before, table);
}

/** Nothing that opens a paragraph is longer before its first slot. */
const longestOpening = 24;

function distinct(items: readonly Ranked[]): readonly CompletionItem[] {
  const seen = new Set<string>();
  return items
    .filter(({ insert, span }) => {
      const key = `${span.start} ${insert}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ worth: _, ...item }) => item);
}
