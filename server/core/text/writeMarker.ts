import { markerStyle, type StyleId } from './markers.ts';
import { sequenceWords } from './markerWords.ts';
import { circles, rewriteNumber, romans, stems, writeHan } from './numerals.ts';

/**
 * Writes an ordinal the way another of the same style is written: digits full or half width, the same circle.
 *
 * @param id the style
 * @param value 1 or more
 * @param like the number as typed in a fellow, without brackets and marks (`三`, `３`, `②`, `其次`)
 * @returns the number alone, or null where the style has no form for the value (㉑ beyond its range)
 */
export function writeOrdinal(id: StyleId, value: number, like: string): string | null {
  const kind = markerStyle(id)?.numeral;
  if (kind === 'han') return writeHan(value);
  if (kind === 'arabic') {
    const wide = /[０-９]/.test(like);
    return wide
      ? String(value).replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
      : String(value);
  }
  if (kind === 'word') return value <= 3 ? sequenceWords[value - 1]! : null;
  if (kind === 'stem') return stems[value - 1] ?? null;
  if (kind === 'formal') return rewriteNumber(like, value);
  if (kind === 'roman') return value <= 12 ? String.fromCharCode(romans + value - 1) : null;
  if (kind === 'latin') return value <= 26 ? String.fromCharCode((like >= 'a' ? 96 : 64) + value) : null;
  const circle = circles.find(
    ([start, count]) => like.charCodeAt(0) >= start && like.charCodeAt(0) < start + count,
  );
  const [start, count] = circle ?? circles[0]!;
  return value <= count ? String.fromCharCode(start + value - 1) : null;
}

/**
 * Writes a whole marker in the form the norm asks for: `三、` `（三）` `3.` `第三，` `三是`.
 *
 * @param id the style
 * @param value 1 or more
 * @returns the marker, or null where the style has no form for the value
 * @see GB/T 9704-2012, 7.3.3; GB/T 15834-2011, B.3
 */
export function writeMarker(id: StyleId, value: number): string | null {
  const row = markerStyle(id);
  const number = row === undefined ? null : writeOrdinal(id, value, id[0]!);
  if (row === undefined || number === null) return null;
  const open = row.before === '(' ? '（' : row.before;
  const close = row.after === ')' ? '）' : row.after;
  return `${open}${number}${close}${row.punctuation}`;
}
