import { statSync } from 'node:fs';
import { say } from '../../core/index.ts';
import { NothingUsable } from '../learner/learn.ts';
import { SegmenterEnded } from '../learner/segmenterProcess.ts';
import { Failure } from './failure.ts';
import { unwritable } from './modelOutput.ts';

/** @throws Failure where a file or folder of the corpus is not there */
export function checkCorpus(corpus: readonly string[]): void {
  for (const path of corpus) {
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    throw new Failure(
      say(
        `找不到语料：${path}。请核对路径。`,
        `找不到語料：${path}。請核對路徑。`,
        `There is no corpus at ${path}. Check the path.`,
      ),
    );
  }
}

/** What is told of an error that ended learning; the error itself where it is none that a user can mend. */
export function learningFailure(error: unknown, corpus: readonly string[], output: string): unknown {
  if (error instanceof NothingUsable) return nothingUsable(corpus.join(', '), error.files.length);
  if (error instanceof SegmenterEnded) {
    return new Failure(
      say(
        '分词进程意外结束，没有写入任何文件。请重试；若内存不足，请减少 --jobs。',
        '分詞處理程序意外結束，沒有寫入任何檔案。請重試；若記憶體不足，請減少 --jobs。',
        'The process that cuts words ended early and nothing was written. Try again, with fewer --jobs where memory is short.',
      ),
    );
  }
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && /^E[A-Z]+$/.test(code) ? unwritable(output, code) : error;
}

function nothingUsable(where: string, files: number): Failure {
  if (files === 0) {
    return new Failure(
      say(
        `${where} 中没有文件。请放入讲稿（.docx、.doc、.txt、.html、.pdf 等）后再学习。`,
        `${where} 中沒有檔案。請放入講稿（.docx、.doc、.txt、.html、.pdf 等）後再學習。`,
        `There is no file in ${where}. Put speeches there (.docx, .doc, .txt, .html, .pdf …) and learn again.`,
      ),
    );
  }
  return new Failure(
    say(
      `${where} 中没有可学习的讲稿（共 ${files} 个文件）。请用 --report 查看每个文件的原因。`,
      `${where} 中沒有可學習的講稿（共 ${files} 個檔案）。請用 --report 查看每個檔案的原因。`,
      `No speech to learn from in ${where} (${files} ${files === 1 ? 'file' : 'files'}). See why with --report.`,
    ),
  );
}
