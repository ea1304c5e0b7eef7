import { labels, namingUnits, narrativeWords, partUnits, pointUnits, repeatedVerbs } from './markerWords.ts';
import type { NumeralKind } from './numerals.ts';

/** How the first member of a style is written: `一、`, `（一）`, `1.`, `第一，`, `一是`. The key of the style table. */
export type StyleId = string;

/** Styles of which much is true alike: 第一点， and 第二个， count together, 一是 and 二要 stay in a sentence. */
export type MarkerFamily = 'ordinal' | 'narrative' | 'verb' | 'chapter' | 'sequence' | 'label' | 'plain';

/** 层次序数 styles. The table is the only place that knows how a number is written. */
export interface MarkerStyle {
  readonly id: StyleId;
  readonly numeral: NumeralKind;
  readonly family: MarkerFamily;
  /** What stands before and after the number, in folded form. */
  readonly before: string;
  readonly after: string;
  /** The mark that GB/T 15834-2011, Annex B.3, asks for after it; '' where it takes none. */
  readonly punctuation: string;
  /** Marks that are met there, folded: at the start of a paragraph, and inside one. Of plain styles only. */
  readonly marks: string;
  readonly marksInside: string;
  /** Whether it may open a point inside a paragraph; the others only open paragraphs. */
  readonly inside: boolean;
  /** Whether it is so common as an ordinary word or figure that it needs fellows to be believed. */
  readonly weak: boolean;
}

const common: Omit<MarkerStyle, 'id' | 'numeral' | 'family'> = {
  before: '',
  after: '',
  punctuation: '',
  marks: '',
  marksInside: '',
  inside: false,
  weak: false,
};

const style =
  (family: MarkerFamily) =>
  (id: StyleId, numeral: NumeralKind, own: Partial<MarkerStyle>): MarkerStyle => ({
    ...common,
    ...own,
    id,
    numeral,
    family,
  });

const plain: ReturnType<typeof style> = style('plain');
const inside = true;
const weak = true;
/** Marks that are met behind what takes none. */
const anyMark = { marks: '、,.:;。', marksInside: '、,.:;。' };

const table: readonly MarkerStyle[] = [
  plain('一、', 'han', { punctuation: '、', marks: '、,.:;。', marksInside: '、,.', inside, weak }),
  plain('一', 'han', { weak }),
  plain('（一）', 'han', { before: '(', after: ')', ...anyMark, inside }),
  plain('一）', 'han', { after: ')' }),
  plain('【一】', 'han', { before: '【', after: '】' }),
  plain('1.', 'arabic', { punctuation: '.', marks: '.、,:;。', marksInside: '.、', inside, weak }),
  plain('（1）', 'arabic', { before: '(', after: ')', ...anyMark, inside, weak }),
  plain('1）', 'arabic', { after: ')', inside, weak }),
  plain('①', 'circled', { marks: '、,.', marksInside: '、,.', inside }),
  plain('甲、', 'stem', { punctuation: '、', marks: '、.', weak }),
  plain('壹、', 'formal', { punctuation: '、', marks: '、', weak }),
  plain('A.', 'latin', { punctuation: '.', marks: '、.', weak }),
  plain('（A）', 'latin', { before: '(', after: ')', weak }),
  plain('Ⅰ.', 'roman', { punctuation: '.', marks: '、.' }),
  ...['1.1', '1.1.1', '1.1.1.1'].map(id => style('chapter')(id, 'arabic', {})),
  style('ordinal')('第一，', 'han', { before: '第', punctuation: '，', inside }),
  style('ordinal')('第1，', 'arabic', { before: '第', punctuation: '，', inside }),
  ...[...pointUnits, ...namingUnits].map(after =>
    style('ordinal')(`第一${after}`, 'han', { before: '第', after, punctuation: '，', inside }),
  ),
  style('label')('其一，', 'han', { before: '其', punctuation: '，', inside }),
  style('sequence')('首先', 'word', { punctuation: '，', inside, weak }),
  ...partUnits.map(after => style('label')(`第一${after}`, 'han', { before: '第', after })),
  ...narrativeWords.map(after =>
    style('narrative')(`一${after}`, 'han', { after, inside, weak: after !== '是' }),
  ),
  ...[...repeatedVerbs].map(after => style('verb')(`一${after}`, 'han', { after, inside, weak })),
  ...labels.flatMap(before => [
    style('label')(`${before}一`, 'han', { before, punctuation: '：' }),
    style('label')(`${before}之一`, 'han', { before: `${before}之`, punctuation: '：' }),
    style('label')(`${before}1`, 'arabic', { before, punctuation: '：' }),
  ]),
];

const byId: ReadonlyMap<StyleId, MarkerStyle> = new Map(table.map(row => [row.id, row]));

/** All styles, in no particular order: level is no property of a style. */
export const markerStyles: readonly MarkerStyle[] = table;

/** The row of a style; undefined for an id that the table does not hold. */
export function markerStyle(id: StyleId): MarkerStyle | undefined {
  return byId.get(id);
}

/** The id of a composed style (一 and 是), as the very string that the table holds: styles are compared often. */
export function markerIdOf(stem: string, word: string): StyleId {
  const id = stem + word;
  return byId.get(id)?.id ?? id;
}
