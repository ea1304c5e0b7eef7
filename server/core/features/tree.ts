import type { Speech } from '../structure/speech.ts';
import { lineAt } from '../text/lines.ts';
import type { Locale } from '../text/locale.ts';
import type { Span } from '../text/span.ts';
import { displayWidth, fitWidth, padWidth } from '../text/width.ts';
import { partName } from './partNames.ts';
import { type SpeechSymbol, symbols } from './symbols.ts';

interface Row {
  readonly words: string;
  readonly lines: string;
}

/** Line numbers as an editor shows them: `12` or `12–30`. */
function linesOfSpan(speech: Speech, span: Span): string {
  const first = lineAt(speech.lines, span.start) + 1;
  const last = lineAt(speech.lines, Math.max(span.start, span.end - 1)) + 1;
  return first === last ? `${first}` : `${first}–${last}`;
}

function wordsOf({ part, name, detail }: SpeechSymbol, locale: Locale): string {
  if (part === 'section' || part === 'point') return name;
  const label = partName(part, locale);
  if (part === 'opening' || part === 'closing') return detail === '' ? label : `${label}  ${detail}`;
  return name === label ? label : `${label}  ${name}`;
}

function rowsOf(speech: Speech, siblings: readonly SpeechSymbol[], indent: string, locale: Locale): Row[] {
  return siblings.flatMap((symbol, k) => {
    const last = k === siblings.length - 1;
    const row = {
      words: `${indent}${last ? '└─ ' : '├─ '}${wordsOf(symbol, locale)}`,
      lines: linesOfSpan(speech, symbol.span),
    };
    return [row, ...rowsOf(speech, symbol.children, `${indent}${last ? '   ' : '│  '}`, locale)];
  });
}

/**
 * Speech → its structure as lines for a terminal, the line numbers in a column of their own that stays straight under
 * wide characters.
 *
 * @param columns the width of the terminal
 */
export function renderTree(speech: Speech, name: string, locale: Locale, columns: number): string {
  const rows = rowsOf(speech, symbols(speech, locale), '', locale);
  const numbers = Math.max(0, ...rows.map(row => row.lines.length));
  const widest = Math.max(0, ...rows.map(row => displayWidth(row.words)));
  const room = Math.min(widest, Math.max(20, columns - numbers - 2));
  const lines = rows.map(row => `${padWidth(fitWidth(row.words, room), room)}  ${row.lines}`);
  const size = locale === 'en' ? `${speech.text.length} characters` : `${speech.text.length} 字`;
  return [`${name}  ${size}`, ...lines].join('\n');
}
