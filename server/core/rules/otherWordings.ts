import type { Span } from '../text/span.ts';
import type { NearMatch } from './nearMatches.ts';

/** Numerals: another number is another matter. */
const numerals = /[○一二三四五六七八九十百千万亿两几半数第\d]/;
/** Wordings in which a number may well be another one. */
const numbered = /[年月日届次第期批个]/;
/** Characters that sound alike and are both right in many wordings. */
const interchangeable = [
  '物务',
  '间坚',
  '些所',
  '或和',
  '固故',
  '查察',
  '青轻',
  '止滞',
  '的地得',
  '作做',
  '他她它',
  '像象',
  '唯惟',
  '份分',
  '订定',
  '账帐',
  '需须',
  '和合',
  '绝决',
  '采彩',
  '牟谋',
  '急亟',
  '制治',
  '管官',
  '近进',
  // 藉此機會 is how traditional characters have it.
  '借藉',
  '布佈',
];

/** Characters that a wording may have or lack, and that may follow any word. */
export const light = '的和与及、是将了着过并而以于在要把最很也都就再又等来更各为地';
export const lightest: RegExp = /[的和与及、是]/;
/** Pairs of words that mean the same either way round. */
const reversible = /互相|相互|才德|德才|美中|中美|展开|开展|下世纪/;
const han = /[\u4e00-\u9fff]/;

/** A wording that so many documents share is missed where it stands with a character less. */
export const common = 50;
/** A wording as long as this may have a character too many, or lack one although fewer documents share it. */
const longEnough = 12;
const longCommon = 20;
/** In a wording that fewer documents share, two characters swapped may well be another word. */
const swappable = 10;
/** Characters that go with the word before: what begins with them lacks nothing (服务|化改革, 落实|的领导). */
const belongsBefore = new RegExp(`[化制性型级界率${light}]`);

/** What is another wording whatever the measures say. */
export function isOther({ phrase, at, slip, start, end }: NearMatch, text: string): boolean {
  const wanted = phrase.text[at - start] ?? '';
  const typed = text[at] ?? '';
  switch (slip) {
    case 'sound':
    case 'shape':
      if (numerals.test(wanted) && numerals.test(typed)) return true;
      return interchangeable.some(group => group.includes(wanted) && group.includes(typed));
    case 'swapped':
      if (phrase.documents < swappable) return true;
      if (reversible.test(phrase.text) && reversible.test(text.slice(start, end))) return true;
      return numerals.test(wanted) && (numerals.test(typed) || numbered.test(phrase.text));
    case 'added':
      return (
        phrase.text.length < longEnough || light.includes(typed) || !han.test(typed) || numerals.test(typed)
      );
    case 'doubled':
      // 全国|上上下下 is another word.
      return text[end] === text[end - 1] || (numerals.test(typed) && numbered.test(phrase.text));
    case 'missing':
      if (light.includes(wanted) || (numerals.test(wanted) && numbered.test(phrase.text))) return true;
      if (at === start && belongsBefore.test(typed) && han.test(text[start - 1] ?? '')) return true;
      return phrase.documents < common && (phrase.text.length < longEnough || phrase.documents < longCommon);
  }
}

/** Whether another fixed wording stands to the letter where the two depart. */
export function stands(other: NearMatch, { slip, start, end, at }: NearMatch): boolean {
  if (slip === 'doubled') return false;
  if (slip !== 'missing') return other.start <= at && at < other.end;
  if (at > start && at < end) return other.start < at && at < other.end;
  return other.start <= start && end <= other.end;
}

/** Whether a departure stands in a quotation. */
export function isQuoted({ phrase, start, end, at, slip }: NearMatch, quoted: readonly Span[]): boolean {
  const round = quoted.find(span => span.start <= at && at < span.end);
  if (round === undefined) return false;
  // Marks round a few words set them off (“一带一路”, “人工智能+”); they quote nobody.
  if (slip === 'added' || (slip === 'missing' && (at === start || at === end))) return true;
  return round.end - round.start - 2 > Math.max(12, phrase.text.length + 2);
}
