import type { Item, Noise, Part, Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';

/** A phrase of the speech and where it stands. */
export interface OutlinePart {
  readonly text: string;
  readonly range: Span;
}

/** A section or a point with all that belongs to it. */
export interface OutlineSection {
  readonly kind: 'section' | 'point';
  /** null: a heading without a number. */
  readonly marker: { readonly text: string; readonly style: string; readonly ordinal: number } | null;
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  readonly range: Span;
  readonly selectionRange: Span;
  readonly children: readonly OutlineSection[];
}

/** The structure of a speech in the shape that `outline --format json` prints; ranges are offsets here. */
export interface Outline {
  /** UTF-16 units of the text as typed. */
  readonly characters: number;
  readonly title: OutlinePart | null;
  readonly date: OutlinePart | null;
  readonly speaker: OutlinePart | null;
  readonly salutation: OutlinePart | null;
  readonly opening: { readonly range: Span } | null;
  readonly announcement: (OutlinePart & { readonly count: number | null }) | null;
  readonly sections: readonly OutlineSection[];
  readonly closing: { readonly range: Span } | null;
  readonly closingCall: OutlinePart | null;
  readonly thanks: OutlinePart | null;
  readonly noise: readonly { readonly range: Span; readonly reason: Noise['reason'] }[];
}

const partOf = (part: Part | null): OutlinePart | null => part && { text: part.text, range: part.span };

const regionOf = (span: Span | null): { readonly range: Span } | null => span && { range: span };

function sectionOf({ kind, marker, title, level, span, selection, children }: Item): OutlineSection {
  return {
    kind,
    marker: marker && { text: marker.text, style: marker.style, ordinal: marker.ordinal },
    title,
    level,
    range: span,
    selectionRange: selection,
    children: children.map(sectionOf),
  };
}

/** Speech → its structure as plain data. Parts that are absent are null; nothing is left out. */
export function outline(speech: Speech): Outline {
  const { announcement } = speech;
  return {
    characters: speech.text.length,
    title: partOf(speech.title),
    date: partOf(speech.date),
    speaker: partOf(speech.speaker),
    salutation: partOf(speech.salutation),
    opening: regionOf(speech.opening),
    announcement: announcement && {
      text: announcement.text,
      count: announcement.count,
      range: announcement.span,
    },
    sections: speech.items.map(sectionOf),
    closing: regionOf(speech.closing),
    closingCall: partOf(speech.closingCall),
    thanks: partOf(speech.thanks),
    noise: speech.noise.map(({ span, reason }) => ({ range: span, reason })),
  };
}
