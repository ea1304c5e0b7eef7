import { type Locale, type Localized, say } from '../../core/index.ts';

/** How far learning is. `total` is 0 until all files are found. */
export interface Progress {
  readonly stage: 'finding' | 'reading' | 'finishing' | 'done';
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

export interface ProgressView {
  readonly show: (now: Progress) => void;
  readonly end: () => void;
}

const interval = 100;

const words: Readonly<Record<Progress['stage'], Localized>> = {
  finding: say('查找文件', '尋找檔案', 'finding files'),
  reading: say('学习', '學習', 'learning'),
  finishing: say('整理模型', '整理模型', 'finishing'),
  done: say('完成', '完成', 'done'),
};

/**
 * Shows progress on standard error: one line that is written over where that is a terminal, JSON lines for a program
 * (`{"stage","done","total","file","secondsLeft"}`), else nothing.
 */
export function openProgress(how: 'auto' | 'json' | 'none', locale: Locale): ProgressView {
  const json = how === 'json';
  if (!json && (how === 'none' || !process.stderr.isTTY))
    return { show: () => undefined, end: () => undefined };
  const started = performance.now();
  let last = -interval;
  let stage = '';
  return {
    show: now => {
      const time = performance.now() - started;
      if (time - last < interval && now.stage === stage) return;
      last = time;
      stage = now.stage;
      const left = now.done > 0 ? Math.round(((time / 1000) * (now.total - now.done)) / now.done) : 0;
      if (json) process.stderr.write(`${JSON.stringify({ ...now, secondsLeft: left })}\n`);
      else process.stderr.write(`\r\u001b[K${lineOf(now, left, locale)}`);
    },
    end: () => void (json || process.stderr.write('\r\u001b[K')),
  };
}

function lineOf(now: Progress, left: number, locale: Locale): string {
  const word = words[now.stage][locale];
  if (now.total === 0) return `${word} ${now.done}`;
  const rest = say(`约剩 ${left} 秒`, `約剩 ${left} 秒`, `${left} s left`)[locale];
  return `${word} ${now.done}/${now.total} ${rest}`;
}
