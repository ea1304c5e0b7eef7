import type { Item, Part, Speech } from '../structure/speech.ts';
import { lineAt } from '../text/lines.ts';
import type { Locale } from '../text/locale.ts';
import type { Span } from '../text/span.ts';
import { partName, type SymbolPart } from './partNames.ts';

/** An entry of the editor's outline. `selection` lies in `span`, the spans of `children` lie in `span`, `name` is never empty. */
export interface SpeechSymbol {
  readonly part: SymbolPart;
  readonly name: string;
  /** A word on what the entry is; '' where its name says so. */
  readonly detail: string;
  /** 1 for the outermost section; 0 for all that is no section. */
  readonly level: number;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly SpeechSymbol[];
}

interface Draft extends SpeechSymbol {
  readonly children: Draft[];
}

const longestName = 80;

/** Whether a text is short and has Han characters, common marks and ASCII alone: so it is with nearly every heading. */
function isPlain(text: string): boolean {
  if (text.length > longestName) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const common = (code > 0x3000 && code < 0xd800) || (code > 0xff00 && code < 0xfff0);
    if (!common && (code <= 0x20 || code >= 0x7f) && (code < 0x2010 || code > 0x2027)) return false;
  }
  return true;
}

/** One line of readable text: no line breaks, no control characters, no more than a panel shows. */
function readable(text: string): string {
  if (isPlain(text)) return text;
  const line = text
    .slice(0, longestName * 4)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const points = [...line];
  return points.length > longestName ? `${points.slice(0, longestName - 1).join('')}…` : line;
}

const clamp = (inner: Span, outer: Span): Span => {
  const start = Math.min(Math.max(inner.start, outer.start), outer.end);
  return { start, end: Math.max(start, Math.min(inner.end, outer.end)) };
};

function phrase(part: SymbolPart, { text, span }: Part, locale: Locale): Draft {
  const label = partName(part, locale);
  return {
    part,
    name: readable(text) || label,
    detail: label,
    level: 0,
    span,
    selection: span,
    children: [],
  };
}

/** A stretch of paragraphs is named after its part and shows its first words beside it. */
function region(part: SymbolPart, span: Span, speech: Speech, locale: Locale): Draft {
  const { ends } = speech.lines;
  const line = lineAt(speech.lines, span.start);
  const end = (ends[line]! > span.start ? ends[line] : ends[line + 1]) ?? span.end;
  const selection = clamp({ start: span.start, end }, span);
  const words = [...readable(speech.text.slice(selection.start, selection.end))].slice(0, 24).join('');
  return { part, name: partName(part, locale), detail: words, level: 0, span, selection, children: [] };
}

function section(item: Item, outer: Span, locale: Locale, shows: Shows): Draft {
  const span = clamp(item.span, outer);
  const marker = item.marker === null ? '' : readable(item.marker.text);
  const heading = readable(item.title);
  return {
    part: item.kind,
    name: `${marker}${heading}` || partName(item.kind, locale),
    detail: '',
    level: item.level,
    span,
    selection: clamp(item.selection, span),
    children: shows(item).map(child => section(child, span, locale, shows)),
  };
}

/** Which children of an item are shown. */
type Shows = (item: Item) => readonly Item[];

const everything: Shows = ({ children }) => children;
/** Sections down to a level. */
const sectionsTo =
  (deepest: number): Shows =>
  ({ level, sections }) =>
    level < deepest ? sections : [];

/** The deepest level down to which no more than `most` sections stand; the outermost one is always shown. */
function levelOf(speech: Speech, most: number): number {
  let inside = speech.items.filter(({ kind }) => kind === 'section');
  let count = inside.length;
  for (let level = 1; ; level++) {
    inside = inside.flatMap(({ sections }) => sections);
    count += inside.length;
    if (inside.length === 0) return Number.POSITIVE_INFINITY;
    if (count > most) return level;
  }
}

const byStart = (a: SpeechSymbol, b: SpeechSymbol): number => a.span.start - b.span.start;

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Puts a phrase into the innermost entry that holds it, so that ranges stay nested. */
function place(siblings: Draft[], symbol: Draft): void {
  const holder = siblings.find(({ part, span }) => part !== symbol.part && holds(span, symbol.span));
  if (holder) {
    place(holder.children, symbol);
    return;
  }
  siblings.push(symbol);
  siblings.sort(byStart);
}

/**
 * Speech → the tree of the editor's outline: title, salutation, opening, sections with their points, closing with the
 * closing call, in reading order. Points of the opening or the closing stand under these.
 *
 * @param most a speech of more items shows its sections alone, and of more sections the outer ones: nobody reads so long an outline, and it takes an editor
 *   longer to draw than the writer types
 */
export function symbols(
  speech: Speech,
  locale: Locale,
  most: number = Number.POSITIVE_INFINITY,
): readonly SpeechSymbol[] {
  const short = speech.itemCount <= most;
  const shows = short ? everything : sectionsTo(levelOf(speech, most));
  const whole = { start: 0, end: speech.text.length };
  const regions: Draft[] = [];
  if (speech.opening) regions.push(region('opening', speech.opening, speech, locale));
  if (speech.closing) regions.push(region('closing', speech.closing, speech, locale));
  const tops = [...regions];
  for (const item of speech.items) {
    if (!short && item.kind === 'point') continue;
    const symbol = section(item, whole, locale, shows);
    const holder = item.kind === 'point' ? regions.find(({ span }) => holds(span, symbol.span)) : undefined;
    (holder?.children ?? tops).push(symbol);
  }
  tops.sort(byStart);
  for (const part of [
    'title',
    'date',
    'speaker',
    'salutation',
    'announcement',
    'closingCall',
    'thanks',
  ] as const) {
    const found = speech[part];
    if (found) place(tops, phrase(part, found, locale));
  }
  return tops;
}
