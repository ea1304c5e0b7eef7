import { isUtf8 } from 'node:buffer';
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

/** UTF-8 at once; every other encoding by the reader of corpora. undefined where the bytes are no text. */
async function decode(bytes: Buffer): Promise<string | undefined> {
  if (isUtf8(bytes)) {
    const text = new TextDecoder().decode(bytes);
    return text.includes('\0') ? undefined : text;
  }
  const encoding = await import('../learner/readers/encoding.ts');
  const decoded = encoding.decode(bytes);
  return decoded.kind === 'decoded' ? decoded.text : undefined;
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
  const text = await decode(bytes);
  if (text === undefined) {
    throw new Failure({
      zh: `${zh}：不是文本文件，请给出讲稿的文本文件。`,
      en: `${en}: not a text file; give a draft as plain text.`,
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
