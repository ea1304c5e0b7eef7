import { writeHan } from '../../text/numerals.ts';
import { writeMarker } from '../../text/writeMarker.ts';
import { paragraphIndent } from './indents.ts';
import type { Offer } from './item.ts';
import { openItems } from './openItems.ts';
import type { Place } from './place.ts';
import type { Usages } from './usages.ts';
import { wordings } from './usages.ts';

const basics = ['下面，我讲{数}点意见', '我再强调{数}点要求', '我就此讲{数}个问题'];
/** How a promise begins that can open a sentence. */
const leads = /^(?:下面|现在|这里|今天|借此|借这个|最后，?我|我[就再想讲谈说强]|就此)/;
/** What can be said of a promise that was learned without its beginning: {数}点意见. */
const told = /^(?:以下|讲|谈|提)?\{数\}.{0,2}(?:意见|要求|问题|建议|想法|看法|体会|希望|感想)$/;

/** A promise, and the documents that it rests on. */
interface Promised {
  readonly text: string;
  readonly documents: number | null;
}

/** Promises of points to come; their number is a choice, the usual one first. */
export function announcementOffers(place: Place): readonly Offer[] {
  const { usages, speech, sentence, offset } = place;
  const sections =
    speech.outermostLists.find(({ kind, form }) => kind === 'section' && form !== '')?.size ?? 0;
  const counts = countsFor(usages, sections);
  // Inside a section the points are told, not promised; right after a promise nobody makes another.
  const inside = (speech.items[0]?.span.start ?? offset) < offset || openItems(speech, offset).length > 0;
  if (sentence === '' && (inside || promisedJustNow(place))) return [];
  const worth = inside ? 0.1 : greets(place) ? 0.3 : 3;
  const offers = promises(usages, sentence === '').map(
    ({ text, documents }, rank): Offer => ({
      kind: 'announcement',
      wording: text.replace('{数}', `{数:${counts.join('|')}}`),
      documents,
      worth: worth / (rank + 1),
    }),
  );
  return inside || speech.items.length > 0 || greets(place)
    ? offers
    : [...offers, ...scaffolds(place, counts)];
}

/** Whether the title is that of a greeting: those seldom number their points. */
const greets = ({ speech }: Place): boolean => /[致贺賀祝][辞辭词詞]|答[谢謝]/.test(speech.title?.text ?? '');

/** One promise of each beginning: what else it may promise shows when it is begun. */
function oneOfEach(promised: readonly Promised[]): readonly Promised[] {
  const begun = new Set<string>();
  return promised.filter(({ text }) => {
    const beginning = text.slice(0, text.indexOf('{数}'));
    return !begun.has(beginning) && begun.add(beginning);
  });
}

/** Promises, those first that open a sentence; where one is to be opened, those alone. */
function promises(usages: Usages, opening: boolean): readonly Promised[] {
  const learned = wordings(usages, usage => usage.announcements).filter(
    ({ text }) => text.includes('{数}') && text.replace(/\{[^}]*\}/g, '').length >= 2,
  );
  const whole = learned.flatMap(({ text, documents }): readonly Promised[] => {
    if (leads.test(text)) return [{ text, documents }];
    return told.test(text) ? [{ text: `下面，我讲${text.replace(/^[^{]*/, '')}`, documents }] : [];
  });
  const parts = opening ? [] : learned.filter(({ text }) => !leads.test(text) && !text.startsWith('{'));
  const known = new Set<string>();
  const all = [...whole, ...basics.map(text => ({ text, documents: null })), ...parts]
    .filter(({ text }) => !known.has(text) && known.add(text))
    .slice(0, 14);
  return opening ? oneOfEach(all).slice(0, 3) : all;
}

/** Whether the sentence before the caret, in its paragraph or the one before, promises points: 讲三点意见。 */
const promisedJustNow = ({ speech, offset }: Place): boolean =>
  /[一二三四五六七八九十两兩几幾\d][个個点點项項条條方][^。，,]{0,4}[。：:]$/.test(
    speech.text.slice(Math.max(0, offset - 40), offset).trimEnd(),
  );

/** A promise together with the sections that keep it, indented as the draft is; the number at both ends is one place to fill in. */
function scaffolds(place: Place, counts: readonly string[]): readonly Offer[] {
  const { sentence, stage } = place;
  if (sentence !== '' || (stage !== 'opening' && stage !== 'body')) return [];
  return counts.slice(0, 1).flatMap((count, rank): readonly Offer[] => {
    const sections = numbers.indexOf(count) + 2;
    if (sections < 2) return [];
    const indent = paragraphIndent(place);
    const bodies = Array.from(
      { length: sections },
      (_, i) => `${indent}${writeMarker('一、', i + 1)}{小标题}\n${indent}{正文}\n`,
    );
    return [
      {
        kind: 'announcement',
        wording: `下面，我讲{点数=${count}}点意见。\n\n${bodies.join('\n')}\n${indent}以上{点数=${count}}点，请大家{结合实际，抓好落实}。`,
        documents: null,
        worth: 1 / (rank + 1),
        label: `下面，我讲${count}点意见。一、……`,
      },
    ];
  });
}

const numbers = ['两', '三', '四', '五', '六', '七', '八'];

/** The numbers that such promises give, most usual first; the number of sections there are, where there are some. */
function countsFor({ own, all }: Usages, sections: number): readonly string[] {
  const documents = (count: number): number =>
    (own?.announcedCounts[count] ?? 0) * 10 + (all.announcedCounts[count] ?? 0);
  const counts = [3, 2, 4, 5, 6, 7, 8].sort((a, b) => documents(b) - documents(a));
  const first = sections >= 2 ? [sections, ...counts.filter(count => count !== sections)] : counts;
  return [...first.map(count => (count === 2 ? '两' : writeHan(count))), '几'];
}
