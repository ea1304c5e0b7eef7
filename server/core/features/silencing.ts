import type { Edit } from '../rules/rule.ts';

/** Which places of a text its author has told the rules to leave alone. */
export interface Silence {
  /** Whether a rule is silenced in the whole file. */
  everywhere(rule: string): boolean;
  /** Whether a rule is silenced at an offset. */
  at(rule: string, offset: number): boolean;
}

interface Stretch {
  /** Empty for all rules. */
  readonly rules: readonly string[];
  readonly start: number;
  readonly end: number;
}

const comment =
  /<!--[ \t]*speechdraft-(disable-next-line|disable-file|disable|enable)((?:[ \t]+[\w-]+)*)[ \t]*-->/g;
const nothing: Silence = { everywhere: () => false, at: () => false };

function lineEnd(text: string, offset: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = offset;
  const match = end.exec(text);
  return match === null ? text.length : match.index + match[0].length;
}

/** Closes open stretches of the rules that an enable comment names; all of them where it names none. */
function enable(open: Stretch[], rules: readonly string[], offset: number): readonly Stretch[] {
  const closed: Stretch[] = [];
  for (let i = open.length - 1; i >= 0; i--) {
    const stretch = open[i]!;
    const same = rules.length === 0 || stretch.rules.join() === rules.join();
    if (same) closed.push({ ...stretch, end: offset });
    if (same) open.splice(i, 1);
  }
  return closed;
}

function stretchesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const open: Stretch[] = [];
  for (const match of text.matchAll(comment)) {
    const rules = match[2]!.trim().split(/\s+/).filter(Boolean);
    const after = match.index + match[0].length;
    if (match[1] === 'disable-file') found.push({ rules, start: 0, end: Number.POSITIVE_INFINITY });
    else if (match[1] === 'disable') open.push({ rules, start: after, end: Number.POSITIVE_INFINITY });
    else if (match[1] === 'enable') found.push(...enable(open, rules, match.index));
    else {
      const next = lineEnd(text, after);
      found.push({ rules, start: next, end: Math.max(next + 1, lineEnd(text, next)) });
    }
  }
  return [...found, ...open];
}

/**
 * Reads the comments `<!-- speechdraft-disable-next-line RULE… -->`, `speechdraft-disable`, `speechdraft-enable` and
 * `speechdraft-disable-file`. A comment that names no rule means all of them.
 */
export function silenceOf(text: string): Silence {
  if (!text.includes('<!--') || !text.includes('speechdraft-')) return nothing;
  const stretches = stretchesOf(text);
  const applies = (stretch: Stretch, rule: string): boolean =>
    stretch.rules.length === 0 || stretch.rules.includes(rule);
  return {
    everywhere: rule =>
      stretches.some(
        each => each.start === 0 && each.end === Number.POSITIVE_INFINITY && applies(each, rule),
      ),
    at: (rule, offset) =>
      stretches.some(each => each.start <= offset && offset < each.end && applies(each, rule)),
  };
}

/**
 * What silences a rule on the line of an offset: the comment for it on a line of its own before that line, or the rule
 * added to the comment that stands there already.
 */
export function silencing(text: string, rule: string, offset: number): Edit {
  const start = lineStart(text, offset);
  const before = text.slice(lineStart(text, start - 1), start);
  const standing = /^<!--[ \t]*speechdraft-disable-next-line(?:[ \t]+[\w-]+)+(?=[ \t]*-->\s*$)/.exec(before);
  if (standing !== null) {
    const place = start - before.length + standing[0].length;
    return { span: { start: place, end: place }, text: ` ${rule}` };
  }
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  return { span: { start, end: start }, text: `<!-- speechdraft-disable-next-line ${rule} -->${lineBreak}` };
}

/** Where the line of an offset begins. */
function lineStart(text: string, offset: number): number {
  let start = Math.max(0, offset);
  while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start--;
  return start;
}
