import type { Counted } from '../../model/model.ts';
import type { Offer } from './item.ts';
import type { Place } from './place.ts';
import { storeForm } from './storeForm.ts';
import { commonWordings, wordings } from './usages.ts';

const titleBasics = ['在{会议名称}上的讲话', '在{活动名称}上的致辞', '在{会议名称}上的发言'];
const salutationBasics = ['同志们', '各位代表', '尊敬的各位来宾', '女士们、先生们，朋友们'];

/** A wording and the documents that it rests on; null for what the norm knows. */
type Wording = readonly [text: string, documents: number | null];

/** Learned wordings, then the built-in ones that were not learned. */
function learnedFirst(learned: readonly Counted[], basics: readonly string[]): readonly Wording[] {
  const known = new Set(learned.map(({ text }) => text));
  return [
    ...learned.map(({ text, documents }): Wording => [text, documents]),
    ...basics.filter(text => !known.has(text)).map((text): Wording => [text, null]),
  ];
}

const falling = (rank: number): number => 6 / (rank + 1);

/** Forms of title, the occasion's first; where the name of the meeting is typed, what closes the title. */
export function titleOffers({ usages, typed }: Place): readonly Offer[] {
  const titles = wordings(usages, usage => usage.titles)
    .filter(({ text }) => !/^[{}…—“”]*$/.test(text))
    .slice(0, 12)
    .map(({ text, documents }) => ({ text: readableTitle(text), documents }));
  const forms = learnedFirst(titles, titleBasics).filter(
    ([text], i, all) => text !== '' && all.findIndex(([other]) => other === text) === i,
  );
  // A year may be meant only where the rest of the title says of what.
  const plainFirst = [
    ...forms.filter(([text]) => !opensWithSlot(text)),
    ...forms.filter(([text]) => opensWithSlot(text)),
  ];
  return [...plainFirst, ...closingForms(typed)].map(([wording, documents], rank) => ({
    kind: 'title',
    wording,
    documents,
    worth: falling(rank),
  }));
}

const opensWithSlot = (text: string): boolean => text.startsWith('{');

/** A learned title with slots that say what is asked for; '' for a frame too wide to be of use. */
function readableTitle(text: string): string {
  if (/^在\{…\}(?:上的)?讲话$/.test(text)) return '在{会议名称}上的讲话';
  if (/^在\{…\}(?:上的)?致辞$/.test(text)) return '在{活动名称}上的致辞';
  if (/\{数\}(?!年)/.test(text)) return '';
  return text.replaceAll('{数}年', '{年份}年').replaceAll('{…}', '{单位}');
}

const closed = /(?:讲话|致辞|发言|报告|贺词|讲稿)$/;

/** 在全县粮食安全工作会议 → 上的讲话. */
function closingForms(typed: string): readonly Wording[] {
  if (!typed.startsWith('在') || typed.length < 3 || closed.test(typed)) return [];
  const [named, place = ''] = /(?:会议|[会式典宴班坛礼动场])(上的?)?$/.exec(typed) ?? [];
  const middle = named === undefined ? '{会议名称}' : '';
  const rest = '上的'.slice(place.length);
  return ['讲话', '发言', '致辞'].map((genre): Wording => [`${typed}${middle}${rest}${genre}`, null]);
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

/** How openings begin: as the title asks for, as they were learned, as handbooks have them. */
export function openingOffers({ usages, speech }: Place): readonly Offer[] {
  const title = storeForm(speech.title?.text ?? '');
  const salutation = storeForm(speech.salutation?.text ?? '');
  const reports = /报告|代表/.test(title + salutation);
  const learned = wordings(usages, usage => usage.openings)
    .filter(({ text }) => text.length >= 3 && (reports || !text.includes('代表')))
    .slice(0, 12);
  const meeting = /^在([^，、“”]{2,28}会议?)上的(?:讲话|发言)$/.exec(title)?.[1];
  const named = meeting === undefined ? [] : [`今天，我们召开${meeting}，主要任务是{……}。`];
  const basics = ['今天，我们召开{会议名称}，主要任务是{……}。', '今天，我们在这里隆重集会，{……}。'];
  const forms = [
    ...named.map((text): Wording => [text, null]),
    ...learnedFirst(learned, named.length > 0 ? basics.slice(1) : basics),
  ];
  return forms.map(([wording, documents], rank) => ({
    kind: 'opening',
    wording,
    documents,
    worth: falling(rank),
  }));
}
