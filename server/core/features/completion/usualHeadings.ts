import { openItems, promiseOf } from './openItems.ts';
import type { Place } from './place.ts';

/** A heading as speeches at meetings have it, and how probable its beginning is. */
export interface UsualHeading {
  readonly wording: string;
  readonly probability: number;
}

/**
 * What the sections of a speech at a meeting are about, by their place: why it matters or how things stand, what is to be
 * done, who sees to it (handbooks call it 认识、任务、落实).
 */
const usual = {
  first: [
    '提高认识，切实增强责任感和紧迫感',
    '充分认识{……}的重要意义',
    '肯定成绩，正视问题',
    '认清形势，坚定信心',
  ],
  middle: ['突出重点，扎实做好{……}工作', '明确任务，狠抓{……}', '把握重点，{……}', '强化措施，{……}'],
  last: ['加强领导，确保{……}落到实处', '压实责任，{……}', '狠抓落实，{……}', '转变作风，{……}'],
} as const;

/** How much of what is expected these make up in a speech that does not report. */
const share = 0.3;
const frontLength = 400;

/** Headings for an outermost section by its place among the others; none in a report, whose sections go by its plan. */
export function usualHeadings({ speech, offset, typed, marker }: Place): readonly UsualHeading[] {
  if (marker === null || speech.text.slice(0, Math.min(frontLength, offset)).match(/报告|報告/)) return [];
  const outermost = openItems(speech, offset - typed.length)[0];
  const inside = outermost !== undefined && outermost.item.marker?.style !== marker.style;
  if (inside || (marker.ordinal === 1 && outermost !== undefined)) return [];
  const promised = (promiseOf(speech, outermost?.list ?? null) ?? speech.announcement)?.count ?? null;
  const wordings =
    marker.ordinal === 1
      ? usual.first
      : marker.ordinal === promised || (promised === null && marker.ordinal > 2)
        ? usual.last
        : usual.middle;
  return wordings.map((wording, rank) => ({ wording, probability: share / (rank + 3) }));
}
