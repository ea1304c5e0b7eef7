/** What a number is written with. */
export type NumeralKind = 'han' | 'arabic' | 'circled' | 'stem' | 'formal' | 'latin' | 'roman' | 'word';

/** Ranges of characters that are a number in themselves: first code and how many. */
export const circles: readonly (readonly [number, number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x3220, 10],
  [0x2776, 10],
];
/** Code of Ⅰ; eleven follow. */
export const romans = 0x2160;
/** 天干, numbering 1 to 10. */
export const stems = '甲乙丙丁戊己庚辛壬癸';

const hanDigits = '零一二三四五六七八九';
const digitValues: ReadonlyMap<string, number> = new Map([
  ...[...hanDigits].map((digit, value) => [digit, value] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['兩', 2],
]);
const han =
  /^(?:([一二三四五六七八九两兩])百)?(?:([零〇○])?(?:([一二三四五六七八九])?(十))?)?([一二三四五六七八九两兩])?$/;

/** The value of a Han numeral from 一 to 九百九十九; null for anything else (二〇二五, 几, 十百). */
export function parseHan(text: string): number | null {
  const match = han.exec(text);
  if (text === '' || match === null) return null;
  const [, hundreds, zero, tens, ten, units] = match;
  if (zero !== undefined && (hundreds === undefined || units === undefined)) return null;
  if (hundreds !== undefined && zero === undefined && ten === undefined && units !== undefined) return null;
  const digit = (sign: string | undefined): number => (sign === undefined ? 0 : digitValues.get(sign)!);
  return (
    digit(hundreds) * 100 +
    (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) +
    digit(units)
  );
}

/** 1–999 as one counts in Chinese: 十, 二十一, 一百零三. Throws no error: other numbers come back as digits. */
export function writeHan(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const head = hundreds === 0 ? '' : `${hanDigits[hundreds]}百`;
  const lead =
    tens === 0
      ? hundreds > 0 && units > 0
        ? '零'
        : ''
      : tens === 1 && hundreds === 0
        ? '十'
        : `${hanDigits[tens]}十`;
  return head + lead + (units === 0 ? '' : hanDigits[units]!);
}

/** Alphabets of numbers that are one character each: code of the first sign, its value, how many follow in code order. */
const rows: readonly (readonly [number, number, number])[] = [
  // Signs of marker styles, and what else is seen now and then: ㊀, ➀, ㉑.
  ...circles.map(([first, length]) => [first, 1, length] as const),
  [romans, 1, 12],
  [0x3280, 1, 10],
  [0x2780, 1, 10],
  [0x3251, 21, 15],
];
/** 大写数字, numbering 1 to 10, simplified and traditional; 参 is written for 叁 and 參 alike. */
export const formals: readonly string[] = [
  '壹贰叁肆伍陆柒捌玖拾',
  '壹貳參肆伍陸柒捌玖拾',
  '壹贰参肆伍陆柒捌玖拾',
];
const formalsOf = (text: string): string | undefined =>
  text.length === 1 ? formals.find(row => row.includes(text)) : undefined;

function rowOf(code: number): readonly [number, number, number] | undefined {
  return rows.find(([first, , length]) => code >= first && code < first + length);
}

/** The value of a number as people write it before a section: 三, 3, ３, ③, ㈢, 丙. null where the text is none. */
export function parseNumber(text: string): number | null {
  const digits = text.replace(/[０-９]/g, sign => String(sign.charCodeAt(0) - 0xff10));
  if (/^\d{1,3}$/.test(digits)) return Number(digits);
  if (text.length === 1) {
    const row = rowOf(text.charCodeAt(0));
    if (row !== undefined) return row[1] + text.charCodeAt(0) - row[0];
    if (stems.includes(text)) return stems.indexOf(text) + 1;
    const formal = formalsOf(text);
    if (formal !== undefined) return formal.indexOf(text) + 1;
  }
  return parseHan(text);
}

/**
 * Another value in the same way of writing: `三` → `四`, `３` → `４`, `③` → `④`.
 *
 * @returns null where `text` is no number or its alphabet has no sign for the value
 */
export function rewriteNumber(text: string, value: number): string | null {
  if (parseNumber(text) === null) return null;
  if (/^\d+$/.test(text)) return String(value);
  if (/^[０-９]+$/.test(text)) {
    return String(value).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)));
  }
  const row = rowOf(text.charCodeAt(0));
  if (row !== undefined) {
    const step = value - row[1];
    return step >= 0 && step < row[2] ? String.fromCharCode(row[0] + step) : null;
  }
  if (stems.includes(text)) return stems[value - 1] ?? null;
  const formal = formalsOf(text);
  if (formal !== undefined) return formal[value - 1] ?? null;
  return value >= 1 && value <= 999 ? writeHan(value) : null;
}
