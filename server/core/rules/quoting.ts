import type { Span } from '../text/span.ts';

const quoted = /“[^“”]*”|「[^「」]*」|『[^『』]*』|《[^《》]*》|`[^`]*`|<[^<>]*>|[a-z]+:\/\/[\w./?=&%#-]+/g;

/** Stretches of a passage that are not the speaker's own words: quotations, titles of works, code, addresses. */
export function quotedSpans(passage: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of passage.matchAll(quoted)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** Whether an offset lies in one of the spans. */
export function within(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}
