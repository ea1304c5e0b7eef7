import { found, type MarkerMatch } from './markerMatch.ts';

const decimal = /((?:\d{1,2}\.){1,3})([1-9]\d?)(?!\d)([.、]?)( *)(?=[一-鿿“《A-Za-z])/y;
/** What a figure is counted in: 1.5万户, 2.3亿元, 1.10件. Behind a space only the plainest. */
const figureUnit = /[万亿千百倍元米吨亩度公平个人名件项条次户家所座处台套年月日天小分秒岁折版级余多左以至到]/;
const spacedUnit = /[万亿千百倍元米吨亩]/;
/** The style by how many numbers stand before the last one. */
const styles = ['', '1.1', '1.1.1', '1.1.1.1'] as const;

/** 1.1, 2.3.1: chapters of a report (GB/T 15834 B.3.5) at the start of a paragraph. Their number is the last one. */
export function matchChapter(folded: string, at: number): MarkerMatch | null {
  decimal.lastIndex = at;
  const match = decimal.exec(folded);
  if (match === null || match[1]!.startsWith('0')) return null;
  const [whole, outer, last, mark, spaces] = match as unknown as [string, string, string, string, string];
  const next = folded[at + whole.length]!;
  if (mark === '' && (spaces === '' ? figureUnit : spacedUnit).test(next)) return null;
  const start = at + outer.length;
  const end = start + last.length;
  const style = styles[outer.split('.').length - 1]!;
  return found(style, Number(last), start, end, end + mark.length, mark);
}
