import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { type Localized, say } from '../../core/index.ts';
import { Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** A sentence about a file; `-` is standard input. */
function about(file: string, simplified: string, traditional: string, english: string): Localized {
  if (file === '-')
    return say(`标准输入：${simplified}`, `標準輸入：${traditional}`, `standard input: ${english}`);
  return say(`${file}：${simplified}`, `${file}：${traditional}`, `${file}: ${english}`);
}

function unreadable(file: string, code: string | undefined): Failure {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Failure(
      about(
        file,
        `没有这个文件，请核对路径。`,
        `沒有這個檔案，請核對路徑。`,
        `no such file; check the path.`,
      ),
    );
  }
  if (code === 'EISDIR') {
    return new Failure(
      about(
        file,
        `这是文件夹，请给出其中的文件。`,
        `這是資料夾，請給出其中的檔案。`,
        `this is a folder; name the files in it.`,
      ),
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Failure(
      about(
        file,
        `没有读取权限，请更改文件权限。`,
        `沒有讀取權限，請更改檔案權限。`,
        `no permission to read it; change the file's permissions.`,
      ),
    );
  }
  return new Failure(
    about(
      file,
      `无法读取（${code ?? '原因不明'}），请换一个文件。`,
      `無法讀取（${code ?? '原因不明'}），請換一個檔案。`,
      `cannot be read (${code ?? 'unknown reason'}); try another file.`,
    ),
  );
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** UTF-8 at once; every other encoding by the reader of corpora. undefined where the bytes are no text. */
async function decode(
  bytes: Buffer,
): Promise<{ readonly text: string; readonly invalid?: number } | undefined> {
  if (isUtf8(bytes)) {
    const text = new TextDecoder().decode(bytes);
    return text.includes('\0') ? undefined : { text };
  }
  const encoding = await import('../learner/readers/encoding.ts');
  const decoded = encoding.decode(bytes);
  return decoded.kind === 'decoded' ? decoded : undefined;
}

/**
 * The text of a draft, its byte-order mark taken off as editors do. A few invalid bytes are read as U+FFFD, and told.
 *
 * @param file a path, or `-` for standard input
 * @throws Failure where the file is missing, a folder, unreadable, empty or no text
 */
export async function readDraft(file: string, { note }: Terminal): Promise<string> {
  const bytes = await (file === '-' ? standardInput() : readFile(file)).catch(
    (error: NodeJS.ErrnoException) => {
      throw unreadable(file, error.code);
    },
  );
  const decoded = await decode(bytes);
  if (decoded === undefined) {
    throw new Failure(
      about(
        file,
        `不是文本文件，请给出讲稿的文本文件。`,
        `不是文字檔，請給出講稿的文字檔。`,
        `not a text file; give a draft as plain text.`,
      ),
    );
  }
  const { text, invalid } = decoded;
  if (text.trim() === '') {
    throw new Failure(
      about(
        file,
        `文件是空的，请先写入讲稿。`,
        `檔案是空的，請先寫入講稿。`,
        `the file is empty; write a draft first.`,
      ),
    );
  }
  if (invalid !== undefined) note(invalidBytes(file, invalid));
  return text;
}

const invalidBytes = (file: string, places: number): Localized =>
  about(
    file,
    `有 ${places} 处字节无效，读作 �，请核对原文。`,
    `有 ${places} 處位元組無效，讀作 �，請核對原文。`,
    `invalid bytes are read as � in ${places} ${places === 1 ? 'place' : 'places'}; look at the text there.`,
  );
