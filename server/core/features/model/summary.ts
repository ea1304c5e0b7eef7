import { partNames } from '../../model/emptyModel.ts';
import type { Counted, Model, PartName, StyleUse, Usage } from '../../model/model.ts';
import type { Locale } from '../../text/locale.ts';

const partWords: Readonly<Record<PartName, readonly [string, string]>> = {
  title: ['标题', 'title'],
  date: ['日期', 'date'],
  speaker: ['讲话人', 'speaker'],
  salutation: ['称谓', 'salutation'],
  opening: ['开场', 'opening'],
  announcement: ['总领句', 'announcement'],
  sections: ['分部分', 'sections'],
  closing: ['结尾', 'closing'],
  closingCall: ['号召', 'closing call'],
  thanks: ['致谢', 'thanks'],
};

/** The name of a part in the reader's language. */
export function partWord(part: PartName, locale: Locale): string {
  return partWords[part][locale === 'en' ? 1 : 0];
}

/** What a model has learned, as lines of text: one fact a line, each with the number of documents behind it. */
export function modelSummary(model: Model, locale: Locale): string {
  const zh = locale !== 'en';
  const head = zh
    ? `${model.documents} 篇讲稿；少于 ${model.minDocuments} 篇共有的不收`
    : `${model.documents} speeches; what fewer than ${model.minDocuments} share is dropped`;
  const lines = [head, ...usageLines(model.all, zh, locale)];
  lines.push(
    zh ? '场合' : 'occasions',
    ...model.occasions.map(usage => `  ${usage.occasion} (${usage.documents})`),
  );
  for (const [cue, words] of Object.entries(model.cues)) {
    lines.push(`${zh ? '学到的线索' : 'learned cues'} ${cue}: ${words.join(' / ')}`);
  }
  lines.push(...wordingLines(zh ? '固定提法' : 'set phrases', model.setPhrases));
  return lines.join('\n');
}

function usageLines(usage: Usage, zh: boolean, locale: Locale): readonly string[] {
  const of = zh ? '篇中' : 'of';
  const lines = [zh ? '部分' : 'parts'];
  for (const part of partNames) {
    const documents = usage.parts[part];
    const length = usage.lengths[part];
    const typical = length > 0 ? (zh ? `，通常 ${length} 字` : `, typically ${length} characters`) : '';
    const count = zh ? `${usage.documents} ${of} ${documents}` : `${documents} ${of} ${usage.documents}`;
    lines.push(`  ${partWord(part, locale)} ${count}${typical}`);
  }
  lines.push(zh ? '层次序数' : 'numbering', ...usage.styles.map(use => styleLine(use, zh)));
  lines.push(zh ? '嵌套' : 'nesting');
  for (const { outer, inner, documents } of usage.nestings) {
    if (outer !== '') lines.push(`  ${outer} > ${inner} (${documents})`);
  }
  const sections = usage.sectionCounts
    .map((documents, n) => (documents > 0 ? `${n}: ${documents}` : ''))
    .filter(text => text !== '');
  lines.push(
    `${zh ? '部分的数目（数目: 篇数）' : 'number of sections (number: documents)'} ${sections.join(', ')}`,
  );
  const lists: readonly (readonly [string, string, readonly Counted[]])[] = [
    ['标题', 'titles', usage.titles],
    ['称谓', 'salutations', usage.salutations],
    ['开场', 'openings', usage.openings],
    ['总领句', 'announcements', usage.announcements],
    ['小标题', 'headings', usage.headings],
    ['结尾', 'closings', usage.closings],
    ['号召', 'closing calls', usage.calls],
    ['致谢', 'thanks', usage.thanks],
  ];
  for (const [chinese, english, list] of lists) lines.push(...wordingLines(zh ? chinese : english, list));
  return lines;
}

function styleLine({ level, style, written, documents, runIn }: StyleUse, zh: boolean): string {
  const where = zh ? `第 ${level} 层` : `level ${level}`;
  const run = zh ? `其中 ${runIn} 篇接排` : `run in ${runIn}`;
  return `  ${where} ${written ?? style} (${documents}; ${run})`;
}

function wordingLines(name: string, list: readonly Counted[]): readonly string[] {
  if (list.length === 0) return [];
  return [name, ...list.slice(0, 20).map(({ text, documents }) => `  ${text} (${documents})`)];
}
