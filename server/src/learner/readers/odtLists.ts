import { numberLike } from './listNumbers.ts';
import { walkXml } from './officeXml.ts';

/** One level of a list: how its number is written. */
interface Level {
  /** How it writes 1; '' where it writes none: a bullet. */
  readonly one: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** So many levels' numbers are written, this one's last: 3 in 1.2.3. */
  readonly shown: number;
}

/** The lists of an OpenDocument text (OpenDocument 1.2, part 1, 16.30 and 16.34), by style and by level from 1. */
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** The style of headings that are counted without standing in a list. */
export const outlineStyle = '\0outline';

const levelElement = /^text:(?:list-level-style-number|list-level-style-bullet|outline-level-style)$/;

/** Reads the list styles of a document from its parts. */
export function readListStyles(parts: readonly string[]): ListStyles {
  const styles = new Map<string, Map<number, Level>>();
  let levels = new Map<number, Level>();
  for (const xml of parts) {
    walkXml(xml, (name, value) => {
      if (name === 'text:list-style' || name === 'text:outline-style') {
        levels = new Map();
        styles.set(name === 'text:list-style' ? (value('style:name') ?? '') : outlineStyle, levels);
      } else if (levelElement.test(name)) {
        // 一, 二, 三, ... and 1 are both names of formats.
        const one = (value('style:num-format') ?? '').split(',')[0]!.trim();
        levels.set(Number(value('text:level')), {
          one: one === 'I' || one === 'i' ? 'Ⅰ' : one,
          prefix: value('style:num-prefix') ?? '',
          suffix: value('style:num-suffix') ?? '',
          start: wholeOr(1, value('text:start-value')),
          shown: wholeOr(1, value('text:display-levels')),
        });
      }
    });
  }
  return styles;
}

/** An attribute as a whole number from 0; `otherwise` where it is none. */
export function wholeOr(otherwise: number, text: string | undefined): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

/** Counts through a document. */
export interface Counting {
  /** A list begins at a level, from 1: it counts afresh unless it goes on where one of its style ended. */
  readonly begin: (style: string, level: number, goesOn: boolean) => void;
  /** The number of the next item; '' where it has none. */
  readonly next: (style: string, level: number, startsAt: number | undefined) => string;
}

export function countOdtLists(styles: ListStyles): Counting {
  const counts = new Map<string, number[]>();
  return {
    begin: (style, level, goesOn) => {
      const numbers = counts.get(style);
      if (numbers !== undefined && !goesOn) numbers.length = Math.min(numbers.length, level - 1);
    },
    next: (style, level, startsAt) => {
      const levels = styles.get(style);
      const own = levels?.get(level);
      if (levels === undefined || own === undefined || own.one === '') return '';
      const numbers = counts.get(style) ?? [];
      counts.set(style, numbers);
      numbers[level - 1] = startsAt ?? (numbers[level - 1] ?? own.start - 1) + 1;
      numbers.length = level;
      const shown = Array.from({ length: Math.min(own.shown, level) }, (_, i) => {
        const at = level - Math.min(own.shown, level) + 1 + i;
        const { one, start } = levels.get(at) ?? own;
        return numberLike(one, numbers[at - 1] ?? start);
      });
      return `${own.prefix}${shown.join('.')}${own.suffix}`;
    },
  };
}
