import type { Line } from './pdfLines.ts';

/** A line that stands at the edge of this share of the pages runs through the document: left and right pages may differ. */
const share = 0.4;

/** Pages without the lines that stand at the top or bottom of page after page: the header and footer of the document. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const outer = pages.map(outerLines);
  const counts = new Map<string, number>();
  for (const lines of outer)
    for (const text of new Set(lines.map(textOf))) counts.set(text, (counts.get(text) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * share));
  return pages.map((lines, page) => {
    const running = outer[page]!.filter(line => counts.get(textOf(line))! >= least);
    return running.length === 0 ? lines : lines.filter(line => !running.includes(line));
  });
}

/** The first and the last line of a page, numbers aside: those are told by whoever reads the text. */
function outerLines(lines: readonly Line[]): readonly Line[] {
  const worded = lines.filter(line => /[\u3400-\u9fff]{3}/.test(line.text));
  return [...new Set([worded[0], worded.at(-1)])].filter(line => line !== undefined).filter(isNoSentence);
}

const isNoSentence = ({ text }: Line): boolean => !/[，,。；;！!？?：:]/.test(text);

/** What a line reads, whatever number of the page is in it. */
const textOf = ({ text }: Line): string => text.replace(/\s+/g, '').replace(/\d+/g, '#');
