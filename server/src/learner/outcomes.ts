import type { KnownFile } from './cache.ts';
import type { Observed } from './observing.ts';
import type { FileOutcome } from './report.ts';

/** What became of the files that gave no document. */
export const unusedOf = (files: Readonly<Record<string, KnownFile>>): readonly FileOutcome[] =>
  Object.entries(files).flatMap(([file, { outcome, reason, detail }]) =>
    outcome === 'learned' ? [] : [{ file, outcome, reason, detail }],
  );

/** What became of every file: of those that gave the same document the first is learned, others repeat it. */
export function outcomesOf(
  { files, skipped }: Observed,
  repeated: Readonly<Record<string, string>>,
): readonly FileOutcome[] {
  const first = new Map<string, string>();
  const used = Object.entries(files)
    .flatMap(([file, { document, reason, detail }]) =>
      document === null ? [] : [{ file, document, reason, detail, stands: repeated[document] ?? document }],
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { file, document, stands } of used) {
    if (document === stands && !first.has(document)) first.set(document, file);
  }
  const outcomes = used.map(({ file, stands, reason, detail }): FileOutcome => {
    const of = first.get(stands) ?? file;
    return of === file
      ? { file, outcome: 'learned', reason, detail }
      : { file, outcome: 'repetition', reason: of, detail: '' };
  });
  return [...skipped, ...unusedOf(files), ...outcomes].sort((a, b) => (a.file < b.file ? -1 : 1));
}
