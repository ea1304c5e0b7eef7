import type { Edit, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostics.ts';
import { applyEdits, composeEdits } from './editing.ts';

/** A repair together with the fault it repairs. */
export interface QuickFix extends Fix {
  readonly diagnostic: Diagnostic;
  /** Whether it is the one to offer first. */
  readonly preferred: boolean;
}

/** The repairs of all faults that a stretch of the text touches, preferred ones first. */
export function quickFixes(diagnostics: readonly Diagnostic[], range: Span): readonly QuickFix[] {
  const touched = diagnostics.filter(({ span }) => span.start <= range.end && range.start <= span.end);
  const found = touched.flatMap(diagnostic =>
    diagnostic.fixes().map((fix, index) => ({ ...fix, diagnostic, preferred: index === 0 })),
  );
  return [...found.filter(fix => fix.preferred), ...found.filter(fix => !fix.preferred)];
}

function overlaps(a: Span, b: Span): boolean {
  if (a.start === b.start) return a.end === b.end || (a.end > a.start && b.end > b.start);
  return a.start < b.end && b.start < a.end;
}

const keyOf = ({ span, text }: Edit): string => `${span.start} ${span.end} ${text}`;

/**
 * The edits of the first safe repair of every fault, ascending and free of overlaps: where two repairs want the same
 * characters, the one of the earlier diagnostic stands and the other waits for the next round.
 */
export function fixAllEdits(diagnostics: readonly Diagnostic[]): readonly Edit[] {
  const edits: Edit[] = [];
  const seen = new Set<string>();
  const taken: Span[] = [];
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes().find(each => each.safe);
    if (fix === undefined) continue;
    const fresh = fix.edits.filter(edit => !seen.has(keyOf(edit)));
    if (fresh.some(edit => taken.some(span => overlaps(edit.span, span)))) continue;
    for (const edit of fresh) {
      seen.add(keyOf(edit));
      taken.push(edit.span);
      edits.push(edit);
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** More rounds than any text has needed; a bound, so that no rule can keep the loop going. */
const mostRounds = 8;

/**
 * Repairs everything that is safe to repair, round after round until nothing is left to do: what a repair uncovers
 * (a number that can only be judged once its style is right) is repaired too, and a second run changes nothing.
 *
 * @param checked the diagnostics of a text
 * @returns edits of the text, ascending and free of overlaps
 */
export function fixAll(text: string, checked: (text: string) => readonly Diagnostic[]): readonly Edit[] {
  let edits: readonly Edit[] = [];
  let now = text;
  for (let round = 0; round < mostRounds; round++) {
    const more = fixAllEdits(checked(now));
    if (more.length === 0) break;
    edits = composeEdits(text.length, edits, more);
    now = applyEdits(now, more);
  }
  return edits;
}
