import type { Edit, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostics.ts';

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
  return a.start === b.start
    ? a.end === b.end || (a.end > a.start && b.end > b.start)
    : a.start < b.end && b.start < a.end;
}

/**
 * The edits of the first safe repair of every fault, ascending and free of overlaps: where two repairs want the same
 * characters, the one of the earlier diagnostic stands and the other waits for the next run.
 */
export function fixAllEdits(diagnostics: readonly Diagnostic[]): readonly Edit[] {
  const edits: Edit[] = [];
  const seen = new Set<string>();
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes().find(each => each.safe);
    if (fix === undefined) continue;
    const fresh = fix.edits.filter(({ span, text }) => !seen.has(`${span.start} ${span.end} ${text}`));
    if (fresh.some(edit => edits.some(other => overlaps(edit.span, other.span)))) continue;
    for (const edit of fresh) {
      seen.add(`${edit.span.start} ${edit.span.end} ${edit.text}`);
      edits.push(edit);
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The text with edits applied. Edits are ascending and do not overlap; everything outside them stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of edits) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
