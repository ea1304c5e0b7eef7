import { fold } from '../text/fold.ts';
import {
  areAttested,
  endsAsWord,
  isAttested,
  type NearMatch,
  nearMatches,
  type PhraseIndex,
  type Slip,
} from './phraseIndex.ts';
import { quotedSpans, within } from './quoting.ts';
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
/** Pairs that sound alike and are both right in many wordings. */
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
];

/** Characters that a wording may have or lack, and that may follow any word; the first few even where it is long. */
const light = '的和与及、是将了着过并而以于在要把最很也都就再又等来更各';
const lightest = 6;
/** Pairs of words that mean the same either way round. */
const reversible = /互相|相互|才德|德才|美中|中美|展开|开展|下世纪/;
/** A wording as long as this may have a character too many. */
const longEnough = 10;
/** In a wording as long as this, a character more or less is surely a slip. */
const surely = 15;

/** What is left of a wording shorter than this is easily something else: it must be very common to be missed. */
const short = 6;
const many = 50;

/** The places of the character pairs that a slip has made. */
function newPairs({ slip, at }: NearMatch): readonly number[] {
  if (slip === 'missing') return [at - 1];
  return slip === 'swapped' ? [at - 1, at, at + 1] : [at - 1, at];
}

/** Whether what a missing character leaves over belongs to the words before or behind: 光|辉成就, 团结作|为. */
function isOfOthers(text: string, { start, end, at }: NearMatch, index: PhraseIndex): boolean {
  const before = text[start - 1];
  if (at - start === 1 && before !== undefined && han.test(before) && endsAsWord(index, text, start - 1))
    return true;
  const after = text[end];
  return (
    end - at === 1 &&
    after !== undefined &&
    han.test(after) &&
    !light.includes(after) &&
    isAttested(index, text, end - 1)
  );
}

/** Whether a character at either end belongs to the words before or behind: 石|油所创造, 交通运输|也将. */
function reachesOut(text: string, { start, end, at }: NearMatch, index: PhraseIndex): boolean {
  if (at === start) return start > 0 && allHan(text, start - 1, 2) && endsAsWord(index, text, start - 1);
  return at === end - 1 && allHan(text, end - 1, 2) && isAttested(index, text, end - 1);
}

/** Whether the one more character at either end belongs to the words before or behind: 同志|志存高远, 团结|结合. */
function belongsOutside(text: string, { start, end, at }: NearMatch, index: PhraseIndex): boolean {
  if (at === start + 1) return start > 0 && allHan(text, start - 1, 2) && endsAsWord(index, text, start - 1);
  return (
    at === end - 1 &&
    allHan(text, end - 1, 2) &&
    !light.includes(text[end] ?? '') &&
    isAttested(index, text, end - 1)
  );
}

/**
 * Whether a departure is a slip of the pen rather than another wording: it must put side by side two characters that
 * the corpus does not know so.
 */
function isSlip(text: string, match: NearMatch, index: PhraseIndex): boolean {
  const { phrase, at, slip, start, end } = match;
  const wanted = phrase.text[at - start] ?? '';
  const typed = text[at] ?? '';
  const idle = phrase.text.length >= longEnough ? light.slice(0, lightest) : light;
  // Without knowing what else the corpus writes, only a long wording tells a slip from another wording.
  if (index.attested.length === 0 && phrase.text.length < longEnough) return false;
  if (numerals.test(wanted) || numerals.test(typed)) return false;
  if (slip === 'sound' && interchangeable.some(group => group.includes(wanted) && group.includes(typed)))
    return false;
  if (slip === 'swapped' && reversible.test(phrase.text)) return false;
  if (slip === 'added' && (phrase.text.length < longEnough || idle.includes(typed))) return false;
  if (slip === 'missing' && phrase.text.length < short && phrase.documents < many) return false;
  if (slip === 'missing' && (idle.includes(wanted) || isOfOthers(text, match, index))) return false;
  if (slip === 'doubled' && belongsOutside(text, match, index)) return false;
  if ((slip === 'sound' || slip === 'shape' || slip === 'swapped') && reachesOut(text, match, index))
    return false;
  // What a doubled character stands in is no other wording: nothing is written so on purpose.
  if (slip === 'doubled' && at > start + 1 && at < end - 1) return text[end] !== text[end - 1];
  const isNew = (place: number, length: number): boolean =>
    place >= start &&
    place + length <= end &&
    allHan(text, place, length) &&
    !isKnown(text, place, length, index);
  if (newPairs(match).some(place => isNew(place, 2))) return true;
  const alone = slip === 'doubled' || (slip === 'swapped' && !endsAsWord(index, text, at));
  return alone && newPairs(match).some(place => isNew(place - 1, 3) || isNew(place, 3));
}

function isKnown(text: string, at: number, length: number, index: PhraseIndex): boolean {
  return length === 2 ? isAttested(index, text, at) : areAttested(index, text, at);
}

function allHan(text: string, at: number, length: number): boolean {
  const stretch = text.slice(at, at + length);
  return stretch.length === length && [...stretch].every(character => han.test(character));
}

const han = /[\u4e00-\u9fff]/;

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
    '语料中许多篇都一字不差地使用的表述，这里少一字、重一字、颠倒或写成同音、形近的字，多半是笔误。另一种通行说法、虚词的增减、引文不提示。',
    '語料中許多篇都一字不差地使用的表述，這裡少一字、重一字、顛倒或寫成同音、形近的字，多半是筆誤。另一種通行說法、虛詞的增減、引文不提示。',
    'A wording that many documents of the corpus share to the letter, here with a character missing, doubled, swapped or replaced by one of the same sound or look. Other current wordings, particles more or less and quotations are left alone.',
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
    for (const match of best(near)) {
      const { phrase, start, end, at, slip } = match;
      if (!isSlip(text, match, phrases) || within(quoted, at)) continue;
      // What stands there exactly is another fixed wording.
      if (slip !== 'doubled' && exact.some(other => other.start <= at && at < other.end)) continue;
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
};

/** A character more or less may be another wording after all, the more so the shorter it is. */
function severityOf({ slip, phrase }: NearMatch): 'warning' | 'information' {
  const unsure = slip === 'missing' || slip === 'added';
  return unsure && phrase.text.length < surely ? 'information' : 'warning';
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
