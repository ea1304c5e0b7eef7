import { type Locale, type Localized, say } from '../../core/index.ts';
import { type SkipReason, skipLine } from './readers/index.ts';

/** What became of one file of the corpus. */
export interface FileOutcome {
  readonly file: string;
  readonly outcome: 'learned' | 'repetition' | 'set-aside' | 'skipped';
  /** Why it was set aside or skipped, or which file it repeats; '' where it was learned, 'invalid-bytes' where with gaps. */
  readonly reason: string;
  /** A fact that narrows the reason down, the same in every language (a size, an error code); may be empty. */
  readonly detail: string;
}

/** What a run of learning did. */
export interface LearnReport {
  readonly output: string;
  /** Independent documents behind the model. */
  readonly documents: number;
  readonly files: readonly FileOutcome[];
  /** Files whose observation was known from an earlier run. */
  readonly known: number;
  readonly engine: 'nodejieba' | 'intl';
  readonly seconds: number;
}

/** How many files had each outcome. */
export function outcomeCounts(report: LearnReport): Readonly<Record<FileOutcome['outcome'], number>> {
  const counts = { learned: 0, repetition: 0, 'set-aside': 0, skipped: 0 };
  for (const { outcome } of report.files) counts[outcome] += 1;
  return counts;
}

const noSpeech: Readonly<Record<string, Localized>> = {
  short: {
    'zh-CN': '正文不足 100 个汉字，未计入',
    'zh-TW': '正文不足 100 個漢字，未計入',
    en: 'has fewer than 100 Chinese characters and was set aside',
  },
  'not-chinese': {
    'zh-CN': '大部分不是中文，未计入',
    'zh-TW': '大部分不是中文，未計入',
    en: 'is mostly not Chinese and was set aside',
  },
  'no-speech': {
    'zh-CN': '不像讲稿（没有对听众说的话），未计入',
    'zh-TW': '不像講稿（沒有對聽眾說的話），未計入',
    en: 'holds no speech (nobody is spoken to) and was set aside',
  },
};

/** One line for a reader: which file, what became of it and why. */
export function outcomeLine({ file, outcome, reason, detail }: FileOutcome, locale: Locale): string {
  if (outcome === 'skipped')
    return skipLine({ kind: 'skipped', path: file, reason: reason as SkipReason, detail }, locale);
  const learned =
    reason === 'invalid-bytes'
      ? say(
          `已学习；有 ${detail} 处字节无效，读作 �。请核对原文`,
          `已學習；有 ${detail} 處位元組無效，讀作 �。請核對原文`,
          `learned; invalid bytes were read as � in ${detail} ${detail === '1' ? 'place' : 'places'}. Look at the text there`,
        )
      : say('已学习', '已學習', 'learned');
  const repeated: Localized = {
    'zh-CN': `与 ${reason} 是同一篇，只计一次`,
    'zh-TW': `與 ${reason} 是同一篇，只計一次`,
    en: `is the speech of ${reason} again and counts once`,
  };
  const said =
    outcome === 'learned' ? learned : outcome === 'repetition' ? repeated : (noSpeech[reason] ?? learned);
  return `${file}${locale === 'en' ? ': ' : '：'}${said[locale]}`;
}
