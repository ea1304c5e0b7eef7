import { circles, formals, type NumeralKind, parseHan, romans, stems } from './numerals.ts';

/** A number that stands at a place of a folded text. */
export interface NumberAt {
  readonly kind: NumeralKind;
  /** 1 or more. */
  readonly value: number;
  readonly end: number;
}

/** Longest run of digits that is read, in Han and in Arabic digits: a year has four. */
const longestHan = 5;
const longestArabic = 4;

const isHanDigit = (character: string | undefined): boolean =>
  character !== undefined && '一二三四五六七八九十百○两'.includes(character);
const isArabic = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** Whether an Arabic digit stands at a place. */
export const digitAt = (folded: string, at: number): boolean => isArabic(folded[at]);

/** The number that begins at a place in a folded text, whatever it is written with; null for none. */
export function numberAt(folded: string, at: number): NumberAt | null {
  const first = folded[at];
  if (isHanDigit(first)) return hanAt(folded, at);
  if (isArabic(first)) return arabicAt(folded, at);
  return signs.get(folded.charCodeAt(at))?.(at) ?? null;
}

/** A number in Han or Arabic digits; null for none. */
export function digitsAt(folded: string, at: number): NumberAt | null {
  if (isHanDigit(folded[at])) return hanAt(folded, at);
  return isArabic(folded[at]) ? arabicAt(folded, at) : null;
}

function hanAt(folded: string, at: number): NumberAt | null {
  let end = at + 1;
  while (end < at + longestHan && isHanDigit(folded[end])) end++;
  // Most have one digit, for which no pattern is needed.
  const digit = end === at + 1 ? '一二三四五六七八九十'.indexOf(folded[at]!) : -1;
  const value = digit >= 0 ? digit + 1 : parseHan(folded.slice(at, end));
  return value === null || value < 1 ? null : { kind: 'han', value, end };
}

function arabicAt(folded: string, at: number): NumberAt | null {
  let end = at + 1;
  while (end < at + longestArabic && isArabic(folded[end])) end++;
  const value = Number(folded.slice(at, end));
  return value < 1 ? null : { kind: 'arabic', value, end };
}

/** Numbers of one character: code → the number that it is at a place. */
const signs: ReadonlyMap<number, (at: number) => NumberAt> = new Map([
  ...circles.flatMap(([first, length]) => row('circled', codesFrom(first, length))),
  ...row('roman', codesFrom(romans, 12)),
  ...row('stem', codesOf(stems)),
  ...formals.flatMap(each => row('formal', codesOf(each))),
  ...row('latin', codesFrom(0x41, 26)),
  ...row('latin', codesFrom(0x61, 26)),
]);

function row(kind: NumeralKind, codes: readonly number[]): [number, (at: number) => NumberAt][] {
  return codes.map((code, i) => [code, at => ({ kind, value: i + 1, end: at + 1 })]);
}

function codesFrom(first: number, length: number): number[] {
  return Array.from({ length }, (_, i) => first + i);
}

function codesOf(characters: string): number[] {
  return Array.from(characters, character => character.charCodeAt(0));
}
