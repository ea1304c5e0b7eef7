import { type MarkerFamily, markerStyle } from '../text/markers.ts';

/** Narrative ordinals (一是, 二要) change their word freely, 第N its measure word; every other style is itself. */
export function isKin(style: string, other: string): boolean {
  if (style === other) return true;
  // Kin begin alike; most styles that are compared do not.
  if (style.charCodeAt(0) !== other.charCodeAt(0)) return false;
  const family = familyOf(style);
  return (family === 'narrative' || family === 'ordinal') && family === familyOf(other);
}

const familyOf = (style: string): MarkerFamily | undefined => markerStyle(style)?.family;

/** 第一， 第一点， 第一个问题，: the word that is counted may change from one to the next. 章 and 节 are no such words. */
export const isOrdinal = (style: string): boolean => familyOf(style) === 'ordinal';

/** 一是, 二要, 三查: numbers that stay inside a sentence. */
export function isNarrative(style: string): boolean {
  const family = familyOf(style);
  return family === 'narrative' || family === 'verb';
}

/** 首先, 其次: words that name no number. */
export const isSequence = (style: string): boolean => familyOf(style) === 'sequence';

/** 1.1: chapters of a report. */
export const isChapter = (style: string): boolean => familyOf(style) === 'chapter';

/** 一是, 第一，, 其一，: numbers that a sentence reads aloud. */
export const isWordy = (style: string): boolean =>
  isNarrative(style) || isOrdinal(style) || style === '其一，';

/** The order of levels that GB/T 9704-2012, 7.3.3 gives. */
const formalOrder: readonly string[] = ['一、', '（一）', '1.', '（1）'];

/** How deep the norm places a style, from 0; -1 for one that it does not name. */
export const formalRank = (style: string): number => formalOrder.indexOf(style);
export const isFormal = (style: string): boolean => formalRank(style) >= 0;
