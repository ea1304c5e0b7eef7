import { writeHan } from '../../text/numerals.ts';
import type { Offer } from './item.ts';
import type { Place } from './place.ts';
import type { Usages } from './usages.ts';
import { wordings } from './usages.ts';

const basics = ['下面，我讲{数}点意见', '我再强调{数}点要求', '我就此讲{数}个问题'];

/** Promises of points to come; their number is a choice, the usual one first. */
export function announcementOffers({ usages, speech }: Place): readonly Offer[] {
  const learned = wordings(usages, usage => usage.announcements)
    .filter(({ text }) => text.includes('{数}') && text.replace(/\{[^}]*\}/g, '').length >= 3)
    .slice(0, 12);
  const known = new Set(learned.map(({ text }) => text));
  const sections = speech.items.filter(({ kind, marker }) => kind === 'section' && marker !== null).length;
  const counts = countsFor(usages, sections);
  const offers = [
    ...learned.map(({ text, documents }) => ({ text, documents })),
    ...basics.filter(text => !known.has(text)).map(text => ({ text, documents: null })),
  ];
  return offers.map(({ text, documents }, rank) => ({
    kind: 'announcement',
    wording: text.replace('{数}', `{数:${counts.join('|')}}`),
    documents,
    worth: 3 / (rank + 1),
  }));
}

/** The numbers that such promises give, most usual first; the number of sections there are, where there are some. */
function countsFor({ own, all }: Usages, sections: number): readonly string[] {
  const documents = (count: number): number =>
    (own?.announcedCounts[count] ?? 0) * 10 + (all.announcedCounts[count] ?? 0);
  const counts = [3, 2, 4, 5, 6, 7, 8].sort((a, b) => documents(b) - documents(a));
  const first = sections >= 2 ? [sections, ...counts.filter(count => count !== sections)] : counts;
  return [...first.map(count => (count === 2 ? '两' : writeHan(count))), '几'];
}
