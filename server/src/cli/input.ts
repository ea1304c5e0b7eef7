import { readFile } from 'node:fs/promises';
import { Failure } from './failure.ts';

/** How a file is named to the user: `-` is standard input. */
const nameOf = (file: string): { zh: string; en: string } =>
  file === '-' ? { zh: '标准输入', en: 'standard input' } : { zh: file, en: file };

function unreadable(file: string, code: string | undefined): Failure {
  const { zh, en } = nameOf(file);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Failure({
      zh: `${zh}：没有这个文件，请核对路径。`,
      en: `${en}: no such file; check the path.`,
    });
  }
  if (code === 'EISDIR') {
    return new Failure({
      zh: `${zh}：这是文件夹，请给出其中的文件。`,
      en: `${en}: this is a folder; name the files in it.`,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Failure({
      zh: `${zh}：没有读取权限，请更改文件权限。`,
      en: `${en}: no permission to read it; change the file's permissions.`,
    });
  }
  return new Failure({
    zh: `${zh}：无法读取（${code ?? '原因不明'}），请换一个文件。`,
    en: `${en}: cannot be read (${code ?? 'unknown reason'}); try another file.`,
  });
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const decodeAs = (encoding: string, bytes: Buffer): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
};

/** UTF-8, else UTF-16 by its byte-order mark, else GB 18030; undefined where the bytes are no text. */
function decode(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}

/**
 * The text of a draft, its byte-order mark taken off as editors do.
 *
 * @param file a path, or `-` for standard input
 * @throws Failure where the file is missing, a folder, unreadable, empty or no text
 */
export async function readDraft(file: string): Promise<string> {
  const bytes = await (file === '-' ? standardInput() : readFile(file)).catch(
    (error: NodeJS.ErrnoException) => {
      throw unreadable(file, error.code);
    },
  );
  const { zh, en } = nameOf(file);
  const text = decode(bytes);
  if (text === undefined) {
    throw new Failure({
      zh: `${zh}：不是文本文件，请给出 UTF-8 编码的讲稿。`,
      en: `${en}: not a text file; give a draft in UTF-8.`,
    });
  }
  if (text.trim() === '') {
    throw new Failure({
      zh: `${zh}：文件是空的，请先写入讲稿。`,
      en: `${en}: the file is empty; write a draft first.`,
    });
  }
  return text;
}
