// What is said of completion items, in the writer's language.

import { type CompletionKind, type Locale, type SlotExample, say } from '../../core/index.ts';

const names: Readonly<Record<Locale, Readonly<Record<CompletionKind, string>>>> = {
  'zh-CN': {
    title: '标题',
    salutation: '称谓',
    opening: '开场',
    announcement: '总领句',
    marker: '层次序数',
    heading: '小标题',
    section: '部分',
    point: '要点',
    closing: '结尾',
    call: '号召',
    thanks: '致谢',
    phrase: '词语',
  },
  'zh-TW': {
    title: '標題',
    salutation: '稱謂',
    opening: '開場',
    announcement: '總領句',
    marker: '層次序數',
    heading: '小標題',
    section: '部分',
    point: '要點',
    closing: '結尾',
    call: '號召',
    thanks: '致謝',
    phrase: '詞語',
  },
  en: {
    title: 'title',
    salutation: 'salutation',
    opening: 'opening',
    announcement: 'announcement',
    marker: 'marker',
    heading: 'heading',
    section: 'section',
    point: 'point',
    closing: 'closing',
    call: 'closing call',
    thanks: 'thanks',
    phrase: 'words',
  },
};

/** What the list says beside an item: on how many speeches it rests, else of which kind it is. */
export function detailOf(kind: CompletionKind, documents: number | null, locale: Locale): string {
  if (documents === null) return names[locale][kind];
  return locale === 'en' ? speeches(documents) : `${documents} 篇`;
}

const speeches = (count: number): string => `${count} ${count === 1 ? 'speech' : 'speeches'}`;

/** What an item is explained by. */
interface Explained {
  readonly kind: CompletionKind;
  readonly documents: number | null;
  /** The wording with its slots, where it has any. */
  readonly wording?: string;
}

/**
 * What stands beside an item when the editor asks: which part it is, on how many speeches it rests, and what has stood
 * in its slots.
 */
export function documentationOf(
  { kind, documents, wording }: Explained,
  examples: readonly SlotExample[],
  locale: Locale,
): string {
  const lines = [restsOn(kind, documents, locale)];
  if (wording !== undefined && wording.length <= longestShown) lines.push(wording.replace(slots, '〔…〕'));
  if (examples.length > 0) lines.push(examplesLine(examples, locale));
  return lines.join('\n');
}

const slots = /\{[^{}]*\}/g;
/** A scaffold is not shown as a wording. */
const longestShown = 60;

function restsOn(kind: CompletionKind, documents: number | null, locale: Locale): string {
  const name = names[locale][kind];
  if (documents !== null) {
    return say(
      `${name}：语料中 ${documents} 篇讲话这样写`,
      `${name}：語料中 ${documents} 篇講話這樣寫`,
      `${name}: ${speeches(documents)} of the corpus ${documents === 1 ? 'has' : 'have'} it.`,
    )[locale];
  }
  if (kind === 'phrase') {
    return say(
      `${name}：由语料和本稿的用语接成`,
      `${name}：由語料和本稿的用語接成`,
      `${name}: put together from what the corpus and this draft say.`,
    )[locale];
  }
  return say(`${name}：依本稿或规范`, `${name}：依本稿或規範`, `${name}: from this draft, or from the norm.`)[
    locale
  ];
}

function examplesLine(examples: readonly SlotExample[], locale: Locale): string {
  const told = examples.map(({ text, documents }) => {
    if (locale === 'en') return `${text} (${documents === null ? 'this draft' : speeches(documents)})`;
    return `${text}（${documents === null ? '本稿' : `${documents} 篇`}）`;
  });
  return locale === 'en' ? `〔…〕 e.g. ${told.join(', ')}` : `〔…〕如：${told.join('、')}`;
}
