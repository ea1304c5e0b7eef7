import type { Nesting, Usage } from '../../model/model.ts';
import type { Item, Marker, Speech } from '../../structure/speech.ts';
import type { StyleId } from '../../text/markers.ts';
import { writeMarker, writeOrdinal } from '../../text/writeMarker.ts';
import { usesNarrowMarks } from './marks.ts';
import { type OpenItem, openItems, paragraphsBetween, promiseOf } from './openItems.ts';
import type { Usages } from './usages.ts';

/** A marker that may come next at the start of a paragraph. */
export interface NextMarker {
  readonly text: string;
  readonly style: StyleId;
  readonly ordinal: number;
  /** What it would do: go on with an open list, open a list inside the open item, or open the first list. */
  readonly step: 'next' | 'nested' | 'first';
  /** Level of the item it would open, 1 for the outermost. */
  readonly level: number;
  /** The fellows it would join. */
  readonly siblings: readonly Item[];
  /** How probable it is among the others. */
  readonly weight: number;
  /** Documents of the model in which such a list opens there; null where the draft itself is the reason. */
  readonly documents: number | null;
}

/** Styles to fall back on where neither the draft nor the model knows any: GB/T 9704-2012, 7.3.3. */
const usual: readonly StyleId[] = ['一、', '（一）', '1.', '（1）'];

/** The markers that may come next at the start of a paragraph, most probable first. */
export function nextMarkers(speech: Speech, offset: number, usages: Usages): readonly NextMarker[] {
  const open = openItems(speech, offset).filter(({ item }) => item.marker !== null);
  // Points of the opening or closing hold no sections: the first section comes after them, not inside them.
  const begins = open.length === 0 || (open[0]!.item.kind === 'point' && open[0]!.item.level === 1);
  const announced = announcedBefore(speech, offset);
  const long = (announced?.count ?? 0) >= 7;
  const told = !begins && /点/.test(announced?.text ?? '');
  const inside = begins ? (announced ? 0.9 : 0.6) : nestedShare(speech, open, announced !== null, usages);
  const outer = begins ? '' : open.at(-1)!.item.marker!.style;
  const share = open.length === 0 ? 1 : inside;
  const found = firstMarkers(
    speech,
    usages,
    outer,
    begins ? 1 : open.length + 1,
    share,
    open,
    long ? 'headed' : told ? 'told' : 'either',
  );
  const gaps = open.map(({ item }) => sameGap(speech, item.selection.start, offset));
  let left = 1 - share;
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const inline = open.length > 1 && toldInline(speech, open[depth]!);
    const goes = depth === 0 ? 1 : inline ? 0.08 : goesOn(speech, open, depth, offset);
    const marker = following(open[depth]!);
    const fits = gaps[depth] || !gaps.includes(true) ? 1 : 0.3;
    if (marker !== null) found.push({ ...marker, level: depth + 1, weight: left * goes * fits });
    left *= marker === null ? 1 : 1 - goes;
  }
  found.push(...restingMarkers(speech, offset, open));
  return distinct(found.sort((x, y) => y.weight - x.weight));
}

/** Whether the fellows of a list are told inside one paragraph: it ends with that. */
function toldInline(speech: Speech, { item, siblings }: OpenItem): boolean {
  return (
    item.kind === 'point' &&
    siblings.length > 1 &&
    siblings.every(
      ({ selection }) =>
        !/(?:^|\n)[ \t\u3000]*$/.test(speech.text.slice(Math.max(0, selection.start - 24), selection.start)),
    )
  );
}

const mostResting = 2;

/** Lists of sections that others stand after: they may be taken up again. The latest first. */
function restingMarkers(speech: Speech, offset: number, open: readonly OpenItem[]): NextMarker[] {
  const current = new Set(open.map(({ list }) => list));
  const found: NextMarker[] = [];
  const lists = speech.outermostLists;
  for (let i = lists.length - 1; i >= 0 && found.length < mostResting; i--) {
    const list = lists[i]!;
    const siblings = list.items.filter(({ span }) => span.start < offset);
    const item = siblings.at(-1);
    if (item === undefined || item.marker === null || current.has(list)) continue;
    const marker = following({ item, list, siblings, paragraphs: 0 });
    if (marker !== null) found.push({ ...marker, level: 1, weight: 0.06 / (found.length + 1) });
  }
  return found;
}

/** Whether the same white space stands before two places: an empty line before a section, an indent before a point. */
function sameGap(speech: Speech, one: number, other: number): boolean {
  return gapBefore(speech.text, one) === gapBefore(speech.text, other);
}

const gapBefore = (text: string, offset: number): string =>
  /[\s\u3000]*$/.exec(text.slice(Math.max(0, offset - 24), offset))![0];

function distinct(markers: readonly NextMarker[]): readonly NextMarker[] {
  const seen = new Set<string>();
  return markers.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The marker after the last one of a list, written as its fellows are. */
function following({ item, siblings }: OpenItem): Omit<NextMarker, 'level' | 'weight'> | null {
  const marker = item.marker!;
  const text = writeAfter(marker, siblings);
  const ordinal = marker.ordinal + 1;
  return text === null
    ? null
    : { text, style: marker.style, ordinal, step: 'next', siblings, documents: null };
}

/** 三、 → 四、; 首先， → 其次，; the mark as most fellows have it, the width of brackets and digits as typed. */
function writeAfter(marker: Marker, siblings: readonly Item[]): string | null {
  const from = marker.number.start - marker.span.start;
  const to = marker.number.end - marker.span.start;
  const number = marker.text.slice(from, to);
  const position = Math.max(marker.ordinal, siblings.length);
  const next =
    writeOrdinal(marker.style, marker.ordinal + 1, number) ?? (position >= 3 ? lastWord(number) : null);
  if (next === null) return null;
  const tail = usualTail(siblings) ?? marker.text.slice(to);
  return (marker.text.slice(0, from) + next + tail).replace(/\s+/g, '');
}

/** What stands after the number in most fellows; null where no two agree. */
function usualTail(siblings: readonly Item[]): string | null {
  const counts = new Map<string, number>();
  for (const { marker } of siblings) {
    if (marker === null) continue;
    const tail = marker.text.slice(marker.number.end - marker.span.start);
    counts.set(tail, (counts.get(tail) ?? 0) + 1);
  }
  const [tail, count] = [...counts].sort((x, y) => y[1] - x[1])[0] ?? ['', 0];
  return count >= 2 ? tail : null;
}

const lastWord = (number: string): string | null => (/^[首其再]/.test(number) ? '最后' : null);

/** How probable it is that a list inside the innermost open item comes, not one of its fellows. */
function nestedShare(speech: Speech, open: readonly OpenItem[], announced: boolean, usages: Usages): number {
  const { item, siblings, paragraphs } = open.at(-1)!;
  if (announced) return 0.9;
  const earlier = [...siblings.slice(0, -1), ...cousins(open)];
  const bare = !item.runIn && paragraphs === 0;
  if (earlier.length > 0) {
    const nesting = earlier.filter(holdsSections).length / earlier.length;
    if (nesting === 0) return bare && earlier.some(other => !bareAt(speech, other)) ? 0.6 : 0.05;
    if (item.runIn) return 0.05 + nesting * 0.4;
    const intro = Math.max(0, ...earlier.map(other => introOf(speech, other)));
    if (nesting > 0 && paragraphs > intro) return nesting * 0.15;
    return bare ? 0.5 + nesting * 0.45 : paragraphs <= 2 ? 0.15 + nesting * 0.6 : nesting * 0.4;
  }
  const style = item.marker!.style;
  const known = mixed(usages, usage => nestingShare(usage, style));
  return bare ? 0.7 : item.runIn ? known * 0.3 : paragraphs <= 1 ? 0.2 + known * 0.4 : known * 0.4;
}

/** Paragraphs between an item's heading and the first section inside it; 0 where it has none. */
function introOf(speech: Speech, item: Item): number {
  const first = item.children.find(child => child.kind === 'section');
  return first === undefined ? 0 : paragraphsBetween(speech, item.selection.start, first.selection.start);
}

/** Items of the level of the innermost open one that stand in earlier lists. */
function cousins(open: readonly OpenItem[]): readonly Item[] {
  const parent = open.at(-2);
  return parent === undefined ? [] : parent.siblings.slice(0, -1).flatMap(({ children }) => children);
}

/** Points inside a paragraph open no list of sections. */
const holdsSections = (item: Item): boolean => item.children.some(child => child.kind === 'section');

const bareAt = (speech: Speech, item: Item): boolean =>
  !item.runIn && paragraphsBetween(speech, item.selection.start, item.span.end) === 0;

/** The usages with their shares, the occasion's own first. */
const shares = ({ own, all, trust }: Usages): readonly (readonly [Usage, number])[] =>
  own === null
    ? [[all, 1]]
    : [
        [own, trust],
        [all, 1 - trust],
      ];

const mixed = (usages: Usages, value: (usage: Usage) => number): number =>
  shares(usages).reduce((whole, [usage, share]) => whole + share * value(usage), 0);

/** Share of the documents numbered in a style that open a list inside it. */
function nestingShare(usage: Usage, outer: StyleId): number {
  const using = sum(usage.nestings.filter(({ inner }) => inner === outer));
  const inside = sum(usage.nestings.filter(nesting => nesting.outer === outer));
  return using === 0 ? 0.3 : Math.min(0.9, inside / using / 2);
}

const sum = (nestings: readonly Nesting[]): number =>
  nestings.reduce((all, { documents }) => all + documents, 0);

/** A promise of points to come. */
interface Promised {
  readonly count: number | null;
  readonly text: string;
}

/** What the sentence before the caret promises; its count is null for 几点, or where it only ends with a colon. */
function announcedBefore(speech: Speech, offset: number): Promised | null {
  const start = Math.max(0, offset - 400);
  const before = speech.text.slice(start, offset).trimEnd();
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。', before.length - 2)) + 1;
  const sentence = before.slice(from);
  const announcement = speech.announcements.findLast(
    ({ span }) => span.start >= start + from && span.end <= offset,
  );
  if (announcement !== undefined) return announcement;
  return /[:：]$|[以如]下|下面|几点|几[个项]/.test(sentence) ? { count: null, text: sentence } : null;
}

/** How probable it is that a list goes on, given that the lists inside its last item are over. */
function goesOn(speech: Speech, open: readonly OpenItem[], depth: number, offset: number): number {
  const { item, list, siblings, paragraphs } = open[depth]!;
  const promised = promiseOf(speech, list)?.count ?? null;
  if (item.marker!.style === '首先') return 0.6;
  if (promised !== null) return item.marker!.ordinal < promised ? 0.97 : 0.04;
  const lengths = siblings
    .slice(0, -1)
    .map((other, i) => paragraphsBetween(speech, other.selection.start, siblings[i + 1]!.selection.start));
  if (lengths.length === 0) return paragraphs > 5 ? 0.6 : 0.85;
  const longest = Math.max(...lengths);
  const own = paragraphsBetween(speech, item.selection.start, offset);
  if (longest === 1) return own === 1 ? 0.92 : lengths.length === 1 ? 0.6 : 0.3;
  return own > longest * 2 + 1 ? 0.45 : 0.88;
}

/** Ordinals that are told, not set as headings: a long list is rarely numbered with them. */
const narrative = /^(?:一[^、）]|首先|其一)/;

/** How much more probable a style is where the promise speaks for its manner: 十个方面 for headings, 几点 for points. */
const favour = 6;

/** How much one list of the draft says against the whole of the model. */
const habitWeight = 1;

/** Lists that may open inside an item of `outer`, with `share` of all probability. */
function firstMarkers(
  speech: Speech,
  usages: Usages,
  outer: StyleId,
  level: number,
  share: number,
  open: readonly OpenItem[],
  manner: 'headed' | 'told' | 'either',
): NextMarker[] {
  const weighed = new Map<StyleId, { weight: number; documents: number | null; like: Marker | null }>();
  const used = new Set(open.map(({ item }) => item.marker!.style));
  for (const like of habit(speech, open)) {
    const known = weighed.get(like.style);
    weighed.set(like.style, { weight: (known?.weight ?? 0) + habitWeight, documents: null, like });
  }
  for (const [usage, share] of shares(usages)) {
    const nestings = usage.nestings.filter(nesting => nesting.outer === outer && !used.has(nesting.inner));
    const all = Math.max(1, sum(nestings));
    for (const { inner, documents } of nestings) {
      const known = weighed.get(inner);
      const weight = (known?.weight ?? 0) + (share * documents) / all;
      weighed.set(inner, {
        ...known,
        weight,
        documents: Math.max(known?.documents ?? 0, documents),
        like: known?.like ?? null,
      });
    }
  }
  usual.forEach((style, i) => {
    if (!used.has(style) && !weighed.has(style)) {
      weighed.set(style, { weight: 0.1 / (i + 1), documents: null, like: null });
    }
  });
  for (const [style, known] of weighed) {
    const fits = manner === 'either' ? false : narrative.test(style) === (manner === 'told');
    if (fits) weighed.set(style, { ...known, weight: known.weight * favour });
  }
  const total = [...weighed.values()].reduce((whole, { weight }) => whole + weight, 0);
  return [...weighed].flatMap(([style, { weight, documents, like }]) => {
    const text = firstOf(speech, style, like);
    const step = level === 1 ? 'first' : 'nested';
    return text === null
      ? []
      : [{ text, style, ordinal: 1, step, level, siblings: [], weight: (share * weight) / total, documents }];
  });
}

/** First markers of the lists that earlier items of the same level hold. */
function habit(speech: Speech, open: readonly OpenItem[]): readonly Marker[] {
  const siblings = open.at(-1)?.siblings.slice(0, -1) ?? [];
  const own = [...siblings, ...cousins(open)].flatMap(firstChildMarker);
  if (own.length > 0 || open.length === 0) return own;
  void speech;
  return [];
}

function firstChildMarker(item: Item): readonly Marker[] {
  const marker = item.children.find(child => child.kind === 'section' && child.marker !== null)?.marker;
  return marker ? [marker] : [];
}

/** The first marker of a style, written as the draft writes it. */
function firstOf(speech: Speech, style: StyleId, like: Marker | null): string | null {
  if (like !== null) {
    const from = like.number.start - like.span.start;
    const to = like.number.end - like.span.start;
    const one = writeOrdinal(style, 1, like.text.slice(from, to));
    return one === null ? null : like.text.slice(0, from) + one + like.text.slice(to);
  }
  const text = writeMarker(style, 1);
  if (text === null) return null;
  const narrow = speech.items.some(item => item.marker?.text.includes('('));
  const bracketed = narrow ? text.replace('（', '(').replace('）', ')') : text;
  return usesNarrowMarks(speech.text) ? bracketed.replace('，', ',') : bracketed;
}
