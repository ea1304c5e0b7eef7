import { type Command, Option } from 'commander';
import { say } from '../../core/index.ts';
import { cacheFolder } from '../learner/cache.ts';
import { Cancelled } from '../learner/cancelling.ts';
import { type LearnOptions, learn, NothingUsable } from '../learner/learn.ts';
import { openProgress } from '../learner/progress.ts';
import { type LearnReport, outcomeCounts, outcomeLine } from '../learner/report.ts';
import { cancellation } from './cancellation.ts';
import { type FinishingFlags, wholeNumber, withFinishingOptions } from './finishingOptions.ts';
import { checkCorpus, learningFailure } from './learningFailure.ts';
import { checkOutput } from './modelOutput.ts';
import type { Terminal } from './terminal.ts';

interface Options extends FinishingFlags {
  readonly jobs: number;
  readonly report?: true | 'json';
  readonly progress: 'auto' | 'json' | 'none';
  /** Absent unless asked for: the usual folder; false for none. */
  readonly cache?: false | string;
}

/** A run that is cancelled writes nothing and says so; 130 is what shells expect after Ctrl+C. */
const cancelledCode = 130;

async function run(corpus: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  checkCorpus(corpus);
  checkOutput(options.output);
  const signal = cancellation(options.progress === 'json');
  const progress = openProgress(options.progress, terminal.locale);
  const learnOptions: LearnOptions = {
    corpus,
    output: options.output,
    minDocuments: options.minDocuments,
    partial: options.partial === true,
    jobs: options.jobs,
    cacheFolder: options.cache === false ? null : (options.cache ?? cacheFolder()),
    ...(options.perSource === undefined ? {} : { perSource: options.perSource }),
  };
  try {
    const report = await learn(learnOptions, progress.show, signal);
    progress.end();
    tell(report, options, terminal);
  } catch (error) {
    progress.end();
    if (options.report && error instanceof NothingUsable) {
      for (const file of error.files) terminal.print(outcomeLine(file, terminal.locale));
    }
    if (!(error instanceof Cancelled)) throw learningFailure(error, corpus, options.output);
    terminal.note(
      say('已取消，没有写入任何文件。', '已取消，沒有寫入任何檔案。', 'Cancelled; nothing was written.'),
    );
    process.exitCode = cancelledCode;
  }
}

function tell(report: LearnReport, options: Options, terminal: Terminal): void {
  const counts = outcomeCounts(report);
  if (options.report === 'json' || options.progress === 'json') {
    const files = report.files.map(file => ({ ...file, line: outcomeLine(file, terminal.locale) }));
    terminal.print(JSON.stringify({ ...report, files }));
    return;
  }
  const { locale, print } = terminal;
  for (const file of report.files) {
    const unused = file.outcome === 'skipped' || file.outcome === 'set-aside';
    if (options.report || unused) process.stderr.write(`${outcomeLine(file, locale)}\n`);
  }
  if (report.engine === 'intl') {
    terminal.note(
      say(
        '未能加载 nodejieba，改用内置分词，人名地名不能识别。请重新安装本产品，或在受支持的系统上学习。',
        '未能載入 nodejieba，改用內建分詞，人名地名不能識別。請重新安裝本產品，或在受支援的系統上學習。',
        'nodejieba could not be loaded; words were cut by Intl.Segmenter, which knows no names. Install the product again, or learn on a system that it supports.',
      ),
    );
  }
  const seconds = report.seconds.toFixed(1);
  print(
    say(
      `已从 ${report.documents} 篇讲稿学习 → ${report.output}（重复 ${counts.repetition}，未计入 ${counts['set-aside']}，跳过 ${counts.skipped}；${report.known} 个文件此前已读；${seconds} 秒）`,
      `已從 ${report.documents} 篇講稿學習 → ${report.output}（重複 ${counts.repetition}，未計入 ${counts['set-aside']}，跳過 ${counts.skipped}；${report.known} 個檔案此前已讀；${seconds} 秒）`,
      `Learned from ${report.documents} speeches → ${report.output} (${counts.repetition} repeated, ${counts['set-aside']} set aside, ${counts.skipped} skipped; ${report.known} files known before; ${seconds} s)`,
    )[locale],
  );
}

/** `speechdraft learn`: a model from files and folders. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('learn')
    .description(say('从语料学习模型', '從語料學習模型', 'learn a model from a corpus')[locale])
    .argument('<corpus...>', say('文件或文件夹', '檔案或資料夾', 'files and folders')[locale]);
  withFinishingOptions(command, locale)
    .option('--jobs <n>', say('并行进程数', '並行處理程序數', 'processes')[locale], wholeNumber(1), 1)
    .option(
      '--report [json]',
      say('说明每个文件的处理结果', '說明每個檔案的處理結果', 'say what was done with every file')[locale],
    )
    .addOption(
      new Option('--progress <how>', say('进度', '進度', 'how progress is shown')[locale])
        .choices(['auto', 'json', 'none'])
        .default('auto'),
    )
    .option(
      '--cache <folder>',
      say('缓存文件夹', '快取資料夾', 'where what is known of files is kept')[locale],
    )
    .option('--no-cache', say('不用缓存', '不用快取', 'read every file again and keep nothing')[locale])
    .action((corpus: string[], options: Options) => terminal.attempt(() => run(corpus, options, terminal)));
}
