import type { MarkerMatch } from '../text/markerMatch.ts';

/** Whether a number may be none: 20.5亿元, 1. 5万名, 一、二、三产业, 三、四季度. */
export function isDoubtful(folded: string, match: MarkerMatch): boolean {
  const { style, end } = match;
  if (style === '一、') return joinsNumbers(folded, match);
  if (style !== '1.') return false;
  return /\d/.test(folded[end] ?? '')
    ? !/^(?:19|20)\d\d年/.test(folded.slice(end, end + 5))
    : /^ \d{1,4}[万亿%倍]/.test(folded.slice(end, end + 6));
}

/** Whether the next number follows, as where several are counted together. */
const joinsNumbers = (folded: string, { ordinal, end, punctuation }: MarkerMatch): boolean =>
  punctuation === '、' &&
  ordinal <= 9 &&
  folded[end] === '一二三四五六七八九十'[ordinal] &&
  /^(?:[、季产类等级批]|月份|把手)/.test(folded.slice(end + 1, end + 3));

const wish = /[我请允许让们再次谨衷心诚挚真]{0,8}(?:预祝|祝(?![贺福]))/y;

/** 最后，祝大家… takes leave, it counts nothing. */
export function takesLeave(folded: string, { ordinal, end }: MarkerMatch): boolean {
  wish.lastIndex = end;
  return ordinal === 0 && wish.test(folded);
}

/** Whether nothing but figures follow a number: a line break was lost in one (PM⏎2.5⏎). */
export const isFigure = (folded: string, { end }: MarkerMatch): boolean =>
  /^[\d.%,\s]*$/.test(folded.slice(end, end + 12));
