import type { Counted } from '../../model/model.ts';
import type { Offer } from './item.ts';
import type { Place } from './place.ts';
import { commonWordings, wordings } from './usages.ts';

const titleBasics = ['在{会议名称}上的讲话', '在{活动名称}上的致辞', '在{会议名称}上的发言'];
const salutationBasics = ['同志们', '各位代表', '尊敬的各位来宾', '女士们、先生们，朋友们'];
const openingBasics = ['今天，我们召开{会议名称}，主要任务是{……}。', '今天，我们在这里隆重集会，{……}。'];

const counted = ({ text, documents }: Counted): readonly [string, number | null] => [text, documents];
const basic = (text: string): readonly [string, number | null] => [text, null];

/** Learned wordings, then the built-in ones that were not learned. */
function learnedFirst(
  learned: readonly Counted[],
  basics: readonly string[],
): readonly (readonly [string, number | null])[] {
  const known = new Set(learned.map(({ text }) => text));
  return [...learned.map(counted), ...basics.filter(text => !known.has(text)).map(basic)];
}

const falling = (rank: number): number => 6 / (rank + 1);

/** Forms of title, the occasion's first. */
export function titleOffers({ usages }: Place): readonly Offer[] {
  const titles = wordings(usages, usage => usage.titles).filter(({ text }) => !/^[{}…—“”]*$/.test(text));
  return learnedFirst(titles.slice(0, 12), titleBasics).map(([wording, documents], rank) => ({
    kind: 'title',
    wording: wording.replace(/^在\{…\}((?:上的)?(?:讲话|致辞|发言))$/, '在{会议名称}$1'),
    documents,
    worth: falling(rank),
  }));
}

/** Forms of address, with the colon that GB/T 15834-2011, 4.7.3.4, asks for. */
export function salutationOffers({ usages }: Place): readonly Offer[] {
  const salutations = commonWordings(usages, usage => usage.salutations).slice(0, 10);
  return learnedFirst(salutations, salutationBasics).map(([text, documents], rank) => ({
    kind: 'salutation',
    wording: `${text}：`,
    documents,
    worth: falling(rank),
  }));
}

/** How openings begin. */
export function openingOffers({ usages }: Place): readonly Offer[] {
  const openings = wordings(usages, usage => usage.openings)
    .filter(({ text }) => text.length >= 3)
    .slice(0, 12);
  return learnedFirst(openings, openingBasics).map(([wording, documents], rank) => ({
    kind: 'opening',
    wording,
    documents,
    worth: falling(rank),
  }));
}
