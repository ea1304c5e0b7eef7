/**
 * One clear sentence for a model that cannot be used: which file, what is wrong, what to do.
 *
 * @param fault a fault of the format (see core/model/blocks.ts) or an error code of the file system
 */
export function faultOf(file: string, fault: string): { readonly zh: string; readonly en: string } {
  const [zh, en] = sentences[fault] ?? [
    `无法读取（${fault}）。请检查访问权限和磁盘`,
    `cannot be read (${fault}). Check its permissions and the disk`,
  ];
  return { zh: `模型 ${file} ${zh}。`, en: `The model ${file} ${en}.` };
}

const sentences: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: [
    '不存在。请核对路径，或用 speechdraft learn 生成',
    'does not exist. Check the path, or make it with speechdraft learn',
  ],
  EISDIR: ['是文件夹。请指定模型文件', 'is a folder. Name a model file'],
  EACCES: ['没有读取权限。请检查访问权限', 'may not be read. Check its permissions'],
  'not-a-model': [
    '不是模型文件。请用 speechdraft learn 重新生成',
    'is not a model. Make one with speechdraft learn',
  ],
  'cut-short': [
    '不完整（被截断）。请用 speechdraft learn 重新生成',
    'is cut short. Make it again with speechdraft learn',
  ],
  'other-version': [
    '是另一版本的格式。请用当前版本的 speechdraft learn 重新生成',
    'is of another version of the format. Make it again with this version of speechdraft learn',
  ],
  damaged: ['已损坏。请用 speechdraft learn 重新生成', 'is damaged. Make it again with speechdraft learn'],
  'is-a-partial': [
    '是部分模型。请先用 speechdraft merge 合并成模型',
    'is a partial model. Make a model of it with speechdraft merge',
  ],
  'is-a-model': [
    '是成品模型，不能再合并。请用 speechdraft learn --partial 生成部分模型',
    'is a finished model and cannot be merged. Make partial models with speechdraft learn --partial',
  ],
};
