import type { Nesting, Usage } from '../../model/model.ts';
import type { Item, Marker, Speech } from '../../structure/speech.ts';
import { markerStyle, type StyleId, writeMarker, writeOrdinal } from '../../text/markers.ts';
import { type OpenItem, openItems, paragraphsBetween, promiseOf } from './openItems.ts';

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
export function nextMarkers(speech: Speech, offset: number, usage: Usage): readonly NextMarker[] {
  const open = openItems(speech, offset).filter(({ item }) => item.marker !== null);
  const found = open.length === 0 ? firstMarkers(speech, usage, '', 1, 1, open) : [];
  let left = 1;
  if (open.length > 0) {
    const nested = nestedShare(speech, open, offset, usage);
    found.push(
      ...firstMarkers(speech, usage, open.at(-1)!.item.marker!.style, open.length + 1, nested, open),
    );
    left -= nested;
  }
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const share = depth === 0 ? 1 : goesOn(speech, open, depth, offset);
    const marker = following(open[depth]!);
    if (marker !== null) found.push({ ...marker, level: depth + 1, weight: left * share });
    left *= marker === null ? 1 : 1 - share;
  }
  return distinct(found.sort((a, b) => b.weight - a.weight));
}

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

/** 三、 → 四、; 首先， → 其次，; the mark and the width of brackets and digits as typed. */
function writeAfter(marker: Marker, siblings: readonly Item[]): string | null {
  const from = marker.number.start - marker.span.start;
  const to = marker.number.end - marker.span.start;
  const number = marker.text.slice(from, to);
  const position = Math.max(marker.ordinal, siblings.length);
  const next =
    writeOrdinal(marker.style, marker.ordinal + 1, number) ?? (position >= 3 ? lastWord(number) : null);
  return next === null
    ? null
    : (marker.text.slice(0, from) + next + marker.text.slice(to)).replace(/\s+/g, '');
}

const lastWord = (number: string): string | null => (/^[首其再]/.test(number) ? '最后' : null);

/** How probable it is that a list inside the innermost open item comes, not one of its fellows. */
function nestedShare(speech: Speech, open: readonly OpenItem[], offset: number, usage: Usage): number {
  const { item, siblings, paragraphs } = open.at(-1)!;
  const announced = announcedBefore(speech, offset);
  if (announced) return 0.9;
  const earlier = [...siblings.slice(0, -1), ...cousins(open)];
  const bare = !item.runIn && paragraphs === 0;
  if (earlier.length > 0) {
    const nesting = earlier.filter(holdsSections).length / earlier.length;
    if (nesting === 0) return bare && earlier.some(other => !bareAt(speech, other)) ? 0.6 : 0.05;
    return bare ? 0.5 + nesting * 0.45 : paragraphs <= 2 ? 0.15 + nesting * 0.6 : nesting * 0.4;
  }
  const known = nestingShare(usage, item.marker!.style);
  return bare ? 0.7 : item.runIn ? known * 0.3 : paragraphs <= 1 ? 0.2 + known * 0.4 : known * 0.4;
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

/** Share of the documents numbered in a style that open a list inside it. */
function nestingShare(usage: Usage, outer: StyleId): number {
  const using = sum(usage.nestings.filter(({ inner }) => inner === outer));
  const inside = sum(usage.nestings.filter(nesting => nesting.outer === outer));
  return using === 0 ? 0.3 : Math.min(0.9, inside / using / 2);
}

const sum = (nestings: readonly Nesting[]): number =>
  nestings.reduce((all, { documents }) => all + documents, 0);

/** Whether the paragraph before the caret promises points to come. */
function announcedBefore(speech: Speech, offset: number): boolean {
  const before = speech.text.slice(Math.max(0, offset - 400), offset).trimEnd();
  const sentence = before.slice(
    Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。', before.length - 2)) + 1,
  );
  if (/[:：]$|[以如]下|下面|几点|几[个项]/.test(sentence)) return true;
  const from =
    offset - (speech.text.slice(Math.max(0, offset - 400), offset).length - before.length) - sentence.length;
  return speech.announcements.some(({ span }) => span.start >= from && span.end <= offset);
}

/** How probable it is that a list goes on, given that the lists inside its last item are over. */
function goesOn(speech: Speech, open: readonly OpenItem[], depth: number, offset: number): number {
  const { item, list, siblings, paragraphs } = open[depth]!;
  const promised = promiseOf(speech, list)?.count ?? null;
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

/** Lists that may open inside an item of `outer`, with `share` of all probability. */
function firstMarkers(
  speech: Speech,
  usage: Usage,
  outer: StyleId,
  level: number,
  share: number,
  open: readonly OpenItem[],
): NextMarker[] {
  const weighed = new Map<StyleId, { weight: number; documents: number | null; like: Marker | null }>();
  const used = new Set(open.map(({ item }) => item.marker!.style));
  for (const like of habit(speech, open)) {
    const known = weighed.get(like.style);
    weighed.set(like.style, { weight: (known?.weight ?? 0) + 4, documents: null, like });
  }
  const nestings = usage.nestings.filter(nesting => nesting.outer === outer && !used.has(nesting.inner));
  const all = Math.max(1, sum(nestings));
  for (const { inner, documents } of nestings) {
    const known = weighed.get(inner);
    const weight = (known?.weight ?? 0) + documents / all;
    weighed.set(inner, { weight, documents: known ? null : documents, like: known?.like ?? null });
  }
  usual.forEach((style, i) => {
    if (!used.has(style) && !weighed.has(style)) {
      weighed.set(style, { weight: 0.1 / (i + 1), documents: null, like: null });
    }
  });
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
  const narrow =
    markerStyle(style)?.before === '(' && speech.items.some(item => item.marker?.text.includes('('));
  return text === null ? null : narrow ? text.replace('（', '(').replace('）', ')') : text;
}
