import type { Speech } from '../../structure/speech.ts';
import { type OpenItem, paragraphsBetween, promiseOf } from './openItems.ts';

/** How probable it is that a list goes on, given that the lists inside its last item are over. */
export function goesOn(speech: Speech, open: readonly OpenItem[], depth: number, offset: number): number {
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

/** Whether the fellows of a list are told inside one paragraph: it ends with that. */
export function toldInline(speech: Speech, { item, siblings }: OpenItem): boolean {
  return (
    item.kind === 'point' &&
    siblings.length > 1 &&
    siblings.every(
      ({ selection }) =>
        !/(?:^|\n)[ \t\u3000]*$/.test(speech.text.slice(Math.max(0, selection.start - 24), selection.start)),
    )
  );
}

/** Whether the same white space stands before two places: an empty line before a section, an indent before a point. */
export function sameGap(speech: Speech, one: number, other: number): boolean {
  return gapBefore(speech.text, one) === gapBefore(speech.text, other);
}

const gapBefore = (text: string, offset: number): string =>
  /[\s\u3000]*$/.exec(text.slice(Math.max(0, offset - 24), offset))![0];
