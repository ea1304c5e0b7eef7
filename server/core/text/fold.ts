import { simplifiedForms, traditionalForms } from './scriptTable.ts';

/** Full-width marks and spaces and their look-alikes, each with the half-width form it is compared as. 、 and 。 stay as they are. */
const widths: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '．': '.',
  '％': '%',
  '－': '-',
  '﹒': '.',
  '﹐': ',',
  '∶': ':',
  '﹕': ':',
  '―': '—',
  '─': '—',
  〇: '○',
  零: '○',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〞': '”',
  '\u3000': ' ',
  '\u2003': ' ',
  '\u2002': ' ',
  '\u00a0': ' ',
  '\t': ' ',
};

const table: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  for (let code = 0; code < forms.length; code++) forms[code] = code;
  for (let code = 0xff10; code <= 0xff5a; code++) forms[code] = code - 0xfee0;
  for (let i = 0; i < traditionalForms.length; i++) {
    forms[traditionalForms.charCodeAt(i)] = simplifiedForms.charCodeAt(i);
  }
  for (const [wide, narrow] of Object.entries(widths)) forms[wide.charCodeAt(0)] = narrow.charCodeAt(0);
  return forms;
}

/**
 * The form in which text is compared: simplified characters, half-width marks, digits and spaces. One UTF-16 unit
 * becomes one unit, so that offsets in the folded text are offsets in the text as typed.
 */
export function fold(text: string): string {
  if (text.length <= piece) return folded(text, 0, text.length);
  let parts = '';
  for (let start = 0; start < text.length; start += piece) {
    parts += folded(text, start, Math.min(text.length, start + piece));
  }
  return parts;
}

/** So many units are folded at once. */
const piece = 1024;
/** Where they are put together; a list of its own for each would cost more than the folding. */
const units: number[] = [];

function folded(text: string, start: number, end: number): string {
  units.length = end - start;
  for (let i = start; i < end; i++) units[i - start] = table[text.charCodeAt(i)]!;
  return String.fromCharCode.apply(null, units);
}

/** Whether the UTF-16 unit `code` is written differently in simplified script. */
export function isTraditional(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff && table[code] !== code;
}

/** Whether more than a few characters of a text are traditional ones; reads at most the first 4,000 units. */
export function scriptOf(text: string): 'simplified' | 'traditional' {
  let traditional = 0;
  let han = 0;
  const end = Math.min(text.length, 4000);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    if (table[code] !== code) traditional++;
  }
  return traditional * 20 > han ? 'traditional' : 'simplified';
}
