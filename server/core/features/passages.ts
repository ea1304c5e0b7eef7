import type { Model } from '../model/model.ts';
import type { Edit, Finding, Habits, PassageRule } from '../rules/rule.ts';
import type { Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';

/** A finding of a passage rule, relative to its passage. */
export interface Found {
  readonly rule: PassageRule;
  readonly finding: Finding;
}

/** What one passage says of its document's habits: full-width and half-width marks behind Chinese characters. */
interface Tally {
  readonly full: number;
  readonly half: number;
}

/** What was found in the passages of one version of a text; given back, it spares reading what has not changed. */
export interface PassageResults {
  readonly texts: readonly string[];
  readonly tallies: readonly Tally[];
  readonly found: readonly (readonly Found[])[];
  readonly habits: Habits;
  readonly model: Model | null;
  readonly rules: readonly PassageRule[];
}

const none: readonly Found[] = [];

/** The stretches that passage rules read: the lines of the speech, noise left out, hard-wrapped lines joined. */
export function passagesOf(speech: Speech): readonly Span[] {
  return speech.paragraphs.map(paragraph => paragraph.span);
}

const fullWidth = /[\u4e00-\u9fff”’」』）》][，；：？！]/g;
const halfWidth = /[\u4e00-\u9fff”’」』）》][,;:?!]/g;

function tallyOf(text: string): Tally {
  return { full: text.match(fullWidth)?.length ?? 0, half: text.match(halfWidth)?.length ?? 0 };
}

function habitsOf(speech: Speech, tallies: readonly Tally[]): Habits {
  let full = 0;
  let half = 0;
  for (const tally of tallies) {
    full += tally.full;
    half += tally.half;
  }
  const width = full > half * 4 ? 'full' : half > full * 4 ? 'half' : 'mixed';
  return { script: speech.script, width };
}

/** How many passages are the same at the beginning and at the end of both versions. */
function unchanged(
  before: readonly string[],
  now: readonly string[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail };
}

/** An array of `length` whose ends are taken from `before` and whose middle is made. */
function patched<T>(
  before: readonly T[] | undefined,
  same: { readonly head: number; readonly tail: number },
  length: number,
  make: (index: number) => T,
): readonly T[] {
  if (before === undefined) return Array.from({ length }, (_, index) => make(index));
  const middle: T[] = [];
  for (let i = same.head; i < length - same.tail; i++) middle.push(make(i));
  return [...before.slice(0, same.head), ...middle, ...before.slice(before.length - same.tail)];
}

function sameHabits(a: Habits, b: Habits): boolean {
  return a.script === b.script && a.width === b.width;
}

function checkPassage(
  text: string,
  habits: Habits,
  model: Model | null,
  rules: readonly PassageRule[],
): readonly Found[] {
  let found: Found[] | undefined;
  for (const rule of rules) {
    for (const finding of rule.check(text, habits, model)) {
      found ??= [];
      found.push({ rule, finding });
    }
  }
  return found ?? none;
}

/**
 * Runs the rules that read one passage at a time.
 *
 * @param previous the results of an earlier version; passages that stand in both are not read again
 */
export function checkPassages(
  speech: Speech,
  spans: readonly Span[],
  model: Model | null,
  rules: readonly PassageRule[],
  previous?: PassageResults,
): PassageResults {
  const texts = spans.map(({ start, end }) => speech.text.slice(start, end));
  const same = previous === undefined ? { head: 0, tail: 0 } : unchanged(previous.texts, texts);
  const tallies = patched(previous?.tallies, same, texts.length, index => tallyOf(texts[index]!));
  const habits = habitsOf(speech, tallies);
  const valid =
    previous !== undefined &&
    previous.model === model &&
    sameHabits(previous.habits, habits) &&
    previous.rules.length === rules.length &&
    previous.rules.every((rule, index) => rule === rules[index]);
  const found = patched(valid ? previous.found : undefined, same, texts.length, index =>
    checkPassage(texts[index]!, habits, model, rules),
  );
  return { texts, tallies, found, habits, model, rules };
}

/** Edits moved by an offset. */
export function shifted(edits: readonly Edit[], by: number): readonly Edit[] {
  return edits.map(({ span, text }) => ({ span: { start: span.start + by, end: span.end + by }, text }));
}
