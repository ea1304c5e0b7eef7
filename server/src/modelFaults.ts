import { type Localized, say } from '../core/index.ts';

/**
 * One clear sentence for a model that cannot be used: which file, what is wrong, what to do.
 *
 * @param fault a fault of the format (see core/model/blocks.ts) or an error code of the file system
 */
export function faultOf(file: string, fault: string): Localized {
  const sentence =
    sentences[fault] ??
    say(
      `无法读取（${fault}）。请检查访问权限和磁盘`,
      `無法讀取（${fault}）。請檢查存取權限和磁碟`,
      `cannot be read (${fault}). Check its permissions and the disk`,
    );
  return say(
    `模型 ${file} ${sentence['zh-CN']}。`,
    `模型 ${file} ${sentence['zh-TW']}。`,
    `The model ${file} ${sentence.en}.`,
  );
}

const sentences: Readonly<Record<string, Localized>> = {
  ENOENT: say(
    '不存在。请核对路径，或用 speechdraft learn 生成',
    '不存在。請核對路徑，或用 speechdraft learn 產生',
    'does not exist. Check the path, or make it with speechdraft learn',
  ),
  EISDIR: say('是文件夹。请指定模型文件', '是資料夾。請指定模型檔案', 'is a folder. Name a model file'),
  EACCES: say(
    '没有读取权限。请检查访问权限',
    '沒有讀取權限。請檢查存取權限',
    'may not be read. Check its permissions',
  ),
  'not-a-model': say(
    '不是模型文件。请用 speechdraft learn 重新生成',
    '不是模型檔案。請用 speechdraft learn 重新產生',
    'is not a model. Make one with speechdraft learn',
  ),
  'cut-short': say(
    '不完整（被截断）。请用 speechdraft learn 重新生成',
    '不完整（被截斷）。請用 speechdraft learn 重新產生',
    'is cut short. Make it again with speechdraft learn',
  ),
  'other-version': say(
    '是另一版本的格式。请用当前版本的 speechdraft learn 重新生成',
    '是另一版本的格式。請用目前版本的 speechdraft learn 重新產生',
    'is of another version of the format. Make it again with this version of speechdraft learn',
  ),
  damaged: say(
    '已损坏。请用 speechdraft learn 重新生成',
    '已損壞。請用 speechdraft learn 重新產生',
    'is damaged. Make it again with speechdraft learn',
  ),
  'is-a-partial': say(
    '是部分模型。请先用 speechdraft merge 合并成模型',
    '是部分模型。請先用 speechdraft merge 合併成模型',
    'is a partial model. Make a model of it with speechdraft merge',
  ),
  'is-a-model': say(
    '是成品模型，不能再合并。请用 speechdraft learn --partial 生成部分模型',
    '是成品模型，不能再合併。請用 speechdraft learn --partial 產生部分模型',
    'is a finished model and cannot be merged. Make partial models with speechdraft learn --partial',
  ),
};
