import type { Item, Speech } from '../../structure/speech.ts';
import { lineAt } from '../../text/lines.ts';
import type { Place } from './place.ts';

/** So many lines before the caret are looked at. */
const mostLines = 40;
/** What ends like a sentence is a paragraph, no heading. */
const paragraph = /^([ \t\u3000]*)\S.*[。！？；：.!?;:”]\s*$/;

/** The white space that paragraphs begin with: the latest of the body before the caret; without any, the caret's line. */
export function paragraphIndent({ speech, offset, indent, stage }: Place): string {
  if (stage !== 'body') return indent;
  const { text, lines } = speech;
  const last = lineAt(lines, offset) - 1;
  const front = speech.salutation?.span.end ?? speech.title?.span.end ?? 0;
  for (let line = last; line >= 0 && line > last - mostLines && lines.starts[line]! >= front; line--) {
    const found = paragraph.exec(text.slice(lines.starts[line]!, lines.starts[line + 1]!));
    if (found !== null) return found[1]!;
  }
  return indent;
}

/** The white space that fellows are indented by; '' where the last one is not. */
export function fellowIndent(speech: Speech, siblings: readonly Item[]): string {
  const last = siblings.at(-1);
  if (last === undefined) return '';
  const start = last.selection.start;
  return /(?:^|\n)([ \t\u3000]*)$/.exec(speech.text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
}
