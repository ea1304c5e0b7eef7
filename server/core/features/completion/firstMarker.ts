import type { Item, Marker, Speech } from '../../structure/speech.ts';
import type { StyleId } from '../../text/markers.ts';
import type { ComingMarker } from './comingMarker.ts';
import { firstOf } from './markerText.ts';
import { cousins, shares, sum } from './nesting.ts';
import type { OpenItem } from './openItems.ts';
import type { Usages } from './usages.ts';

/** Styles to fall back on where neither the draft nor the model knows any: GB/T 9704-2012, 7.3.3. */
const usual: readonly StyleId[] = ['一、', '（一）', '1.', '（1）'];

/** Ordinals that are told, not set as headings: a long list is rarely numbered with them. */
const narrative = /^(?:一[^、）]|首先|其一)/;

/** How much more probable a style is where the promise speaks for its manner: 十个方面 for headings, 几点 for points. */
const favour = 6;

/** How much one list of the draft says against the whole of the model. */
const habitWeight = 1;

/** How much the norm's next style says against the whole of the model (GB/T 9704-2012, 7.3.3: （一） inside 一、). */
const normWeight = 0.2;

/** In what manner a list is asked for: set as headings, told one after another, or as the corpus has it. */
export type Manner = 'headed' | 'told' | 'either';

/** Where a list may open. */
export interface Opening {
  /** Style of the item that would hold it; '' at the top of the speech. */
  readonly outer: StyleId;
  /** Level of its items, 1 for the outermost. */
  readonly level: number;
  /** How probable it is that any list opens here. */
  readonly share: number;
  readonly manner: Manner;
}

/** What speaks for a style. */
interface Weighed {
  readonly weight: number;
  /** Documents of the model; null where the draft itself or the norm is the reason. */
  readonly documents: number | null;
  /** A marker of the draft that it is to be written like. */
  readonly like: Marker | null;
}

/** First markers of the lists that may open in a place. */
export function firstMarkers(
  speech: Speech,
  usages: Usages,
  open: readonly OpenItem[],
  { outer, level, share, manner }: Opening,
): ComingMarker[] {
  const weighed = weighedStyles(usages, open, outer);
  if (manner !== 'either') {
    for (const [style, known] of weighed) {
      const fits = narrative.test(style) === (manner === 'told');
      if (fits) weighed.set(style, { ...known, weight: known.weight * favour });
    }
  }
  const total = [...weighed.values()].reduce((whole, { weight }) => whole + weight, 0);
  const step = level === 1 ? 'first' : 'nested';
  return [...weighed].flatMap(([style, { weight, documents, like }]): ComingMarker[] => {
    const text = firstOf(speech, style, like);
    if (text === null) return [];
    return [
      { text, style, ordinal: 1, step, level, siblings: [], weight: (share * weight) / total, documents },
    ];
  });
}

/** Styles of the lists that may open inside an item of `outer`: the draft's habit, the corpus, the norm. */
function weighedStyles(usages: Usages, open: readonly OpenItem[], outer: StyleId): Map<StyleId, Weighed> {
  const weighed = new Map<StyleId, Weighed>();
  const used = new Set(open.map(({ item }) => item.marker!.style));
  const add = (style: StyleId, weight: number, documents: number | null, like: Marker | null): void => {
    const known = weighed.get(style);
    weighed.set(style, {
      weight: (known?.weight ?? 0) + weight,
      documents: documents === null ? (known?.documents ?? null) : Math.max(known?.documents ?? 0, documents),
      like: like ?? known?.like ?? null,
    });
  };
  for (const like of habit(open)) add(like.style, habitWeight, null, like);
  for (const [usage, share] of shares(usages)) {
    const nestings = usage.nestings.filter(nesting => nesting.outer === outer && !used.has(nesting.inner));
    const all = Math.max(1, sum(nestings));
    for (const { inner, documents } of nestings) add(inner, (share * documents) / all, documents, null);
  }
  const next = usual[usual.indexOf(outer) + 1];
  if (next !== undefined && !used.has(next)) add(next, normWeight, null, null);
  usual.forEach((style, i) => {
    if (!used.has(style) && !weighed.has(style)) add(style, 0.1 / (i + 1), null, null);
  });
  return weighed;
}

/** First markers of the lists that earlier items of the same level hold. */
function habit(open: readonly OpenItem[]): readonly Marker[] {
  const siblings = open.at(-1)?.siblings.slice(0, -1) ?? [];
  return [...siblings, ...cousins(open)].flatMap(firstChildMarker);
}

function firstChildMarker(item: Item): readonly Marker[] {
  const marker = item.children.find(child => child.kind === 'section' && child.marker !== null)?.marker;
  return marker ? [marker] : [];
}
