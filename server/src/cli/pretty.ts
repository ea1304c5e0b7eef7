import {
  type Diagnostic,
  displayWidth,
  type Locale,
  lineSpan,
  positionAt,
  type Speech,
  say,
} from '../../core/index.ts';

const severities = {
  error: say('错误', '錯誤', 'error'),
  warning: say('警告', '警告', 'warning'),
  information: say('提示', '提示', 'information'),
  hint: say('建议', '建議', 'hint'),
} as const;

/** Columns of a source line that are shown before the marked place, and after it. */
const margin = 30;

function blank(width: number): string {
  return ' '.repeat(width);
}

/** The line with the place, cut to what stands round it, and a line of carets below the marked characters. */
function excerpt(speech: Speech, { span }: Diagnostic): readonly [string, string] {
  const line = lineSpan(speech.lines, positionAt(speech.lines, span.start).line);
  const start = Math.max(line.start, span.start - margin);
  const last = Math.min(line.end, Math.max(span.start, span.end));
  const end = Math.min(line.end, last + margin);
  const clean = (from: number, to: number): string => speech.text.slice(from, to).replace(/[\t\u00a0]/g, ' ');
  const before = (start > line.start ? '…' : '') + clean(start, span.start);
  const marked = clean(span.start, last);
  const after = clean(last, end) + (end < line.end ? '…' : '');
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [before + marked + after, blank(displayWidth(before)) + carets];
}

/** One diagnostic for the terminal: place, severity, message and rule, then the source line with carets. */
export function renderDiagnostic(
  file: string,
  speech: Speech,
  diagnostic: Diagnostic,
  locale: Locale,
): string {
  const { line, character } = positionAt(speech.lines, diagnostic.span.start);
  const number = String(line + 1);
  const severity = severities[diagnostic.severity][locale];
  const [source, carets] = excerpt(speech, diagnostic);
  return [
    `${file}:${number}:${character + 1}  ${severity}  ${diagnostic.message}  ${diagnostic.rule}`,
    `  ${number} | ${source}`,
    `  ${blank(number.length)} | ${carets}`,
  ].join('\n');
}

/** The closing line: how many files and how many findings of each loudness. */
export function renderSummary(files: number, diagnostics: readonly Diagnostic[], locale: Locale): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter(each => each.severity === severity).length;
  const loud = count('error') + count('warning');
  const quiet = diagnostics.length - loud;
  return say(
    `检查了 ${files} 篇：${loud} 处问题，${quiet} 处提示。`,
    `檢查了 ${files} 篇：${loud} 處問題，${quiet} 處提示。`,
    `${files} checked: ${loud} ${loud === 1 ? 'problem' : 'problems'}, ${quiet} for information.`,
  )[locale];
}
