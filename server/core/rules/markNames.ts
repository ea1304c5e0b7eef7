import { type Localized, say } from './rule.ts';

/** What a punctuation mark is called: a mark by itself between quotation marks is hard to tell from them. */
const names: Readonly<Record<string, Localized>> = {
  '“”': say('双引号', '雙引號', 'quotation mark'),
  '‘’': say('单引号', '單引號', 'single quotation mark'),
  '「」': say('引号', '引號', 'corner bracket'),
  '『』': say('双引号', '雙引號', 'double corner bracket'),
  '《》': say('书名号', '書名號', 'title mark'),
  '〈〉': say('单书名号', '單書名號', 'single title mark'),
  '（）': say('括号', '括號', 'bracket'),
  '()': say('半角括号', '半形括號', 'half-width bracket'),
  '【】': say('方头括号', '方頭括號', 'lenticular bracket'),
  '〔〕': say('六角括号', '六角括號', 'tortoise-shell bracket'),
  '[]': say('方括号', '方括號', 'square bracket'),
  ',，': say('逗号', '逗號', 'comma'),
  ';；': say('分号', '分號', 'semicolon'),
  ':：': say('冒号', '冒號', 'colon'),
  '?？': say('问号', '問號', 'question mark'),
  '!！': say('叹号', '驚嘆號', 'exclamation mark'),
  '.。': say('句号', '句號', 'full stop'),
};

/** The name of a mark, whichever of its pair or of its widths it is; the mark itself where it has no name. */
export function nameOf(mark: string): Localized {
  const key = Object.keys(names).find(signs => signs.includes(mark));
  return key === undefined ? say(mark, mark, mark) : names[key]!;
}

/** Puts a mark's name into the `{name}` slots of a text. */
export function naming(text: Localized, mark: string): Localized {
  const name = nameOf(mark);
  const one = (locale: keyof Localized): string => text[locale].replaceAll('{name}', name[locale]);
  return say(one('zh-CN'), one('zh-TW'), one('en'));
}
