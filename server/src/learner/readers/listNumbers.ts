import { rewriteNumber } from '../../../core/index.ts';

/** Word's names of number formats (ECMA-376-1, 17.18.59), each with how it writes 1. */
const ones: readonly (readonly [RegExp, string])[] = [
  [/Counting|^ideographDigital$|LegalSimplified$/i, '一'],
  [/^decimalEnclosedCircle/, '①'],
  [/^decimalFullWidth/, '１'],
  [/^ideographTraditional$/, '甲'],
  [/Roman$/, 'Ⅰ'],
  [/^upperLetter$/, 'A'],
  [/^lowerLetter$/, 'a'],
];

/** Writes a list number, 1 or more, in one of Word's formats; in figures where the format is not known here. */
export function formatNumber(value: number, format: string): string {
  if (format === 'decimalZero') return `${value}`.padStart(2, '0');
  return numberLike(ones.find(([name]) => name.test(format))?.[1] ?? '1', value);
}

/** Writes a list number, 1 or more, as `one` writes 1; in figures where that is not known here. */
export function numberLike(one: string, value: number): string {
  if (one === 'A') return letter(value);
  if (one === 'a') return letter(value).toLowerCase();
  return rewriteNumber(one, value) ?? `${value}`;
}

/** A to Z, then AA, BB as Word writes them. */
function letter(value: number): string {
  const times = Math.min(20, Math.ceil(value / 26));
  return String.fromCodePoint(0x41 + ((value - 1) % 26)).repeat(times);
}
