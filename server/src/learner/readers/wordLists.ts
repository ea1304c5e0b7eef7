import { formatNumber } from './listNumbers.ts';
import { walkXml } from './officeXml.ts';

/** One level of a list: how its number is written. `text` holds `%1` for the number of the first level. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface List {
  definition: string;
  /** Levels at which this list starts anew, and with which number. */
  readonly restarts: Map<number, number>;
}

/** The lists of a Word document (ECMA-376-1, 17.9): definitions of levels, and the lists that use them. */
export interface Lists {
  readonly definitions: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, Readonly<List>>;
}

/** Where a paragraph stands: the list's number in the document, and the level in it from 0. */
export interface Place {
  readonly list: string;
  readonly level: number;
}

/** Reads the part of a document that defines its lists. */
export function readLists(xml: string): Lists {
  const definitions = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels = new Map<number, Level>();
  let list: List = { definition: '', restarts: new Map() };
  let level = 0;
  const change = (part: Partial<Level>) => {
    levels.set(level, { format: 'decimal', text: '', start: 1, ...levels.get(level), ...part });
  };
  walkXml(xml, (name, value, around) => {
    const used = around.includes('w:num');
    if (name === 'w:abstractNum') {
      levels = new Map();
      definitions.set(value('w:abstractNumId') ?? '', levels);
    } else if (name === 'w:num') {
      list = { definition: '', restarts: new Map() };
      lists.set(value('w:numId') ?? '', list);
    } else if (name === 'w:lvl' || name === 'w:lvlOverride') level = Number(value('w:ilvl'));
    else if (name === 'w:abstractNumId' && used) list.definition = value('w:val') ?? '';
    else if (name === 'w:startOverride' && used) list.restarts.set(level, Number(value('w:val')));
    else if (used) return;
    else if (name === 'w:numFmt') change({ format: value('w:val') ?? 'decimal' });
    else if (name === 'w:lvlText') change({ text: value('w:val') ?? '' });
    else if (name === 'w:start') change({ start: Number(value('w:val') ?? 1) });
  });
  return { definitions, lists };
}

/** Counts through a document: called for its paragraphs in order, gives the number of each, '' where it has none. */
export function countLists(known: Lists): (place: Place) => string {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list: name, level }) => {
    const list = known.lists.get(name);
    const levels = known.definitions.get(list?.definition ?? '');
    const own = levels?.get(level);
    if (list === undefined || levels === undefined || own === undefined) return '';
    const numbers = counts.get(list.definition) ?? [];
    counts.set(list.definition, numbers);
    const restart = begun.has(`${name}:${level}`) ? undefined : list.restarts.get(level);
    begun.add(`${name}:${level}`);
    numbers[level] = restart ?? (numbers[level] ?? own.start - 1) + 1;
    numbers.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = levels.get(at) ?? {};
      return formatNumber(numbers[at] ?? start, format);
    });
  };
}
