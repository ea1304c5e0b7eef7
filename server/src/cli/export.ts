import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { parse } from '../../core/index.ts';
import { exportSpeech } from '../exporting.ts';
import { writeAtomically } from '../learner/atomic.ts';
import { commandModel, cuesOf } from './draftModel.ts';
import { Failure, say } from './failure.ts';
import { readDraft } from './input.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly output: string;
  readonly model?: string;
}

/** `speechdraft export`: a Word document laid out as GB/T 9704 asks. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  program
    .command('export')
    .description(
      say(
        {
          zh: '导出按 GB/T 9704 排版的 Word 文档',
          en: 'write a Word document laid out as GB/T 9704 asks',
        },
        locale,
      ),
    )
    .argument('<file>', say({ zh: '讲稿；- 为标准输入', en: 'a draft; - is standard input' }, locale))
    .requiredOption(
      '-o, --output <document>',
      say({ zh: '写入的 .docx 文件', en: 'the .docx file to write' }, locale),
    )
    .option('--model <model>', say({ zh: '所用的模型', en: 'the model to go by' }, locale))
    .action((file: string, { output, model }: Options) =>
      terminal.attempt(async () => {
        refuseWrongName(output);
        const speech = parse(await readDraft(file), cuesOf(await commandModel(model)));
        write(output, await exportSpeech(speech));
      }),
    );
}

/** A name that is not one of a Word document is rather a slip than meant: the draft itself, say. */
function refuseWrongName(output: string): void {
  if (/\.docx$/i.test(output)) return;
  throw new Failure({
    zh: `${output}：导出的是 Word 文档，请用 .docx 结尾的文件名。`,
    en: `${output}: a Word document is written; give it a name that ends with .docx.`,
  });
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
    return new Failure({
      zh: `${output}：没有文件夹 ${folder}，请先建立。`,
      en: `${output}: there is no folder ${folder}; make it first.`,
    });
  }
  if (code === 'EBUSY' || code === 'EPERM') {
    return new Failure({
      zh: `${output}：无法替换，文件可能正在 Word 中打开，请先关闭。`,
      en: `${output}: cannot be replaced; it may be open in Word. Close it first.`,
    });
  }
  return new Failure({
    zh: `${output}：无法写入（${code ?? '原因不明'}），请换一个位置。`,
    en: `${output}: cannot be written (${code ?? 'unknown reason'}); choose another place.`,
  });
}
