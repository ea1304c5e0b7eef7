import type { HelpConfiguration, Option } from 'commander';
import { type Locale, type Localized, say } from '../../core/index.ts';

/** The words that commander writes into a command's help by itself. */
const headings: Readonly<Record<string, Localized>> = {
  'Usage:': say('用法：', '用法：', 'Usage:'),
  'Arguments:': say('参数：', '參數：', 'Arguments:'),
  'Options:': say('选项：', '選項：', 'Options:'),
  'Commands:': say('命令：', '命令：', 'Commands:'),
};
const placeholders: Readonly<Record<string, Localized>> = {
  '[options]': say('[选项]', '[選項]', '[options]'),
  '[command]': say('[命令]', '[命令]', '[command]'),
};

/** Lets commander print its help in a language. */
export function helpIn(locale: Locale): HelpConfiguration {
  return {
    styleTitle: title => headings[title]?.[locale] ?? title,
    styleUsage: usage => translated(usage, locale),
    styleSubcommandTerm: term => translated(term, locale),
    optionDescription: option => describe(option, locale),
  };
}

const translated = (text: string, locale: Locale): string =>
  text.replace(/\[(?:options|command)\]/g, word => placeholders[word]![locale]);

/** What an option means, what it may be and what it is where nothing is said. */
function describe({ description, argChoices, defaultValue }: Option, locale: Locale): string {
  const choices = argChoices?.join(locale === 'en' ? ', ' : '、');
  const isSaid = defaultValue !== undefined && typeof defaultValue !== 'boolean';
  const facts = [
    ...(choices === undefined ? [] : [say(`可取 ${choices}`, `可取 ${choices}`, `one of ${choices}`)]),
    ...(isSaid ? [say(`缺省 ${defaultValue}`, `預設 ${defaultValue}`, `default ${defaultValue}`)] : []),
  ].map(fact => fact[locale]);
  if (facts.length === 0) return description;
  return locale === 'en' ? `${description} (${facts.join('; ')})` : `${description}（${facts.join('；')}）`;
}
