import { pathToFileURL } from 'node:url';
import { type Diagnostic, type Locale, positionAt, rules, type Speech } from '../../core/index.ts';
import { rulePage } from '../protocol/toDiagnostic.ts';

/** One file as it was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly speech: Speech;
  readonly diagnostics: readonly Diagnostic[];
}

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** Paths stay relative where they were given so, as code scanning wants them. */
function uriOf(file: string): string {
  return file.startsWith('/') ? pathToFileURL(file).href : encodeURI(file.replace(/\\/g, '/'));
}

function resultOf({ file, speech }: CheckedFile, diagnostic: Diagnostic): object {
  const start = positionAt(speech.lines, diagnostic.span.start);
  const end = positionAt(speech.lines, diagnostic.span.end);
  return {
    ruleId: diagnostic.rule,
    ruleIndex: rules.findIndex(rule => rule.id === diagnostic.rule),
    level: levels[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
      },
    ],
  };
}

/** All files as one SARIF 2.1.0 log; columns count UTF-16 units. */
export function toSarif(files: readonly CheckedFile[], locale: Locale): string {
  const driver = {
    name: 'speechdraft',
    rules: rules.map(rule => ({
      id: rule.id,
      shortDescription: { text: rule.summary[locale] },
      fullDescription: { text: rule.explanation[locale] },
      helpUri: rulePage(rule.id),
      defaultConfiguration: { level: levels[rule.severity] },
    })),
  };
  const results = files.flatMap(file => file.diagnostics.map(diagnostic => resultOf(file, diagnostic)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, null, 2);
}
