import type { Locale } from '../text/locale.ts';

/** What an entry of the outline stands for. */
export type SymbolPart =
  | 'title'
  | 'date'
  | 'speaker'
  | 'salutation'
  | 'opening'
  | 'announcement'
  | 'section'
  | 'point'
  | 'closing'
  | 'closingCall'
  | 'thanks';

const names: Readonly<
  Record<SymbolPart, readonly [simplified: string, traditional: string, english: string]>
> = {
  title: ['标题', '標題', 'title'],
  date: ['日期', '日期', 'date'],
  speaker: ['讲话人', '講話人', 'speaker'],
  salutation: ['称谓', '稱謂', 'salutation'],
  opening: ['开场', '開場', 'opening'],
  announcement: ['总领句', '總領句', 'announcement'],
  section: ['部分', '部分', 'section'],
  point: ['要点', '要點', 'point'],
  closing: ['结尾', '結尾', 'closing'],
  closingCall: ['号召', '號召', 'closing call'],
  thanks: ['致谢', '致謝', 'thanks'],
};

/** The word for a part of a speech in the reader's language. */
export function partName(part: SymbolPart, locale: Locale): string {
  return names[part][locale === 'zh-CN' ? 0 : locale === 'zh-TW' ? 1 : 2];
}
