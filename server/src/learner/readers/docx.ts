import mammoth from 'mammoth';
import type { ExtractionRequest } from './extraction.ts';
import { markupOf } from './officeMarkup.ts';
import { rowText } from './tableRow.ts';
import { withNumbers } from './wordNumbering.ts';

/** A node of the tree mammoth makes of a document. */
interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordNode[];
}

/**
 * The text of a Word document (.docx), a line a paragraph: with the numbers Word counts by itself, without what
 * was deleted under revision, without headers, footers and notes. Only the markup is inflated, within its bound.
 */
export async function readDocx(
  bytes: Buffer,
  request: Pick<ExtractionRequest, 'markupBytes'>,
): Promise<string> {
  const parts = withNumbers(await markupOf(bytes, request.markupBytes));
  let text = '';
  const transformDocument = (document: WordNode): WordNode => {
    text = textOf(document);
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ file: fileOf(parts) } as never, { transformDocument });
  return text;
}

/** The parts as the file mammoth reads from. What was not inflated is not there. */
function fileOf(parts: ReadonlyMap<string, string>): object {
  return {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const part = parts.get(name) ?? '';
      return encoding === 'base64'
        ? Buffer.from(part).toString('base64')
        : encoding
          ? part
          : Buffer.from(part);
    },
  };
}

function textOf(node: WordNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tableRow') return rowText((node.children ?? []).map(textOf));
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  const inner = (node.children ?? []).map(textOf).join('');
  return node.type === 'paragraph' ? `${inner}\n` : inner;
}
