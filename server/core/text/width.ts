/** East Asian wide and full-width blocks (Unicode UAX #11, W and F), as pairs of first and last code point. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Characters that East Asian fonts draw wide although Unicode leaves it open: quotation marks, dashes, ellipsis, ①. */
const wideInChinese = /[\u2018\u2019\u201c\u201d\u2014\u2026\u2460-\u24ff\u00b7]/;

const widthOf = (point: number): number => {
  if (point < 0x300) return point < 0x20 || (point >= 0x7f && point < 0xa0) ? 0 : 1;
  if (point <= 0x36f || (point >= 0x200b && point <= 0x200f) || point === 0xfeff) return 0;
  if (point >= 0xfe00 && point <= 0xfe0f) return 0;
  return wide.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
};

/** Columns that `text` takes in a terminal: 2 for a Chinese character or mark, 0 for what is invisible. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) {
    columns += wideInChinese.test(character) ? 2 : widthOf(character.codePointAt(0)!);
  }
  return columns;
}

/** Cuts `text` so that it takes no more than `columns`; what was cut off is shown by `…`. */
export function fitWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let used = 2;
  for (const character of text) {
    used += displayWidth(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Pads `text` with spaces on the right up to `columns`. */
export function padWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}
