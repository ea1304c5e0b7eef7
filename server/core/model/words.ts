/**
 * Words as the learner counts them. A name, place, organisation, date or numeral carries its class as one private-use
 * character in front; when the corpus is finished, a word that too few documents share becomes the slot of its class
 * ({名} {地} …), while one that many share stays wording (中国特色社会主义). Figures in digits are slots from the start.
 */
export type WordClass = 'name' | 'place' | 'organisation' | 'time' | 'number';

const firstClass = 0xe001;
const classes: readonly WordClass[] = ['name', 'place', 'organisation', 'time', 'number'];
const slots: readonly string[] = ['{名}', '{地}', '{机构}', '{时}', '{数}'];

/** Stands for any figure written in digits. */
export const figureSlot = '{数}';
/** Stands for any words: 加强{…}建设. */
export const gap = '{…}';

/** A word together with its class. */
export function classed(text: string, wordClass: WordClass): string {
  return String.fromCharCode(firstClass + classes.indexOf(wordClass)) + text;
}

/** The class of a word, null for ordinary words. */
export function classOf(word: string): WordClass | null {
  return classes[word.charCodeAt(0) - firstClass] ?? null;
}

/** The word as written. */
export function plain(word: string): string {
  return classOf(word) === null ? word : word.slice(1);
}

/** The slot that takes the word's place; the word itself where it has no class. */
export function slotted(word: string): string {
  return slots[word.charCodeAt(0) - firstClass] ?? word;
}

/** The slot of a word that too few share, null where the word may not be generalised and must be dropped. */
export function slotOf(word: string): string | null {
  return slots[word.charCodeAt(0) - firstClass] ?? null;
}

/** Whether a word is a mark of punctuation or a symbol, not a word one would say. */
export function isMark(word: string): boolean {
  return word.length <= 2 && /^[\p{P}\p{S}]+$/u.test(word) && word !== figureSlot;
}

/** Characters of a wording as a reader counts them: a slot is one. */
export function wordingLength(text: string): number {
  return text.replace(/\{[^}]*\}/g, '〇').length;
}
