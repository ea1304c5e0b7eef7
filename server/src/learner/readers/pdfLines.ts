/** A piece of text on a page, as pdf.js gives it: lengths in points, the origin at the lower left. */
export interface Fragment {
  readonly str?: string;
  /** Scale, skew and place: the last two are x and y of the start of the base line. */
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** A line of a page. Lengths are points. */
export interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly base: number;
  readonly size: number;
}

/** Characters between which Chinese sets no space, as the inside of a class. */
export const chinese: string = '\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’—…';
/** Text whose last character is Chinese. */
export const endsChinese: RegExp = new RegExp(`[${chinese}]$`);
/** Text whose first character is Chinese. */
export const startsChinese: RegExp = new RegExp(`^[${chinese}]`);

/** The lines of a page from top to bottom. */
export function linesOfPage(fragments: readonly Fragment[]): Line[] {
  return inReadingOrder(linesOf(fragments));
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
