import { fstatSync, statSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { cacheFolder } from '../learner/cache.ts';
import { Cancelled } from '../learner/cancelling.ts';
import { type LearnOptions, learn, NothingUsable } from '../learner/learn.ts';
import { openProgress } from '../learner/progress.ts';
import { type LearnReport, outcomeCounts, outcomeLine } from '../learner/report.ts';
import { SegmenterEnded } from '../learner/segmenterProcess.ts';
import { Failure, say } from './failure.ts';
import { checkOutput, type FinishingFlags, wholeNumber, withFinishingOptions } from './finishingOptions.ts';
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

function checkPlaces(corpus: readonly string[], output: string): void {
  for (const path of corpus) {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) {
      throw new Failure({
        zh: `找不到语料：${path}。请核对路径。`,
        en: `There is no corpus at ${path}. Check the path.`,
      });
    }
  }
  checkOutput(output);
}

function failureOf(error: unknown, corpus: readonly string[], output: string): unknown {
  if (error instanceof NothingUsable) {
    const where = corpus.join(', ');
    return new Failure({
      zh: `${where} 中没有可学习的讲稿（共 ${error.files.length} 个文件）。请用 --report 查看每个文件的原因。`,
      en: `No speech to learn from in ${where} (${error.files.length} files). See why with --report.`,
    });
  }
  if (error instanceof SegmenterEnded) {
    return new Failure({
      zh: '分词进程意外结束，没有写入任何文件。请重试；若内存不足，请减少 --jobs。',
      en: 'The process that cuts words ended early and nothing was written. Try again, with fewer --jobs where memory is short.',
    });
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  return new Failure({
    zh: `无法写入模型：${output}（${code}）。原有模型未改动。`,
    en: `The model could not be written to ${output} (${code}). What stood there is unchanged.`,
  });
}

/** Aborts on Ctrl+C, on termination, and where the editor that started the process has gone. */
function cancellation(watchInput: boolean): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.on('SIGINT', abort).on('SIGTERM', abort).on('SIGHUP', abort);
  if (watchInput && inputIsHeld()) process.stdin.on('end', abort).on('error', abort).resume().unref();
  return controller.signal;
}

/** Whether another program holds the other end of standard input: a file or a terminal says nothing by ending. */
function inputIsHeld(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isSocket();
  } catch {
    return false;
  }
}

async function run(corpus: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  checkPlaces(corpus, options.output);
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
    if (!(error instanceof Cancelled)) throw failureOf(error, corpus, options.output);
    const cancelled = { zh: '已取消，没有写入任何文件。', en: 'Cancelled; nothing was written.' };
    process.stderr.write(`speechdraft: ${say(cancelled, terminal.locale)}\n`);
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
    process.stderr.write(
      `${say({ zh: '未能加载 nodejieba，改用内置分词，人名地名不能识别。', en: 'nodejieba could not be loaded; words were cut by Intl.Segmenter, which knows no names.' }, locale)}\n`,
    );
  }
  const seconds = report.seconds.toFixed(1);
  print(
    say(
      {
        zh: `已从 ${report.documents} 篇讲稿学习 → ${report.output}（重复 ${counts.repetition}，未计入 ${counts['set-aside']}，跳过 ${counts.skipped}；${report.known} 个文件此前已读；${seconds} 秒）`,
        en: `Learned from ${report.documents} speeches → ${report.output} (${counts.repetition} repeated, ${counts['set-aside']} set aside, ${counts.skipped} skipped; ${report.known} files known before; ${seconds} s)`,
      },
      locale,
    ),
  );
}

/** `speechdraft learn`: a model from files and folders. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('learn')
    .description(say({ zh: '从语料学习模型', en: 'learn a model from a corpus' }, locale))
    .argument('<corpus...>', say({ zh: '文件或文件夹', en: 'files and folders' }, locale));
  withFinishingOptions(command, locale)
    .option('--jobs <n>', say({ zh: '并行进程数', en: 'processes' }, locale), wholeNumber(1), 1)
    .option(
      '--report [json]',
      say({ zh: '说明每个文件的处理结果', en: 'say what was done with every file' }, locale),
    )
    .addOption(
      new Option('--progress <how>', say({ zh: '进度', en: 'how progress is shown' }, locale))
        .choices(['auto', 'json', 'none'])
        .default('auto'),
    )
    .option('--cache <folder>', say({ zh: '缓存文件夹', en: 'where what is known of files is kept' }, locale))
    .option('--no-cache', say({ zh: '不用缓存', en: 'read every file again and keep nothing' }, locale))
    .action((corpus: string[], options: Options) => terminal.attempt(() => run(corpus, options, terminal)));
}
