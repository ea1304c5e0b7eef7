import type { Span } from '../text/span.ts';
import { type Segments, sameLine, terminal } from './segments.ts';

/**
 * Page numbers that run into the text: a counter 1、2、3、… at line starts most of which break a sentence in two is no
 * numbering. Gives, for each such segment by index, the span of its counter.
 */
export function pageCounters(text: string, segments: Segments): ReadonlyMap<number, Span> {
  const counters = new Map<number, Span>();
  let run: { index: number; span: Span; torn: boolean }[] = [];
  const close = (): void => {
    const torn = run.filter(entry => entry.torn).length;
    if (torn >= 2 && torn * 10 >= (run.length - 1) * 6)
      for (const entry of run) counters.set(entry.index, entry.span);
    run = [];
  };
  for (let i = 0; i < segments.length; i++) {
    const start = segments.starts[i]!;
    const code = text.charCodeAt(start);
    if (code < 0x31 || code > 0x39 || (segments.flags[i]! & sameLine) !== 0) continue;
    const match = /^(\d{1,3})[、.．]/.exec(text.slice(start, start + 5));
    if (match === null) continue;
    if (Number(match[1]) !== run.length + 1) close();
    if (Number(match[1]) !== run.length + 1) continue;
    const torn = i > 0 && isTorn(text, segments.starts[i - 1]!, segments.ends[i - 1]!);
    run.push({ index: i, span: { start, end: start + match[0].length }, torn });
  }
  close();
  return counters;
}

/** Whether a long segment ends in mid-sentence, so that what follows it was torn from it. */
function isTorn(text: string, start: number, end: number): boolean {
  return end - start > 60 && !terminal.includes(text[end - 1]!);
}
