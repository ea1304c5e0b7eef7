import { fellowsOf } from './fellows.ts';
import { openItems, promiseOf } from './openItems.ts';
import type { Place } from './place.ts';
import { reports } from './reporting.ts';

/** A heading as speeches at meetings have it, and how probable its beginning is. */
export interface UsualHeading {
  /** See `piecesOf`. */
  readonly text: string;
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
    '提高站位，{……}',
    '统一思想，{……}',
    '坚定信心，{……}',
  ],
  middle: [
    '突出重点，扎实做好{……}工作',
    '明确任务，狠抓{……}',
    '把握重点，{……}',
    '强化措施，{……}',
    '聚焦重点，{……}',
    '抓住关键，{……}',
    '创新举措，{……}',
  ],
  last: [
    '加强领导，确保{……}落到实处',
    '压实责任，{……}',
    '狠抓落实，{……}',
    '转变作风，{……}',
    '强化保障，{……}',
    '落实责任，{……}',
    '形成合力，{……}',
  ],
} as const;

/** How much of what is expected these make up in a speech that does not report. */
const share = 0.3;

/** Headings for an outermost section by its place among the others; none in a report, whose sections go by its plan. */
export function usualHeadings(place: Place): readonly UsualHeading[] {
  const { speech, offset, typed, marker } = place;
  if (marker === null || reports(speech, offset) || !fellowsOf(place).outermost) return [];
  const { list } = openItems(speech, offset - typed.length)[0] ?? { list: null };
  const promised = (promiseOf(speech, list) ?? speech.announcement)?.count ?? null;
  const wordings =
    marker.ordinal === 1
      ? usual.first
      : marker.ordinal === promised || (promised === null && marker.ordinal > 2)
        ? usual.last
        : usual.middle;
  return wordings.map((text, rank) => ({ text, probability: share / (rank + 3) }));
}
