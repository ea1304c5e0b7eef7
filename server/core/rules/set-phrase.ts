import { fold } from '../text/fold.ts';
import { type NearMatch, nearMatches, type Slip } from './nearMatches.ts';
import { isQuoted, stands } from './otherWordings.ts';
import { isOwnWording } from './ownWording.ts';
import { quotedSpans } from './quoting.ts';
import { type Finding, type Fix, type Localized, type PassageRule, say } from './rule.ts';
import { isSlip } from './slips.ts';

const texts: Readonly<Record<Slip, Localized>> = {
  missing: say(
    '“{found}”似有漏字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似有漏字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to lack a character: {documents} documents of the corpus write “{usual}”.',
  ),
  doubled: say(
    '“{found}”似重复一字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似重複一字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to double a character: {documents} documents of the corpus write “{usual}”.',
  ),
  added: say(
    '“{found}”似多一字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似多一字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to have a character too many: {documents} documents of the corpus write “{usual}”.',
  ),
  swapped: say(
    '“{found}”似颠倒两字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似顛倒兩字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to swap two characters: {documents} documents of the corpus write “{usual}”.',
  ),
  sound: say(
    '“{found}”似有同音别字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似有同音別字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to have a character of the same sound: {documents} documents of the corpus write “{usual}”.',
  ),
  shape: say(
    '“{found}”似有形近别字：语料中 {documents} 篇写作“{usual}”。',
    '「{found}」似有形近別字：語料中 {documents} 篇寫作「{usual}」。',
    '“{found}” seems to have a character of similar look: {documents} documents of the corpus write “{usual}”.',
  ),
};
const take = say('改为“{usual}”', '改為「{usual}」', 'Change to “{usual}”');

/** In a wording as long as this, a character more or less is surely a slip. */
const surely = 15;

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

/** A character more or less may be another wording after all, the more so the shorter it is. */
function severityOf({ slip, phrase }: NearMatch): 'warning' | 'hint' {
  const unsure = slip === 'missing' || slip === 'added';
  return unsure && phrase.text.length < surely ? 'hint' : 'warning';
}

/** What seems to lack a character may be the writer's own wording (民主派 for 民主党派): the speech as a whole tells. */
function settle(found: readonly Finding[], text: string): readonly Finding[] {
  return found.filter(
    ({ message, span }) =>
      message.text !== texts.missing || !isOwnWording(text, span, String(message.values?.['usual'])),
  );
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
