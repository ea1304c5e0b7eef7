import type { Span } from '../text/span.ts';

export type NoiseReason =
  | 'navigation'
  | 'source-line'
  | 'news-lead'
  | 'caption'
  | 'editor-note'
  | 'footnote'
  | 'attachment'
  | 'related-links'
  | 'licence'
  | 'page-number'
  | 'watermark'
  | 'table-of-contents'
  | 'foreign'
  | 'duplicate-title'
  | 'comment';

/** A stretch that is no part of the speech. Nothing is removed: the learner skips it, the editor may offer to. */
export interface Noise {
  readonly span: Span;
  readonly reason: NoiseReason;
}

/** Puts noise in reading order and merges stretches that overlap; the first reason holds. */
export function mergeNoise(noise: readonly Noise[]): Noise[] {
  const sorted = [...noise].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const merged: Noise[] = [];
  for (const entry of sorted) {
    const last = merged.at(-1);
    if (last === undefined || entry.span.start >= last.span.end) merged.push(entry);
    else if (entry.span.end > last.span.end) {
      merged[merged.length - 1] = {
        reason: last.reason,
        span: { start: last.span.start, end: entry.span.end },
      };
    }
  }
  return merged;
}

/** How far a line of furniture reaches: itself alone, or everything after it to the end of the text. */
export interface Furniture {
  readonly reason: NoiseReason;
  readonly reach: 'line' | 'rest';
}
