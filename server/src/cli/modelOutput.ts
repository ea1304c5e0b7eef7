import { readFileSync, statSync } from 'node:fs';
import { readModel, say } from '../../core/index.ts';
import { canWrite } from '../learner/atomic.ts';
import { Failure } from './failure.ts';

/**
 * Looks, before the work is begun, whether a model can take its place in the end.
 *
 * @throws Failure where it cannot, or where something else than a model stands there, which is rather meant to stay
 */
export function checkOutput(output: string): void {
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(
      say(
        `无法写入模型：${output} 是文件夹。请给出其中的文件名，如 my.model。`,
        `無法寫入模型：${output} 是資料夾。請給出其中的檔名，如 my.model。`,
        `The model cannot be written to ${output}: it is a folder. Name a file in it, such as my.model.`,
      ),
    );
  }
  if (!canWrite(output)) {
    throw new Failure(
      say(
        `无法写入模型：${output}。请检查文件夹是否存在、是否可写。`,
        `無法寫入模型：${output}。請檢查資料夾是否存在、是否可寫。`,
        `The model cannot be written to ${output}. Check that its folder exists and may be written to.`,
      ),
    );
  }
  if (holdsSomethingElse(output)) {
    throw new Failure(
      say(
        `${output} 已存在，但不是模型，未改动。请换一个文件名，如 my.model。`,
        `${output} 已存在，但不是模型，未改動。請換一個檔名，如 my.model。`,
        `${output} is there and is no model; it was left as it is. Choose another name, such as my.model.`,
      ),
    );
  }
}

/** Whether a file is neither a model nor named like one: a draft, say, given by a slip. */
function holdsSomethingElse(file: string): boolean {
  if (/\.(?:model|partial)$/i.test(file)) return false;
  try {
    const bytes = readFileSync(file);
    const read = readModel(bytes);
    return bytes.length > 0 && 'fault' in read && read.fault === 'not-a-model';
  } catch {
    return false;
  }
}

/** What is told where the file system refuses the finished model. */
export function unwritable(output: string, code: string): Failure {
  return new Failure(
    say(
      `无法写入模型：${output}（${code}）。原有文件未改动；请检查磁盘空间和权限，或换一个位置。`,
      `無法寫入模型：${output}（${code}）。原有檔案未改動；請檢查磁碟空間和權限，或換一個位置。`,
      `The model could not be written to ${output} (${code}). What stood there is unchanged; check the disk's space and its permissions, or choose another place.`,
    ),
  );
}
