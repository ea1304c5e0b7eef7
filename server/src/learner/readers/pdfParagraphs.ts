import { chinese, endsChinese, type Fragment, type Line, linesOfPage, startsChinese } from './pdfLines.ts';
import { withoutRunningLines } from './pdfRunningLines.ts';

/** Numbers that open a section; a line that starts with one is never the rest of the line above. */
const opensSection: RegExp =
  /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+[、，,章节点]|\d{1,2}[、.．]\D)/;

const spaced: RegExp = new RegExp(`([${chinese}]) (?=[${chinese}])`, 'g');
const pairs: RegExp = new RegExp(`[${chinese}] ?(?=[${chinese}])`, 'g');

/** A paragraph of a page, or a part of one that goes on from page to page. */
interface Paragraph {
  text: string;
  readonly size: number;
  /** Its first line stands at the left edge and opens no section. */
  readonly goesOnFromAbove: boolean;
  /** Its last line fills the measure. */
  fillsMeasure: boolean;
}

const pageNumber: RegExp =
  /^[\s\-–—－·]*(?:第\s*)?\d{1,4}(?:\s*页)?[\s\-–—－·/]*(?:共?\s*\d{1,4}\s*页?)?\s*$/;

/**
 * The paragraphs of a document from top to bottom, page after page. A line that fills its measure goes on in the next
 * one when that one is neither indented nor set apart, and over the page's end with its number likewise, so that a
 * paragraph is one line as in every other format. Running headers and footers are left out; page numbers follow the
 * paragraph they stand in.
 */
export function paragraphsOfPages(pages: readonly (readonly Fragment[])[]): string[] {
  const all: Paragraph[] = [];
  for (const lines of withoutRunningLines(pages.map(linesOfPage))) {
    const page = paragraphsOf(lines);
    const last = lastOfText(all);
    const first = page.find(({ text }) => !pageNumber.test(text));
    if (last?.fillsMeasure && first?.goesOnFromAbove && Math.abs(last.size - first.size) < first.size / 10) {
      last.text = joined(last.text, first.text);
      last.fillsMeasure = first.fillsMeasure;
      all.push(...page.filter(paragraph => paragraph !== first));
    } else all.push(...page);
  }
  return all.map(({ text }) => withoutLetterSpacing(text));
}

function lastOfText(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  let index = paragraphs.length - 1;
  while (index > 0 && pageNumber.test(paragraphs[index]!.text)) index--;
  return paragraphs[index];
}

function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const size = median(lines.map(line => line.size));
  const body = lines.filter(line => Math.abs(line.size - size) < size / 10);
  const left = Math.min(...body.map(line => line.left));
  const right = Math.max(...body.map(line => line.right));
  const steps = body.slice(1).map((line, index) => body[index]!.base - line.base);
  const pitch = median(steps.filter(step => step > 0));
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const fillsMeasure = line.right > right - line.size * 2.1;
    const atEdge = line.left < left + size * 0.6;
    const goesOnFromAbove = atEdge && !opensSection.test(line.text);
    const paragraph = paragraphs.at(-1);
    // A title that takes two lines is centred, so its second line is indented.
    const ofTitle = line.size > size * 1.1 && !opensSection.test(line.text);
    const adjoins =
      above !== undefined &&
      Math.abs(above.size - line.size) < size / 10 &&
      above.base > line.base &&
      above.base - line.base < (ofTitle ? line.size * 2 : pitch * 1.3);
    if (paragraph?.fillsMeasure && adjoins && (goesOnFromAbove || ofTitle)) {
      paragraph.text = joined(paragraph.text, line.text);
      paragraph.fillsMeasure = fillsMeasure;
    } else paragraphs.push({ text: line.text, size: line.size, goesOnFromAbove, fillsMeasure });
  }
  return paragraphs;
}

function joined(above: string, below: string): string {
  const [end, start] = [above.trimEnd(), below.trimStart()];
  return endsChinese.test(end) || startsChinese.test(start) ? end + start : `${end} ${start}`;
}

/** Text set wide comes with a space between any two characters; a few spaces are left as they are. */
function withoutLetterSpacing(text: string): string {
  const gaps = text.match(spaced)?.length ?? 0;
  return gaps > 3 && gaps > (text.match(pairs)?.length ?? 0) / 4 ? text.replace(spaced, '$1') : text;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}
