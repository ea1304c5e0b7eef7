import type { Speech } from '../../structure/speech.ts';

/** A promise of points to come. */
export interface Promised {
  readonly count: number | null;
  readonly text: string;
}

/** So many characters may end the sentence behind a promise; where more is said, it speaks of something else (两大要点，更大力度…). */
const longestRest = 30;

/** What the sentence before the caret promises; its count is null for 几点, or where it only ends with a colon. */
export function announcedBefore(speech: Speech, offset: number): Promised | null {
  const start = Math.max(0, offset - 400);
  const before = speech.text.slice(start, offset).trimEnd();
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。', before.length - 2)) + 1;
  const sentence = before.slice(from);
  const end = start + before.length;
  const announcement = speech.announcements.findLast(
    ({ span }) => span.start >= start + from && span.end <= offset && end - span.end <= longestRest,
  );
  if (announcement !== undefined) return announcement;
  return /[:：]$|[以如]下|下面|几点|几[个项]/.test(sentence) ? { count: null, text: sentence } : null;
}
