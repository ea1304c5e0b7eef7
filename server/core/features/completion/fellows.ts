import { openItems } from './openItems.ts';
import type { Place } from './place.ts';
import { storeForm } from './storeForm.ts';

/** The list that a heading at the caret stands in. */
export interface Fellows {
  /** The latest headings before it in the list, in store form; none where it is the first. */
  readonly titles: readonly string[];
  /** Whether the list stands in no other. */
  readonly outermost: boolean;
}

/** A list is judged by so many of its headings. */
const mostFellows = 60;

/** The fellows of the heading behind the marker that the paragraph opens with; reads nothing behind the caret. */
export function fellowsOf({ speech, offset, typed, marker }: Place): Fellows {
  const open = openItems(speech, offset - typed.length);
  if (marker === null || marker.ordinal === 1) return { titles: [], outermost: open.length === 0 };
  const depth = open.findLastIndex(({ item }) => item.marker?.style === marker.style);
  const siblings = open[depth]?.siblings ?? [];
  return {
    titles: siblings.slice(-mostFellows).map(({ title }) => storeForm(title)),
    outermost: open.length === 0 || depth === 0,
  };
}
