// Only types of the protocol are imported, so that the command line, which prints these shapes, loads nothing of it.

import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver/node';
import { type Diagnostic, type Lines, rangeOf, type Severity } from '../../core/index.ts';

const severities: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

/** Where a rule's page can be read. */
export function rulePage(rule: string): string {
  return `https://github.com/speechdraft/speechdraft/blob/main/docs/rules/${rule}.md`;
}

/** A diagnostic of the core → LSP's. */
export function toDiagnostic(lines: Lines, { rule, span, severity, message }: Diagnostic): LspDiagnostic {
  return {
    range: rangeOf(lines, span),
    severity: severities[severity],
    code: rule,
    codeDescription: { href: rulePage(rule) },
    source: 'speechdraft',
    message,
  };
}
