import type { Model } from '../model/model.ts';
import { rules } from '../rules/index.ts';
import {
  type Finding,
  type Fix,
  type NotingRule,
  type PassageRule,
  type Rule,
  type RuleSettings,
  render,
  type Severity,
} from '../rules/rule.ts';
import type { Part, Speech } from '../structure/speech.ts';
import type { Locale } from '../text/locale.ts';
import type { Span } from '../text/span.ts';
import { checkPassages, type PassageResults, shifted } from './passages.ts';
import { type Silence, silenceOf } from './silencing.ts';

/** What the user has set about checking. */
export interface CheckSettings extends RuleSettings {
  /** Rule id → how loud, or off. A rule that is not named has its own loudness. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly locale: Locale;
}

/** Settings of someone who has set nothing. */
export const defaultCheckSettings: CheckSettings = {
  rules: {},
  locale: 'zh-CN',
  occasion: 'auto',
  script: 'auto',
  strictLevels: false,
};

/** One fault, ready to be shown. */
export interface Diagnostic {
  readonly rule: string;
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  /** The repairs, the preferred one first; made when called. */
  readonly fixes: () => readonly Fix[];
}

/** The diagnostics of one version, and what the check of the next version can build on. */
export interface Checked {
  /** In reading order; rules at the same place in the order of their table. */
  readonly diagnostics: readonly Diagnostic[];
  readonly passages: PassageResults;
}

const noFixes = (): readonly Fix[] => [];

function moved(finding: Finding, by: number): Finding {
  const { span, fixes } = finding;
  const at = { start: span.start + by, end: span.end + by };
  if (fixes === undefined) return { ...finding, span: at };
  return {
    ...finding,
    span: at,
    fixes: () => fixes().map(fix => ({ ...fix, edits: shifted(fix.edits, by) })),
  };
}

function report(rule: Rule, finding: Finding, settings: CheckSettings): Diagnostic | null {
  const severity = settings.rules[rule.id] ?? finding.severity ?? rule.severity;
  if (severity === 'off') return null;
  const message = render(finding.message, settings.locale);
  return { rule: rule.id, span: finding.span, severity, message, fixes: finding.fixes ?? noFixes };
}

/** All findings of rules that are on, silenced ones included. */
function* findingsOf(
  speech: Speech,
  model: Model | null,
  settings: CheckSettings,
  on: readonly Rule[],
  passages: PassageResults,
): Generator<readonly [Rule, Finding]> {
  for (const rule of on) {
    if (rule.scope === 'passage') continue;
    const found =
      rule.scope === 'speech'
        ? rule.check(speech, model, settings)
        : rule.judge(speech, passages.notes.get(rule)!);
    for (const finding of found) yield [rule, finding];
  }
  yield* passageFindings(speech, passages);
}

/** What stands before the body, which has no passages: title, date, speaker and salutation. */
function frontOf({ title, date, speaker, salutation, passages }: Speech): readonly Part[] {
  const before = passages.starts[0] ?? Number.POSITIVE_INFINITY;
  return [title, date, speaker, salutation].filter(
    (part): part is Part => part !== null && part.span.start < before,
  );
}

/** Findings of passages at their places in the text, settled by rules that look at all of them together. */
function* passageFindings(speech: Speech, passages: PassageResults): Generator<readonly [Rule, Finding]> {
  const byRule = new Map<PassageRule, Finding[]>();
  for (const { span } of frontOf(speech)) {
    const text = speech.text.slice(span.start, span.end);
    for (const rule of passages.rules) {
      const found = [...rule.check(text, passages.habits, passages.phrases)];
      if (found.length === 0) continue;
      byRule.set(rule, [...(byRule.get(rule) ?? []), ...found.map(finding => moved(finding, span.start))]);
    }
  }
  for (let index = 0; index < passages.found.length; index++) {
    for (const { rule, finding } of passages.found[index]!) {
      const all = byRule.get(rule);
      const at = moved(finding, speech.passages.starts[index]!);
      if (all === undefined) byRule.set(rule, [at]);
      else all.push(at);
    }
  }
  for (const [rule, found] of byRule) {
    for (const finding of rule.settle?.(found, speech.text) ?? found) yield [rule, finding];
  }
}

/**
 * Checks one version of a speech.
 *
 * @param model what the corpus taught; null where none is loaded
 * @param previous the check of an earlier version of the same text, to build on
 */
export function check(
  speech: Speech,
  model: Model | null,
  settings: CheckSettings = defaultCheckSettings,
  previous?: Checked,
): Checked {
  const silence: Silence = silenceOf(speech.text);
  const on = rules.filter(rule => settings.rules[rule.id] !== 'off' && !silence.everywhere(rule.id));
  const local = on.filter((rule): rule is PassageRule => rule.scope === 'passage');
  const noting = on.filter((rule): rule is NotingRule<unknown> => rule.scope === 'notes');
  const passages = checkPassages(speech, model, settings, local, noting, previous?.passages);
  const diagnostics: Diagnostic[] = [];
  for (const [rule, finding] of findingsOf(speech, model, settings, on, passages)) {
    if (silence.at(rule.id, finding.span.start)) continue;
    const diagnostic = report(rule, finding, settings);
    if (diagnostic !== null) diagnostics.push(diagnostic);
  }
  return { diagnostics: diagnostics.sort((a, b) => a.span.start - b.span.start), passages };
}

/** What is wrong with a speech, in reading order. */
export function diagnose(
  speech: Speech,
  model: Model | null,
  settings: CheckSettings = defaultCheckSettings,
): readonly Diagnostic[] {
  return check(speech, model, settings).diagnostics;
}
