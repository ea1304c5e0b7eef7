/** A piece of text on a page, as pdf.js gives it: lengths in points, the origin at the lower left. */
export interface Fragment {
  readonly str?: string;
  /** Scale, skew and place: the last two are x and y of the start of the base line. */
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly base: number;
  readonly size: number;
}

/** Numbers that open a section; a line that starts with one is never the rest of the line above. */
const opensSection: RegExp =
  /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+[、，,章节点]|\d{1,2}[、.．]\D)/;

const chinese = '\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’—…';
const spaced: RegExp = new RegExp(`([${chinese}]) (?=[${chinese}])`, 'g');
const pairs: RegExp = new RegExp(`[${chinese}] ?(?=[${chinese}])`, 'g');
const endsChinese: RegExp = new RegExp(`[${chinese}]$`);
const startsChinese: RegExp = new RegExp(`^[${chinese}]`);

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
 * The lines of a document from top to bottom, page after page. A line that fills its measure goes on in the next
 * one when that one is neither indented nor set apart, and over the page's end with its number likewise, so that a
 * paragraph is one line as in every other format. Page numbers follow the paragraph they stand in.
 */
export function linesOfPages(pages: readonly (readonly Fragment[])[]): string[] {
  const all: Paragraph[] = [];
  for (const fragments of pages) {
    const page = paragraphsOf(inReadingOrder(linesOf(fragments)));
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

function linesOf(fragments: readonly Fragment[]): Line[] {
  const lines: Line[] = [];
  for (const { str = '', transform = [], width = 0, height = 0 } of fragments) {
    if (str.trim() === '' && (str === '' || lines.length === 0)) continue;
    const [, , skew = 0, scale = 0, left = 0, base = 0] = transform;
    const size = Math.hypot(skew, scale) || height || 1;
    const line = lines.at(-1);
    const sameLine = line && Math.abs(line.base - base) < Math.max(line.size, size) / 2;
    if (line && sameLine && left > line.left) {
      line.text += needsSpace(line, str, left, size) ? ` ${str}` : str;
      line.right = Math.max(line.right, left + width);
    } else if (str.trim() !== '') lines.push({ text: str, left, right: left + width, base, size });
  }
  return lines;
}

/** Whether a gap on the line stands for a space that the file does not hold. */
function needsSpace(line: Line, next: string, left: number, size: number): boolean {
  if (line.text.endsWith(' ') || next.startsWith(' ')) return false;
  return left - line.right > size * (endsChinese.test(line.text) || startsChinese.test(next) ? 1 : 0.2);
}

/** From top to bottom; where lines stand side by side, as in columns, the order in which they were set. */
function inReadingOrder(lines: Line[]): Line[] {
  const sorted = [...lines].sort((one, other) => other.base - one.base);
  const beside = sorted.some((line, index) => {
    const next = sorted[index + 1];
    return next !== undefined && line.base - next.base < Math.min(line.size, next.size) / 2;
  });
  return beside ? lines : sorted;
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
