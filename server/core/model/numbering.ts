import type { Item, Marker, Speech } from '../structure/speech.ts';
import { markerStyle } from '../text/markers.ts';
import { longestFact } from './facts.ts';
import type { Notes } from './notes.ts';
import { wordingOf } from './wording.ts';

/** How a document numbers one level in one style. */
interface StyleUse {
  readonly level: number;
  readonly style: string;
  /** Markers by the way they are written. */
  readonly written: Map<string, number>;
  runIn: number;
  all: number;
}

/** Notes which styles number which level, which opens inside which, and what follows the markers. */
export function noteNumbering(speech: Speech, notes: Notes): void {
  const seen = new Map<string, StyleUse>();
  const visit = (items: readonly Item[], outer: string): void => {
    for (const item of items) {
      const style = item.marker?.style ?? '';
      // A point of the opening or closing is no section: it says nothing of how the first level is numbered.
      if (item.marker && !(item.kind === 'point' && item.level === 1)) {
        countUse(seen, item, item.marker);
        notes.later(add => add('nesting', [outer, style]));
      }
      noteHeading(item, style, wordingOf(item.title, speech.script), notes);
      visit(item.children, style === '' ? outer : style);
    }
  };
  visit(speech.items, '');
  notes.later(add => {
    for (const { style, level, written, runIn, all } of seen.values()) {
      add('style', [style], Math.min(level, 9) * 2 + (runIn * 2 > all ? 1 : 0));
      add('written', [style, commonest(written)], Math.min(level, 9));
    }
  });
}

function countUse(seen: Map<string, StyleUse>, item: Item, marker: Marker): void {
  const key = `${item.level} ${marker.style}`;
  const use = seen.get(key) ?? {
    level: item.level,
    style: marker.style,
    written: new Map(),
    runIn: 0,
    all: 0,
  };
  const form = writtenForm(marker);
  use.written.set(form, (use.written.get(form) ?? 0) + 1);
  if (item.runIn) use.runIn++;
  use.all++;
  seen.set(key, use);
}

/** The style's first marker with the mark that is used: 1、 for the style 1., 一， for 一、. */
function writtenForm({ style, punctuation }: Marker): string {
  const norm = markerStyle(style)?.punctuation ?? '';
  const used = wordingOf(punctuation, 'simplified').replace('．', '.');
  if (used === norm) return style;
  return norm !== '' && style.endsWith(norm) ? style.slice(0, -norm.length) + used : style + used;
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}

function noteHeading(item: Item, style: string, title: string, { words, later }: Notes): void {
  if (title === '' || title.length > longestFact) return;
  const cut = words(title);
  later(add => {
    add('heading', cut(), item.level);
    if (style !== '') add('follower', [style, ...cut().slice(0, 4)]);
  });
}
