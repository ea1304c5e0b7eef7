import type { Model } from '../model/model.ts';
import { rules } from '../rules/index.ts';
import {
  type Finding,
  type Fix,
  type Habits,
  type Locale,
  type PassageRule,
  type Rule,
  type RuleSettings,
  render,
  type Severity,
  type SpeechRule,
} from '../rules/rule.ts';
import type { Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';
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
  occasion: '',
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

const noFixes = (): readonly Fix[] => [];

function levelOf(rule: Rule, finding: Finding, settings: CheckSettings): Severity | 'off' {
  return settings.rules[rule.id] ?? finding.severity ?? rule.severity;
}

/** What is wrong with a speech, in reading order; rules at the same place in the order of their table. */
export function diagnose(
  speech: Speech,
  model: Model | null,
  settings: CheckSettings = defaultCheckSettings,
): readonly Diagnostic[] {
  const silence = silenceOf(speech.text);
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    if (settings.rules[rule.id] === 'off' || silence.everywhere(rule.id)) continue;
    for (const finding of rule.check(speech, model, settings)) {
      const severity = levelOf(rule, finding, settings);
      if (severity === 'off' || silence.at(rule.id, finding.span.start)) continue;
      const message = render(finding.message, settings.locale);
      found.push({ rule: rule.id, span: finding.span, severity, message, fixes: finding.fixes ?? noFixes });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
