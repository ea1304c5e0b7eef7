/** How much of a draft is read to see which marks it uses. */
const sample = 1000;

/** Whether a draft is written with half-width commas and colons (as text from the web often is). */
export function usesNarrowMarks(text: string): boolean {
  let narrow = 0;
  let wide = 0;
  for (let at = Math.max(0, text.length - sample); at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (mark === 0x2c || mark === 0x3a) narrow++;
    else if (mark === 0xff0c || mark === 0xff1a) wide++;
  }
  return narrow > wide;
}

const pairs: readonly (readonly [string, string])[] = [
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['！', '!'],
  ['？', '?'],
];

/** A wording with the marks that the draft uses. */
export function withMarks(text: string, narrow: boolean): string {
  return narrow ? pairs.reduce((whole, [wide, half]) => whole.replaceAll(wide, half), text) : text;
}
