import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { parse, say } from '../../core/index.ts';
import { exportSpeech } from '../exporting.ts';
import { writeAtomically } from '../learner/atomic.ts';
import { withModel } from './draftArguments.ts';
import { commandModel, cuesOf } from './draftModel.ts';
import { Failure } from './failure.ts';
import { readDraft } from './input.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly output: string;
  readonly model?: string;
}

/** `speechdraft export`: a Word document laid out as GB/T 9704 asks. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('export')
    .description(
      say(
        '导出按 GB/T 9704 排版的 Word 文档',
        '匯出按 GB/T 9704 排版的 Word 文件',
        'write a Word document laid out as GB/T 9704 asks',
      )[locale],
    )
    .argument(
      '<file>',
      say('讲稿；- 为标准输入', '講稿；- 為標準輸入', 'a draft; - is standard input')[locale],
    )
    .requiredOption(
      '-o, --output <document>',
      say('写入的 .docx 文件', '寫入的 .docx 檔案', 'the .docx file to write')[locale],
    );
  withModel(command, locale).action((file: string, { output, model }: Options) =>
    terminal.attempt(async () => {
      refuseWrongName(output);
      const speech = parse(await readDraft(file, terminal), cuesOf(await commandModel(model)));
      write(output, await exportSpeech(speech));
    }),
  );
}

/** A name that is not one of a Word document is rather a slip than meant: the draft itself, say. */
function refuseWrongName(output: string): void {
  if (/\.docx$/i.test(output)) return;
  throw new Failure(
    say(
      `${output}：导出的是 Word 文档，请用 .docx 结尾的文件名。`,
      `${output}：匯出的是 Word 文件，請用 .docx 結尾的檔名。`,
      `${output}: a Word document is written; give it a name that ends with .docx.`,
    ),
  );
}

function write(output: string, bytes: Uint8Array): void {
  try {
    writeAtomically(output, bytes);
  } catch (error) {
    throw unwritable(output, (error as NodeJS.ErrnoException).code);
  }
}

function unwritable(output: string, code: string | undefined): Failure {
  const folder = dirname(output);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return new Failure(
      say(
        `${output}：没有文件夹 ${folder}，请先建立。`,
        `${output}：沒有資料夾 ${folder}，請先建立。`,
        `${output}: there is no folder ${folder}; make it first.`,
      ),
    );
  }
  if (code === 'EBUSY' || code === 'EPERM') {
    return new Failure(
      say(
        `${output}：无法替换，文件可能正在 Word 中打开，请先关闭。`,
        `${output}：無法替換，檔案可能正在 Word 中開啟，請先關閉。`,
        `${output}: cannot be replaced; it may be open in Word. Close it first.`,
      ),
    );
  }
  return new Failure(
    say(
      `${output}：无法写入（${code ?? '原因不明'}），请换一个位置。`,
      `${output}：無法寫入（${code ?? '原因不明'}），請換一個位置。`,
      `${output}: cannot be written (${code ?? 'unknown reason'}); choose another place.`,
    ),
  );
}
