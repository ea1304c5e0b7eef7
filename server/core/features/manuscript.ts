import type { Item, Speech } from '../structure/speech.ts';
import { contains, type Span } from '../text/span.ts';

/** A paragraph of the speech as it is to be printed. */
export interface ManuscriptParagraph {
  /** `note`: what stands between title and salutation and is neither date nor speaker. */
  readonly role: 'title' | 'date' | 'speaker' | 'note' | 'salutation' | 'heading' | 'body';
  /** Of a heading, alone or at the start of the paragraph: 1 for the outermost; 0 where there is none. */
  readonly level: number;
  /** Without indent, without the line breaks that wrapping put into it, without what is no part of the speech. */
  readonly text: string;
  /** Characters at the start of `text` that are a heading which its text follows at once; 0 where there is none. */
  readonly lead: number;
}

/** A heading that its text follows is told apart by its type where it is no longer than two lines of 28 characters. */
const longestLead = 56;

/** The paragraphs of a speech in reading order, without noise; what they hold is all else of the text. */
export function manuscript(speech: Speech): readonly ManuscriptParagraph[] {
  const first = speech.paragraphs[0]?.span.start ?? speech.text.length;
  const headings = headingsOf(speech.items);
  const found = frontParagraphs(speech, first);
  for (const { span } of speech.paragraphs) {
    const text = textOf(speech, span);
    if (text !== '') found.push(bodyParagraph(speech, span, text, headings));
  }
  return found;
}

/** The lines before the body, each with what it is. */
function frontParagraphs(speech: Speech, end: number): ManuscriptParagraph[] {
  const roles = ['title', 'date', 'speaker', 'salutation'] as const;
  const found: ManuscriptParagraph[] = [];
  let start = 0;
  for (const line of speech.text.slice(0, end).split('\n')) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const text = textOf(speech, span);
    if (text === '') continue;
    const role = roles.find(name => {
      const part = speech[name]?.span;
      return part !== undefined && part.start < span.end && part.end > span.start;
    });
    found.push({ role: role ?? 'note', level: 0, text, lead: 0 });
  }
  return found;
}

function bodyParagraph(
  speech: Speech,
  span: Span,
  text: string,
  headings: readonly Item[],
): ManuscriptParagraph {
  const body = { role: 'body', level: 0, text, lead: 0 } as const;
  const item = headings.find(({ selection }) => contains(span, selection.start));
  if (item === undefined || textOf(speech, { start: span.start, end: item.selection.start }) !== '')
    return body;
  const { level } = item;
  const heading = textOf(speech, {
    start: item.selection.start,
    end: Math.min(item.selection.end, span.end),
  });
  const rest = text.slice(heading.length);
  if (/^[：:]?$/.test(rest)) return { role: 'heading', level, text, lead: 0 };
  // With a full stop it is a sentence: a point made in one, not a heading that stands alone.
  if (!item.runIn || heading.length > longestLead || !text.startsWith(heading)) return body;
  return { ...body, level, lead: heading.length + /^[。：:！？!?.]?/.exec(rest)![0].length };
}

/** Sections that open paragraphs, in reading order. */
function headingsOf(items: readonly Item[]): readonly Item[] {
  return items.flatMap(item =>
    item.kind === 'section' ? [item, ...headingsOf(item.children)] : headingsOf(item.children),
  );
}

/** A stretch of the text without wraps, noise and the white space round it. */
function textOf({ text, paragraphs, noise }: Speech, { start, end }: Span): string {
  const within = (span: Span): boolean => span.start < end && span.end > start;
  const gaps = [
    ...noise.map(({ span }) => span),
    ...paragraphs.filter(({ span }) => within(span)).flatMap(({ wraps }) => wraps),
  ];
  let found = '';
  let at = start;
  for (const gap of gaps.filter(within).sort((a, b) => a.start - b.start)) {
    found += text.slice(at, Math.max(at, gap.start));
    at = Math.max(at, gap.end);
  }
  return (found + text.slice(at, Math.max(at, end))).replaceAll('\n', '').trim();
}
