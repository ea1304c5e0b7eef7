import { partNames } from '../../model/emptyModel.ts';
import type { Counted, Model, PartName, StyleUse, Usage } from '../../model/model.ts';
import { type Locale, type Localized, say } from '../../text/locale.ts';
import { partName } from '../partNames.ts';

const sections: Localized = say('分部分', '分部分', 'sections');

/** What a model has learned, as lines of text: one fact a line, each with the number of documents behind it. */
export function modelSummary(model: Model, locale: Locale): string {
  const { documents, independent = documents, minDocuments } = model;
  const counted =
    independent === documents
      ? say('', '', '')
      : say(
          `，同一来源只取一部分计入用法，共计 ${documents} 篇`,
          `，同一來源只取一部分計入用法，共計 ${documents} 篇`,
          `, of which ${documents} count for usage, so many of one source`,
        );
  const head = say(
    `${independent} 篇讲稿${counted['zh-CN']}；少于 ${minDocuments} 篇共有的不收`,
    `${independent} 篇講稿${counted['zh-TW']}；少於 ${minDocuments} 篇共有的不收`,
    `${independent} speeches${counted.en}; what fewer than ${minDocuments} share is dropped`,
  );
  const cues = say('学到的线索', '學到的線索', 'learned cues');
  return [
    head[locale],
    ...usageLines(model.all, locale),
    say('场合', '場合', 'occasions')[locale],
    ...model.occasions.map(usage => `  ${usage.occasion} (${usage.documents})`),
    ...Object.entries(model.cues).map(([cue, words]) => `${cues[locale]} ${cue}: ${words.join(' / ')}`),
    ...wordingLines(say('固定提法', '固定提法', 'set phrases')[locale], model.setPhrases),
  ].join('\n');
}

function usageLines(usage: Usage, locale: Locale): readonly string[] {
  const counts = usage.sectionCounts.flatMap((documents, n) => (documents > 0 ? [`${n}: ${documents}`] : []));
  const numberOfSections = say(
    '部分的数目（数目: 篇数）',
    '部分的數目（數目: 篇數）',
    'number of sections (number: documents)',
  );
  return [
    say('部分', '部分', 'parts')[locale],
    ...partNames.map(part => partLine(part, usage, locale)),
    say('层次序数', '層次序數', 'numbering')[locale],
    ...usage.styles.map(use => styleLine(use, locale)),
    say('嵌套', '嵌套', 'nesting')[locale],
    ...usage.nestings.flatMap(({ outer, inner, documents }) =>
      outer === '' ? [] : [`  ${outer} > ${inner} (${documents})`],
    ),
    `${numberOfSections[locale]} ${counts.join(', ')}`,
    ...wordings.flatMap(([list, name]) => wordingLines(name[locale], usage[list])),
  ];
}

const wordings = [
  ['titles', say('标题', '標題', 'titles')],
  ['salutations', say('称谓', '稱謂', 'salutations')],
  ['openings', say('开场', '開場', 'openings')],
  ['announcements', say('总领句', '總領句', 'announcements')],
  ['headings', say('小标题', '小標題', 'headings')],
  ['closings', say('结尾', '結尾', 'closings')],
  ['calls', say('号召', '號召', 'closing calls')],
  ['thanks', say('致谢', '致謝', 'thanks')],
] as const;

function partLine(part: PartName, { documents, parts, lengths }: Usage, locale: Locale): string {
  const name = part === 'sections' ? sections[locale] : partName(part, locale);
  const length = lengths[part];
  const typical = say(`，通常 ${length} 字`, `，通常 ${length} 字`, `, typically ${length} characters`);
  const count = say(
    `${documents} 篇中 ${parts[part]}`,
    `${documents} 篇中 ${parts[part]}`,
    `${parts[part]} of ${documents}`,
  );
  return `  ${name} ${count[locale]}${length > 0 ? typical[locale] : ''}`;
}

function styleLine({ level, style, written, documents, runIn }: StyleUse, locale: Locale): string {
  const where = say(`第 ${level} 层`, `第 ${level} 層`, `level ${level}`);
  const run = say(`其中 ${runIn} 篇接排`, `其中 ${runIn} 篇接排`, `run in ${runIn}`);
  return `  ${where[locale]} ${written ?? style} (${documents}; ${run[locale]})`;
}

function wordingLines(name: string, list: readonly Counted[]): readonly string[] {
  if (list.length === 0) return [];
  return [name, ...list.slice(0, 20).map(({ text, documents }) => `  ${text} (${documents})`)];
}
