import { type Cues, type Item, type Part, parse, type Span, type Speech } from '../../server/core/index.ts';
import { type Mark, readMarks, writeMarks } from './marks.ts';

/** The tree of a text, written into the text: parts, noise, and every item by kind and level (s1, s2, p2 …). */
export function treeIn(text: string, cues?: Cues): string {
  return writeMarks(text, marksOf(parse(text, cues)));
}

/** A marked text without its marks. */
export function plain(marked: string): string {
  return readMarks(marked).text;
}

function marksOf(speech: Speech): Mark[] {
  const marks: Mark[] = [];
  const add = (label: string, span: Span | null | undefined): void => {
    if (span !== null && span !== undefined) marks.push({ label, start: span.start, end: span.end });
  };
  const part = (label: string, value: Part | null): void => add(label, value?.span);
  part('title', speech.title);
  part('date', speech.date);
  part('speaker', speech.speaker);
  part('salutation', speech.salutation);
  add('announcement', speech.announcement?.span);
  add('closing', speech.closing);
  part('call', speech.closingCall);
  part('thanks', speech.thanks);
  for (const noise of speech.noise) add('noise', noise.span);
  const items = (list: readonly Item[]): void => {
    for (const item of list) {
      add(`${item.kind === 'section' ? 's' : 'p'}${item.level}`, item.selection);
      items(item.children);
    }
  };
  items(speech.items);
  return marks;
}
