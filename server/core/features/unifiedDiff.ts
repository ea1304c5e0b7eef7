import type { Edit } from '../rules/rule.ts';
import { type Lines, lineAt, linesOf } from '../text/lines.ts';
import { applyEdits } from './editing.ts';

/** Lines shown before and after what changes. */
const context = 3;

/** A run of lines that edits touch: first and last line of the original. */
interface Touched {
  readonly first: number;
  readonly last: number;
  readonly edits: readonly Edit[];
}

function touchedRuns(lines: Lines, edits: readonly Edit[]): readonly Touched[] {
  const runs: { first: number; last: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const first = lineAt(lines, edit.span.start);
    const last = lineAt(lines, edit.span.end);
    const run = runs.at(-1);
    if (run !== undefined && first <= run.last + 2 * context) {
      run.last = Math.max(run.last, last);
      run.edits.push(edit);
    } else runs.push({ first, last, edits: [edit] });
  }
  return runs;
}

/** The lines of a text for a diff: a line break at the very end opens no further line. */
function shown(text: string): readonly string[] {
  const parts = text.split(/\r\n|\n|\r/);
  return parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}

/** Lines of one run that are replaced together, with the edits that replace them. */
function replaced(lines: Lines, edits: readonly Edit[]): readonly Touched[] {
  const found: { first: number; last: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const first = lineAt(lines, edit.span.start);
    const last = lineAt(lines, edit.span.end);
    const group = found.at(-1);
    if (group !== undefined && first <= group.last) {
      group.last = Math.max(group.last, last);
      group.edits.push(edit);
    } else found.push({ first, last, edits: [edit] });
  }
  return found;
}

function hunk(text: string, lines: Lines, { first, last, edits }: Touched, shift: number): [string, number] {
  const from = Math.max(0, first - context);
  const to = Math.min(lines.length - 1, last + context);
  const linesBetween = (start: number, end: number): readonly string[] =>
    shown(text.slice(lines.starts[start]!, lines.starts[end]!));
  const rows: string[] = [];
  let at = from;
  for (const group of replaced(lines, edits)) {
    const start = lines.starts[group.first]!;
    const moved = group.edits.map(({ span, text }) => ({
      span: { start: span.start - start, end: span.end - start },
      text,
    }));
    const old = text.slice(start, lines.starts[group.last + 1]!);
    rows.push(...linesBetween(at, group.first).map(line => ` ${line}`));
    rows.push(
      ...shown(old).map(line => `-${line}`),
      ...shown(applyEdits(old, moved)).map(line => `+${line}`),
    );
    at = group.last + 1;
  }
  rows.push(...linesBetween(at, to + 1).map(line => ` ${line}`));
  const added = rows.filter(row => row.startsWith('+')).length;
  const removed = rows.filter(row => row.startsWith('-')).length;
  const kept = rows.length - added - removed;
  const title = `@@ -${from + 1},${kept + removed} +${from + 1 + shift},${kept + added} @@`;
  return [[title, ...rows].join('\n'), shift + added - removed];
}

/** What edits change in a text, as a unified diff that `patch` takes; '' where they change nothing. */
export function unifiedDiff(file: string, text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return '';
  const lines = linesOf(text);
  const hunks: string[] = [];
  let shift = 0;
  for (const run of touchedRuns(lines, edits)) {
    const [rows, next] = hunk(text, lines, run, shift);
    hunks.push(rows);
    shift = next;
  }
  return [`--- ${file}`, `+++ ${file}`, ...hunks].join('\n');
}
