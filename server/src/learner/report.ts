/** What became of one file of the corpus. */
export interface FileOutcome {
  readonly file: string;
  readonly outcome: 'learned' | 'repetition' | 'set-aside' | 'skipped';
  /** Why it was set aside or skipped, or which file it repeats; '' where it was learned. */
  readonly reason: string;
  /** One line for a reader, in Chinese and English. */
  readonly line: { readonly zh: string; readonly en: string };
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

const noSpeech: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  short: {
    zh: '正文不足 100 个汉字，未计入',
    en: 'has fewer than 100 Chinese characters and was set aside',
  },
  'not-chinese': { zh: '大部分不是中文，未计入', en: 'is mostly not Chinese and was set aside' },
  'no-speech': {
    zh: '不像讲稿（没有对听众说的话），未计入',
    en: 'holds no speech (nobody is spoken to) and was set aside',
  },
};

/** A file that holds no speech. */
export function setAside(file: string, reason: string): FileOutcome {
  const message = noSpeech[reason] ?? { zh: reason, en: reason };
  return {
    file,
    outcome: 'set-aside',
    reason,
    line: { zh: `${file}：${message.zh}`, en: `${file}: ${message.en}` },
  };
}

/** A file whose speech stands in another file as well, in the same or nearly the same words. */
export function repetition(file: string, of: string): FileOutcome {
  const line = {
    zh: `${file}：与 ${of} 是同一篇，只计一次`,
    en: `${file}: is the speech of ${of} again and counts once`,
  };
  return { file, outcome: 'repetition', reason: of, line };
}
