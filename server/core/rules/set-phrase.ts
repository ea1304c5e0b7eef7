import { wordCost } from '../text/commonWords.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { likelihoodOf } from './likelihood.ts';
import { type NearMatch, nearMatches, type Slip } from './nearMatches.ts';
import { type PhraseIndex, sharedBy } from './phraseIndex.ts';
import { quotedSpans } from './quoting.ts';
import { type Finding, type Fix, type Localized, type PassageRule, say } from './rule.ts';

const texts: Readonly<Record<Slip, Localized>> = {
  missing: say(
    '“{found}”似少一字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似少一字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to lack a character: {documents} documents write “{usual}”.',
  ),
  doubled: say(
    '“{found}”似重复一字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似重複一字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to double a character: {documents} documents write “{usual}”.',
  ),
  added: say(
    '“{found}”似多一字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似多一字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to have a character too many: {documents} documents write “{usual}”.',
  ),
  swapped: say(
    '“{found}”似颠倒两字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似顛倒兩字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to swap two characters: {documents} documents write “{usual}”.',
  ),
  sound: say(
    '“{found}”似有同音别字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似有同音別字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to have a character of the same sound: {documents} documents write “{usual}”.',
  ),
  shape: say(
    '“{found}”似有形近别字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似有形近別字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to have a character of similar look: {documents} documents write “{usual}”.',
  ),
};
const take = say('改为“{usual}”', '改為「{usual}」', 'Change to “{usual}”');

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
const light = '的和与及、是将了着过并而以于在要把最很也都就再又等来更各为地';
const lightest = /[的和与及、是]/;
/** Pairs of words that mean the same either way round. */
const reversible = /互相|相互|才德|德才|美中|中美|展开|开展|下世纪/;
const han = /[\u4e00-\u9fff]/;

/** A wording that so many documents share is missed where it stands with a character less. */
const common = 50;
/** A wording as long as this may have a character too many, or lack one although fewer documents share it. */
const longEnough = 12;
const longCommon = 20;
/** In a wording as long as this, a character more or less is surely a slip. */
const surely = 15;

/** In a wording that fewer documents share, two characters swapped may well be another word. */
const swappable = 10;
/** Characters that go with the word before: what begins with them lacks nothing (服务|化改革, 落实|的领导). */
const belongsBefore = new RegExp(`[化制性型级界率${light}]`);

/**
 * How much must speak for a slip of the pen, in nats. What divides slips made in a corpus of 3.2 million characters
 * from all that stands there almost like a fixed wording lies at about the same place for each kind, but a character
 * less is another wording far more often than two characters swapped.
 */
const enough: Readonly<Record<Slip, number>> = {
  sound: 15,
  shape: 15,
  swapped: 9.6,
  doubled: 9,
  missing: 7.5,
  added: 20,
};
/** A rarer wording is missed only where more speaks for it. */
const enoughWhereRare: Readonly<Record<Slip, number>> = {
  ...enough,
  sound: 17,
  swapped: 11,
  doubled: 13,
  missing: 7.5,
};
/** Where the first or the last character is missing. */
const enoughAtEnds = 0.5;
/** Where the character may belong to the words outside. */
const enoughOutside = { common: 12.5, rare: 17, swapped: 25 };
/** How rare as a word a character too many must be. */
const enoughAlone = 8;
/** In a rare wording, a doubled character that parts two words (房地产|产业) is none. */
const enoughDoubled = 3;
/** What is taken off there because so many documents more write the rest without that character. */
const ownLife = 3;
const ownDocuments = 4;
/** A word of one character that is no rarer is a word like any (大, 对, 与). */
const anyWord = 4;
/** Neither measure counts for more, or for less. */
const most = { words: 14, context: 12 };
const least = -8;

interface Weighed {
  readonly words: number;
  readonly context: number;
  /** How much rarer a word of one character is than the common ones. */
  readonly stray: number;
}

function weighed(text: string, match: NearMatch, index: PhraseIndex): Weighed {
  const { words, context, alone } = likelihoodOf(text, match, index);
  const byWords = Math.max(least, Math.min(most.words, words));
  const stray = Math.max(0, alone - anyWord);
  // A model without a store of sequences says nothing of the context: the words speak for it.
  if (index.stores.length === 0) return { words: byWords, context: byWords, stray };
  return { words: byWords, context: Math.max(least, Math.min(most.context, context)), stray };
}

/** What is another wording whatever the measures say. */
function isOther({ phrase, at, slip, start, end }: NearMatch, text: string): boolean {
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

/** Whether a departure is a slip of the pen rather than another wording. */
function isSlip(text: string, match: NearMatch, index: PhraseIndex): boolean {
  const { phrase, at, slip, start, end } = match;
  if (isOther(match, text)) return false;
  const documents = sharedBy(index, text, start, end);
  if (slip === 'missing' && (at === start || at === end)) return lacksAnEnd(text, match, documents, index);
  // What many documents write is usual itself; a character less or more may be so between other neighbours only.
  if (documents > 0 && slip !== 'missing' && slip !== 'doubled') return false;
  const { words, context, stray } = weighed(text, match, index);
  const found = context - Math.log(1 + documents);
  const rare = phrase.documents < common;
  if (slip === 'missing' && !rare) return found + words / 2 + stray >= enough.missing;
  // A character too many is none where it is part of a word (长时期 for 长期).
  if (slip === 'added' && stray < enoughAlone) return false;
  if (slip === 'doubled' && rare && stray < enoughDoubled) return false;
  // 学|习新时代 lacks nothing.
  if (
    slip === 'missing' &&
    at === start + 1 &&
    start > 0 &&
    wordCost(index.words, text, start - 1, 2) !== null
  )
    return false;
  const outside = reachesOut(text, match, index)
    ? enoughOutside[slip === 'swapped' ? slip : rare ? 'rare' : 'common']
    : 0;
  return found + words >= Math.max(outside, (rare ? enoughWhereRare : enough)[slip]);
}

/** Whether a character at either end makes a word with the one outside (在职|职工工资), or goes with any (互利和|和平共处). */
function reachesOut(
  text: string,
  { phrase, slip, start, end, at }: NearMatch,
  { words }: PhraseIndex,
): boolean {
  if (slip === 'swapped' && at === end - 2 && phrase.documents < common) return true;
  if (slip === 'swapped') return lightest.test(text.slice(at, at + 2));
  if (slip !== 'doubled') return false;
  const before = at === start + 1 && start > 0;
  if (!before && at !== end - 1) return false;
  return light.includes(text[at]!) || wordCost(words, text, before ? start - 1 : end - 1, 2) !== null;
}

/** The rest of a wording without its first or last character is in the corpus at least as often as the wording. */
function lacksAnEnd(text: string, match: NearMatch, documents: number, index: PhraseIndex): boolean {
  if (match.phrase.documents < common) return false;
  const whole = sharedBy(index, match.phrase.text, 0, match.phrase.text.length);
  const { words, context, stray } = weighed(text, match, index);
  const off = documents - whole >= ownDocuments ? ownLife : 0;
  return context + 0.15 * words + 0.45 * stray - off >= enoughAtEnds;
}

export const setPhrase: PassageRule = {
  id: 'set-phrase',
  scope: 'passage',
  severity: 'warning',
  norm: '',
  summary: say(
    '固定表述写得差一点',
    '固定表述寫得差一點',
    'A fixed wording almost, but not quite, as it is always written',
  ),
  explanation: say(
    '语料中许多篇都一字不差地使用的表述，这里少一字、重一字、颠倒或写成同音、形近的字，多半是笔误：换成通行的写法，语句要明显更像语料的行文，剩下的字也不再成词。另一种通行说法、虚词的增减、引文不提示；只少一字的提示较轻，一篇里几处都这样写的，视为有意。',
    '語料中許多篇都一字不差地使用的表述，這裡少一字、重一字、顛倒或寫成同音、形近的字，多半是筆誤：換成通行的寫法，語句要明顯更像語料的行文，剩下的字也不再成詞。另一種通行說法、虛詞的增減、引文不提示；只少一字的提示較輕，一篇裡幾處都這樣寫的，視為有意。',
    'A wording that many documents of the corpus share to the letter, here with a character missing, doubled, swapped or replaced by one of the same sound or look: with the usual wording in its place the sentence must read far more like the corpus, and what is written must leave characters over that make no word. Other current wordings, particles more or less and quotations are left alone; a character missing is told more softly, and taken as meant where a speech has it several times.',
  ),
  bad: ['要坚持以{set-phrase:习近平新时代国特色社会主义思想}为指导，把项目建设抓紧抓实。\n'],
  good: ['要坚持习近平新时代中国特色社会主义思想，把项目建设抓紧抓实。\n'],
  exampleModel: {
    setPhrases: [{ text: '习近平新时代中国特色社会主义思想', documents: 90 }],
  },
  *check(passage, habits, phrases): Generator<Finding> {
    if (phrases === null || passage.length < 4) return;
    const text = fold(passage);
    const { near, exact } = nearMatches(text, phrases);
    if (near.length === 0) return;
    const quoted = quotedSpans(passage);
    const slips = near.filter(
      match =>
        !isQuoted(match, quoted) &&
        !exact.some(other => stands(other, match)) &&
        isSlip(text, match, phrases),
    );
    for (const match of best(slips)) {
      const { phrase, start, end, slip } = match;
      const values = { found: passage.slice(start, end), usual: phrase.text, documents: phrase.documents };
      const span = { start, end };
      const fixes = (): readonly Fix[] => [
        { title: { text: take, values }, edits: [{ span, text: phrase.text }], safe: false },
      ];
      // The wording is known in simplified characters only.
      yield {
        span,
        severity: severityOf(match),
        message: { text: texts[slip], values },
        ...(habits.script === 'simplified' ? { fixes } : {}),
      };
    }
  },
  settle,
};

/** Whether another fixed wording stands to the letter where the two depart. */
function stands(other: NearMatch, { slip, start, end, at }: NearMatch): boolean {
  if (slip === 'doubled') return false;
  if (slip !== 'missing') return other.start <= at && at < other.end;
  if (at > start && at < end) return other.start < at && at < other.end;
  return other.start <= start && end <= other.end;
}

/** Whether a departure stands in a quotation. */
function isQuoted({ phrase, start, end, at, slip }: NearMatch, quoted: readonly Span[]): boolean {
  const round = quoted.find(span => span.start <= at && at < span.end);
  if (round === undefined) return false;
  // Marks round a few words set them off (“一带一路”, “人工智能+”); they quote nobody.
  if (slip === 'added' || (slip === 'missing' && (at === start || at === end))) return true;
  return round.end - round.start - 2 > Math.max(12, phrase.text.length + 2);
}

/** A character more or less may be another wording after all, the more so the shorter it is. */
function severityOf({ slip, phrase }: NearMatch): 'warning' | 'hint' {
  const unsure = slip === 'missing' || slip === 'added';
  return unsure && phrase.text.length < surely ? 'hint' : 'warning';
}

/** What a writer writes with a character less time and again is meant so (民主派 for 民主党派). */
function settle(found: readonly Finding[], text: string): readonly Finding[] {
  const times = new Map<string, number>();
  const written = ({ span }: Finding): string => text.slice(span.start, span.end);
  for (const finding of found) times.set(written(finding), (times.get(written(finding)) ?? 0) + 1);
  return found.filter(finding => finding.message.text !== texts.missing || times.get(written(finding)) === 1);
}

/** One match a place: of those that overlap, the one of the longest wording. */
function best(near: readonly NearMatch[]): readonly NearMatch[] {
  const sorted = [...near].sort((a, b) => b.phrase.text.length - a.phrase.text.length || a.start - b.start);
  const kept: NearMatch[] = [];
  for (const match of sorted) {
    if (!kept.some(other => other.start < match.end && match.start < other.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}
