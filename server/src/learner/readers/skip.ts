import { type Locale, localeOf } from '../../../core/index.ts';

/** Why a file was set aside. */
export type SkipReason =
  | 'vanished'
  | 'unreadable'
  | 'changed'
  | 'not-a-file'
  | 'outside'
  | 'link'
  | 'unsupported'
  | 'archive'
  | 'empty'
  | 'no-text'
  | 'too-large'
  | 'too-slow'
  | 'too-heavy'
  | 'bomb'
  | 'nested-too-deeply'
  | 'password-protected'
  | 'broken'
  | 'binary'
  | 'undecodable';

/** A file that gave no text, and why. */
export interface Skipped {
  readonly kind: 'skipped';
  /** As the user knows it: the path given, or `archive.zip/member.txt`. */
  readonly path: string;
  readonly reason: SkipReason;
  /** A fact that narrows the reason down, the same in every language (a size, an error code); may be empty. */
  readonly detail: string;
}

/** One line a reason: what is wrong, then what to do. */
export const skipMessages: Readonly<Record<SkipReason, Readonly<Record<Locale, string>>>> = {
  vanished: {
    'zh-CN': '文件不存在，或读取前已被移走。请核对路径后重新学习',
    'zh-TW': '檔案不存在，或讀取前已被移走。請核對路徑後重新學習',
    en: 'is not there, or was moved away before it could be read. Check the path and learn again',
  },
  unreadable: {
    'zh-CN': '无法读取。请检查访问权限和磁盘',
    'zh-TW': '無法讀取。請檢查存取權限和磁碟',
    en: 'cannot be read. Check its permissions and the disk',
  },
  changed: {
    'zh-CN': '读取时文件正在改动。请待保存完成后重新学习',
    'zh-TW': '讀取時檔案正在改動。請待儲存完成後重新學習',
    en: 'was being changed while it was read. Learn again once it is saved',
  },
  'not-a-file': {
    'zh-CN': '不是普通文件（管道、设备或套接字），未读取',
    'zh-TW': '不是普通檔案（管線、裝置或通訊端），未讀取',
    en: 'is not a regular file (a pipe, device or socket) and was left alone',
  },
  outside: {
    'zh-CN': '指向语料文件夹之外，未读取。如需学习，请把原文件放进语料文件夹',
    'zh-TW': '指向語料資料夾之外，未讀取。如需學習，請把原檔案放進語料資料夾',
    en: 'leads out of the corpus folder and was not followed. Put the file itself into the folder to learn from it',
  },
  link: {
    'zh-CN': '是指向语料文件夹之内的链接，原文件已在原处读取',
    'zh-TW': '是指向語料資料夾之內的連結，原檔案已在原處讀取',
    en: 'is a link within the corpus folder; what it points to is read where it stands',
  },
  unsupported: {
    'zh-CN': '不支持此格式。请另存为 .docx、.txt、.html 或带文字层的 .pdf',
    'zh-TW': '不支援此格式。請另存為 .docx、.txt、.html 或帶文字層的 .pdf',
    en: 'is of a format that is not supported. Save it as .docx, .txt, .html or a .pdf with a text layer',
  },
  archive: {
    'zh-CN': '压缩包只支持 .zip。请解压后放进语料文件夹',
    'zh-TW': '壓縮檔只支援 .zip。請解壓縮後放進語料資料夾',
    en: 'is an archive, of which only .zip is read. Unpack it into the corpus folder',
  },
  empty: {
    'zh-CN': '没有内容',
    'zh-TW': '沒有內容',
    en: 'is empty',
  },
  'no-text': {
    'zh-CN': '没有文字（可能是扫描件或图片）。请先做文字识别',
    'zh-TW': '沒有文字（可能是掃描件或圖片）。請先做文字辨識',
    en: 'holds no text (a scan or pictures, perhaps). Run text recognition on it first',
  },
  'too-large': {
    'zh-CN': '过大，未读取。请拆分后再学习',
    'zh-TW': '過大，未讀取。請拆分後再學習',
    en: 'is too large and was not read. Split it and learn again',
  },
  'too-slow': {
    'zh-CN': '读取用时过长，已放弃。请另存为 .txt 后再学习',
    'zh-TW': '讀取用時過長，已放棄。請另存為 .txt 後再學習',
    en: 'took too long to read and was given up. Save it as .txt and learn again',
  },
  'too-heavy': {
    'zh-CN': '解析占用内存过多，已放弃。请另存为 .txt 后再学习',
    'zh-TW': '解析佔用記憶體過多，已放棄。請另存為 .txt 後再學習',
    en: 'needed too much memory and was given up. Save it as .txt and learn again',
  },
  bomb: {
    'zh-CN': '解压后体积异常（疑似压缩炸弹），未读取。请确认来源，解压后再学习',
    'zh-TW': '解壓縮後體積異常（疑似壓縮炸彈），未讀取。請確認來源，解壓縮後再學習',
    en: 'would inflate beyond reason (perhaps a zip bomb) and was not read. Check where it came from and unpack it first',
  },
  'nested-too-deeply': {
    'zh-CN': '嵌套层数过多，未读取。请解压或移到上层文件夹',
    'zh-TW': '巢狀層數過多，未讀取。請解壓縮或移到上層資料夾',
    en: 'is nested too deeply and was not read. Unpack it or move it up',
  },
  'password-protected': {
    'zh-CN': '设有密码。请去掉密码另存后再学习',
    'zh-TW': '設有密碼。請去掉密碼另存後再學習',
    en: 'is protected by a password. Save it without one and learn again',
  },
  broken: {
    'zh-CN': '已损坏或不完整，无法解析。请用原软件打开并重新保存',
    'zh-TW': '已損壞或不完整，無法解析。請用原軟體開啟並重新儲存',
    en: 'is broken or incomplete and cannot be parsed. Open it in its own program and save it again',
  },
  binary: {
    'zh-CN': '不是文本文件。如为文稿，请用原软件另存为 .docx 或 .txt',
    'zh-TW': '不是文字檔。如為文稿，請用原軟體另存為 .docx 或 .txt',
    en: 'is not text. If it is a document, save it as .docx or .txt in its own program',
  },
  undecodable: {
    'zh-CN': '文字编码无法识别，或有无效字节。请用 UTF-8 编码另存',
    'zh-TW': '文字編碼無法辨識，或有無效位元組。請用 UTF-8 編碼另存',
    en: 'is in no encoding that can be recognised, or has invalid bytes. Save it as UTF-8',
  },
};

/** A skipped file as data. `detail` may be left out. */
export function skipped(path: string, reason: SkipReason, detail = ''): Skipped {
  return { kind: 'skipped', path, reason, detail };
}

/** The one line that says which file, what is wrong and what to do. `language` is a tag as `localeOf` takes it. */
export function skipLine(skip: Skipped, language: string): string {
  const locale = localeOf(language);
  const message = skipMessages[skip.reason][locale];
  if (locale === 'en') return `${skip.path}: ${message}${skip.detail && ` (${skip.detail})`}`;
  return `${skip.path}：${message}${skip.detail && `（${skip.detail}）`}`;
}

/** The reason behind an error of the file system. */
export function reasonOf(error: unknown): { readonly reason: SkipReason; readonly detail: string } {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { reason: 'vanished', detail: '' };
  if (code === 'ELOOP') return { reason: 'outside', detail: '' };
  if (code === 'ENXIO' || code === 'EISDIR') return { reason: 'not-a-file', detail: '' };
  return { reason: 'unreadable', detail: code };
}
