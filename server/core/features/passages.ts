import type { Model } from '../model/model.ts';
import { type PhraseIndex, phraseIndexOf } from '../rules/phraseIndex.ts';
import type { Edit, Finding, Habits, NotingRule, PassageRule, RuleSettings } from '../rules/rule.ts';
import type { Passages, Speech } from '../structure/speech.ts';

/** A finding of a passage rule, relative to its passage. */
export interface Found {
  readonly rule: PassageRule;
  readonly finding: Finding;
}

/**
 * Full-width and half-width marks behind Chinese characters in one passage: five counts each, in the order of `narrow`;
 * then numbers in brackets, by width and by kind of numeral: （一） （1） (二) (2).
 */
type Tally = Uint16Array;

const wide = '，；：？！';
const narrow = ',;:?!';
const counts = 14;
const noMarks: Tally = new Uint16Array(counts);

/** What was found in the passages of one version of a text; given back, it spares reading what has not changed. */
export interface PassageResults {
  readonly passages: Passages;
  readonly tallies: readonly Tally[];
  readonly found: readonly (readonly Found[])[];
  /** By rule what was noted of each passage. */
  readonly notes: ReadonlyMap<NotingRule<unknown>, readonly unknown[]>;
  readonly habits: Habits;
  readonly model: Model | null;
  /** The model's fixed wordings, made ready once. */
  readonly phrases: PhraseIndex | null;
  readonly rules: readonly PassageRule[];
}

const none: readonly Found[] = [];

const counted = /[\u4e00-\u9fff”’」』）》][，；：？！,;:?!]/g;

const bracketed = /（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)/g;

function tallyOf(text: string): Tally {
  const found = text.match(counted);
  const numbers = text.match(bracketed);
  if (found === null && numbers === null) return noMarks;
  const tally = new Uint16Array(counts);
  for (const pair of found ?? []) {
    const full = wide.indexOf(pair[1]!);
    tally[full >= 0 ? full : 5 + narrow.indexOf(pair[1]!)]! += 1;
  }
  for (const number of numbers ?? []) {
    tally[10 + (number[0] === '(' ? 2 : 0) + (/\d/.test(number) ? 1 : 0)]! += 1;
  }
  return tally;
}

/** The kinds of numerals (一, 1) whose half-width brackets are slips here, since most of their fellows have full-width ones. */
const strangeBrackets = (sum: readonly number[]): string =>
  ['一', '1'].filter((_, i) => sum[10 + i]! >= 2 && sum[12 + i]! * 2 <= sum[10 + i]!).join('');

/** The half-width marks that are slips here: full-width ones rule the text, and those of the same kind are not outnumbered. */
function strangeMarks(sum: readonly number[]): string {
  const full = sum.slice(0, 5).reduce((a, b) => a + b, 0);
  const half = sum.slice(5).reduce((a, b) => a + b, 0);
  if (full <= half * 4) return '';
  return [...narrow].filter((_, i) => sum[5 + i]! < 3 || sum[5 + i]! < sum[i]!).join('');
}

function habitsOf(speech: Speech, tallies: readonly Tally[], script: RuleSettings['script']): Habits {
  const sum = new Array<number>(counts).fill(0);
  for (const tally of tallies) {
    if (tally === noMarks) continue;
    for (let i = 0; i < counts; i++) sum[i]! += tally[i]!;
  }
  return {
    script: script === 'auto' ? speech.script : script,
    strange: strangeMarks(sum) + strangeBrackets(sum),
  };
}

/** How many passages are the same at the beginning and at the end of both versions. */
interface Same {
  readonly head: number;
  readonly tail: number;
}

function unchanged(before: Passages, now: Passages): Same {
  const isSame = (a: number, b: number): boolean =>
    before.texts[a] === now.texts[b] && before.ends[a]! - before.starts[a]! === now.ends[b]! - now.starts[b]!;
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && isSame(head, head)) head++;
  let tail = 0;
  while (tail < most - head && isSame(before.length - 1 - tail, now.length - 1 - tail)) tail++;
  return { head, tail };
}

/** An array of `length` whose ends are taken from `before` and whose middle is made. */
function patched<T>(
  before: readonly T[] | undefined,
  { head, tail }: Same,
  length: number,
  make: (index: number) => T,
): readonly T[] {
  if (before === undefined) return Array.from({ length }, (_, index) => make(index));
  if (before.length === length) {
    const after = before.slice();
    for (let i = head; i < length - tail; i++) after[i] = make(i);
    return after;
  }
  const middle: T[] = [];
  for (let i = head; i < length - tail; i++) middle.push(make(i));
  return before.slice(0, head).concat(middle, before.slice(before.length - tail));
}

function sameHabits(a: Habits, b: Habits): boolean {
  return a.script === b.script && a.strange === b.strange;
}

function checkPassage(
  text: string,
  habits: Habits,
  phrases: PhraseIndex | null,
  rules: readonly PassageRule[],
): readonly Found[] {
  let found: Found[] | undefined;
  for (const rule of rules) {
    for (const finding of rule.check(text, habits, phrases)) {
      found ??= [];
      found.push({ rule, finding });
    }
  }
  return found ?? none;
}

function phrasesFor(model: Model | null): PhraseIndex | null {
  return model === null || model.setPhrases.length === 0 ? null : phraseIndexOf(model);
}

/**
 * Runs the rules that read one passage at a time, and takes the notes of those that judge all passages together.
 *
 * @param previous the results of an earlier version; passages that stand in both are not read again
 */
export function checkPassages(
  speech: Speech,
  model: Model | null,
  settings: RuleSettings,
  rules: readonly PassageRule[],
  noting: readonly NotingRule<unknown>[],
  previous?: PassageResults,
): PassageResults {
  const { passages } = speech;
  const textOf = (index: number): string => speech.text.slice(passages.starts[index]!, passages.ends[index]!);
  const same = previous === undefined ? { head: 0, tail: 0 } : unchanged(previous.passages, passages);
  const patch = <T>(before: readonly T[] | undefined, make: (text: string) => T): readonly T[] =>
    patched(before, same, passages.length, index => make(textOf(index)));
  const tallies = patch(previous?.tallies, tallyOf);
  const habits = habitsOf(speech, tallies, settings.script);
  const phrases = phrasesFor(model);
  const valid =
    previous !== undefined &&
    previous.model === model &&
    sameHabits(previous.habits, habits) &&
    previous.rules.length === rules.length &&
    previous.rules.every((rule, index) => rule === rules[index]);
  const found = patch(valid ? previous.found : undefined, text => checkPassage(text, habits, phrases, rules));
  const notes = new Map(
    noting.map(rule => [rule, patch(previous?.notes.get(rule), text => rule.note(text))] as const),
  );
  return { passages, tallies, found, notes, habits, model, phrases, rules };
}

/** Edits moved by an offset. */
export function shifted(edits: readonly Edit[], by: number): readonly Edit[] {
  return edits.map(({ span, text }) => ({ span: { start: span.start + by, end: span.end + by }, text }));
}
