/** The languages that messages are written in. */
export type Locale = 'zh-CN' | 'zh-TW' | 'en';

/** A text in each of the languages. */
export type Localized = Readonly<Record<Locale, string>>;

/** The same text in the three languages of the product, in the order zh-CN, zh-TW, en. */
export function say(simplified: string, traditional: string, english: string): Localized {
  return { 'zh-CN': simplified, 'zh-TW': traditional, en: english };
}

/**
 * The language for a reader whose editor or terminal says `tag` (`zh-cn`, `zh_TW.UTF-8`, `zh-Hant`, `en` …).
 * Chinese of Taiwan, Hong Kong and Macao is written in traditional characters; whatever is not Chinese is English.
 */
export function localeOf(tag: string | undefined): Locale {
  const parts = (tag ?? '').toLowerCase().split(/[-_.@]/);
  if (parts[0] !== 'zh') return 'en';
  return parts.some(part => ['tw', 'hk', 'mo', 'hant'].includes(part)) ? 'zh-TW' : 'zh-CN';
}
