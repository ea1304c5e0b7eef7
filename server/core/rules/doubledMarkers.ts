import type { Span } from '../text/span.ts';
import { quotedSpans, within } from './quoting.ts';

/** A marker that was typed twice: its second copy, which may go, and the first as it stands. */
export interface DoubledMarker {
  readonly span: Span;
  readonly text: string;
}

const han = '[一二三四五六七八九十]{1,3}';
const bracketed = `[（(](?:${han}|\\d{1,2})[）)]`;
const sign = '[①-⑳⑴-⒇㈠-㈩]';
/** A marker at the head of a paragraph, and one inside. 1.1. may be the number of a chapter, 二、二、三产业 a heading. */
const opening = new RegExp(
  `^[\\s　]*(${bracketed}|${han}、|\\d{1,2}、|第${han}[，、,]|${sign}|${han}[是要]|首先[，,]?)\\s*\\1(?![一二三四五六七八九十\\d])`,
);
const inside = new RegExp(
  `(?<=[。；：，、！？;:,!?])(${bracketed}|第${han}[，,]|${sign}|[一二三四五六七八九][是要则則]|首先|其次)[，,]?\\1`,
  'g',
);

/** The markers of one paragraph that stand twice in a row (二、二、, 一是一是), whatever the tree makes of them; null for none. */
export function doubledMarkers(passage: string): readonly DoubledMarker[] | null {
  const first = opening.exec(passage);
  const matches = [...(first === null ? [] : [first]), ...passage.matchAll(inside)];
  if (matches.length === 0) return null;
  const quoted = quotedSpans(passage);
  const found = matches.flatMap(({ 0: whole, 1: text = '', index }) => {
    const end = index + whole.length;
    return within(quoted, index) ? [] : [{ text, span: { start: end - text.length, end } }];
  });
  return found.length === 0 ? null : found;
}
