import { found, type MarkerMatch } from './markerMatch.ts';
import { markerIdOf } from './markers.ts';
import { labels } from './markerWords.ts';
import { parseHan } from './numerals.ts';

const label = new RegExp(
  `(${labels.join('|')})(之)?(?:([一二三四五六七八九十]{1,2})|(\\d{1,2}))([:,、]| |$)`,
  'y',
);

/** 关键词一：, 做法之二：, 问题3： at the start of a paragraph. */
export function matchLabel(folded: string, at: number): MarkerMatch | null {
  label.lastIndex = at;
  const match = label.exec(folded);
  if (match === null) return null;
  const [, noun, of = '', han, arabic, mark] = match;
  const value = han === undefined ? Number(arabic) : parseHan(han);
  if (value === null || value < 1 || (of !== '' && han === undefined)) return null;
  const start = at + noun!.length + of.length;
  const end = start + (han ?? arabic)!.length;
  const punctuation = mark!.trim();
  const id = markerIdOf(noun! + of, han === undefined ? '1' : '一');
  return found(id, value, start, end, end + punctuation.length, punctuation);
}
