import { fold } from '../text/fold.ts';
import { long, type NearMatch, nearMatches, type Slip } from './phraseIndex.ts';
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

/** Characters that a wording may have or lack without a fault; the first few even where the wording is long. */
const light = '的和与及、，了着过并而以于在是要把将不更最大很有也都就再又新一各全地得之为上下中们者性化';
const lightest = 6;
/** Pairs that sound alike and are both right in many wordings. */
const interchangeable = [
  '的地得',
  '作做',
  '他她它',
  '像象',
  '唯惟',
  '份分',
  '订定',
  '账帐',
  '做作',
  '需须',
  '和合',
  '与于',
  '以已',
  '有又',
  '是事',
  '其期',
  '力利',
  '到道',
  '个各',
];

/** Whether a departure is a slip of the pen rather than another wording. */
function isSlip(text: string, { phrase, at, slip, start }: NearMatch): boolean {
  const wanted = phrase.text[at - start] ?? '';
  const typed = text[at] ?? '';
  const { length } = phrase.text;
  const idle = length >= long ? light.slice(0, lightest) : light;
  if (slip === 'missing') return length >= 6 && !idle.includes(wanted);
  if (slip === 'added') return length >= 8 && !light.includes(typed) && /[\u4e00-\u9fff]/.test(typed);
  if (slip === 'sound')
    return !interchangeable.some(group => group.includes(wanted) && group.includes(typed));
  return true;
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
    '语料中许多篇都一字不差地使用的表述，这里少一字、重一字、颠倒或写成同音、形近的字，多半是笔误。另一种通行说法、虚词的增减、引文不提示。',
    '語料中許多篇都一字不差地使用的表述，這裡少一字、重一字、顛倒或寫成同音、形近的字，多半是筆誤。另一種通行說法、虛詞的增減、引文不提示。',
    'A wording that many documents of the corpus share to the letter, here with a character missing, doubled, swapped or replaced by one of the same sound or look. Other current wordings, particles more or less and quotations are left alone.',
  ),
  bad: ['要坚持以{set-phrase:习近平新时代国特色社会主义思想}为指导，把项目建设作为{set-phrase:重种之重}。\n'],
  good: ['要坚持习近平新时代中国特色社会主义思想，把项目建设作为重中之重。\n'],
  exampleModel: {
    setPhrases: [
      { text: '习近平新时代中国特色社会主义思想', documents: 90 },
      { text: '重中之重', documents: 60 },
    ],
  },
  *check(passage, habits, phrases): Generator<Finding> {
    if (phrases === null || passage.length < 4) return;
    const text = fold(passage);
    const { near, exact } = nearMatches(text, phrases);
    if (near.length === 0) return;
    const quoted = quotedSpans(passage);
    for (const match of best(near)) {
      const { phrase, start, end, at, slip } = match;
      if (!isSlip(text, match) || within(quoted, at)) continue;
      // What stands there exactly is another fixed wording.
      if (exact.some(other => other.start <= at && at < other.end)) continue;
      const values = { found: passage.slice(start, end), usual: phrase.text, documents: phrase.documents };
      const span = { start, end };
      const fixes = (): readonly Fix[] => [
        { title: { text: take, values }, edits: [{ span, text: phrase.text }], safe: false },
      ];
      // The wording is known in simplified characters only.
      yield {
        span,
        message: { text: texts[slip], values },
        ...(habits.script === 'simplified' ? { fixes } : {}),
      };
    }
  },
};

/** One match a place: of those that overlap, the one of the longest wording. */
function best(near: readonly NearMatch[]): readonly NearMatch[] {
  const sorted = [...near].sort((a, b) => b.phrase.text.length - a.phrase.text.length || a.start - b.start);
  const kept: NearMatch[] = [];
  for (const match of sorted) {
    if (!kept.some(other => other.start < match.end && match.start < other.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}
