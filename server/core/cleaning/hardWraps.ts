import { gap, indented, type Segments, sameLine, terminal } from './segments.ts';

/** How a text was hard-wrapped. */
export interface Wrapping {
  /** In Han characters; 0 where the text was not wrapped: short headings among longer paragraphs are no wrapping. */
  readonly width: number;
  /** Whether empty lines part the paragraphs, so that nothing else need be taken for the beginning of one. */
  readonly parted: boolean;
}

/**
 * How wide each segment is, in halves of a Han character, where the line behind it may go on from it: negative where it
 * ends in mid-sentence. 0 for the others. Kept from version to version, since most of them stay as they are.
 */
export function widthsOf(text: string, segments: Segments): Int16Array {
  const widths = new Int16Array(segments.length);
  for (let i = 0; i + 1 < segments.length; i++) widths[i] = widthOf(text, segments, i);
  return widths;
}

/** The entry of one segment in `widthsOf`. */
export function widthOf(text: string, segments: Segments, i: number): number {
  if (i + 1 >= segments.length || (segments.flags[i + 1]! & (gap | sameLine)) !== 0) return 0;
  const width = displayWidth(text, segments.starts[i]!, segments.ends[i]!, 160) * 2;
  return terminal.includes(text[segments.ends[i]! - 1]!) ? width : -width;
}

/** How a text was hard-wrapped, by the widths of its segments (see `widthsOf`). */
export function wrappingOf(segments: Segments, widths: Int16Array): Wrapping {
  let gaps = 0;
  for (const flags of segments.flags) if ((flags & gap) !== 0) gaps++;
  return { width: wrapWidth(widths), parted: gaps >= 3 && gaps * 12 >= segments.length };
}

/** The width at which a text was hard-wrapped; 0 where it was not. */
export function wrapWidth(widths: Int16Array): number {
  let open = 0;
  let all = 0;
  for (const width of widths) {
    if (width !== 0) all++;
    if (width < 0) open++;
  }
  if (open < 4 || open * 5 < all * 2) return 0;
  const sorted = widths
    .filter(width => width < 0)
    .map(width => -width)
    .sort();
  const width = sorted[Math.floor(open * 0.9)]! / 2;
  const near = sorted.filter(halves => halves >= width * 1.6).length;
  const beyond = widths.filter(halves => Math.abs(halves) > width * 2 + 6).length;
  const even = near * 10 >= open * 6 && beyond * 8 <= all;
  return width >= 8 && width <= 120 && even ? width : 0;
}

/** Width of a stretch in Han characters; ASCII counts half. Stops counting beyond `limit`. */
function displayWidth(text: string, start: number, end: number, limit: number): number {
  if (end - start > limit * 2) return limit;
  let halves = 0;
  for (let i = start; i < end; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return halves / 2;
}

const opensSection = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]|^第[一二三四五六七八九十]{1,3}[，,、章节部]/;

/** In a hard-wrapped text: whether the break behind a full line is the wrapping's and not the author's. */
export function isWrapped(text: string, segments: Segments, i: number, wrapping: Wrapping): boolean {
  const { width, parted } = wrapping;
  const { starts, ends, flags } = segments;
  const last = text[ends[i]! - 1]!;
  const head = text.slice(starts[i + 1]!, starts[i + 1]! + 6);
  if (/^[一二三四五六七八九十]$/.test(last) && /^[是要、]/.test(head)) return true;
  if ((flags[i + 1]! & indented) !== 0 && (flags[i]! & indented) === 0) return false;
  if (opensAsAsked(text, starts[i + 1]!)) return false;
  const slack = terminal.includes(last) ? 2 : Math.max(4, width * 0.15);
  if (displayWidth(text, starts[i]!, ends[i]!, width + 1) < width - slack) return false;
  return parted || !opensSection.test(head);
}

/** Whether a line is indented by two characters, as a paragraph is whose further lines are not (GB/T 9704-2012, 7.3.3). */
const opensAsAsked = (text: string, start: number): boolean =>
  text[start - 1] === '\u3000' && text[start - 2] === '\u3000' && (text[start - 3] ?? '\n') === '\n';
