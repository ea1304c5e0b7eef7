import { simplifiedForms, traditionalForms } from '../text/scriptTable.ts';

/** Half-width marks and the full-width ones that wordings are learned with. */
export const wideMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const toSimplified: ReadonlyMap<string, string> = new Map(
  Array.from(
    { length: traditionalForms.length },
    (_, i) => [traditionalForms[i]!, simplifiedForms[i]!] as const,
  ),
);
const needsWork = /[{}\s\u00a0\u3000,:;!?()０-９Ａ-Ｚａ-ｚ%％]/;

/**
 * The form in which wordings are learned: without spaces and line breaks, full-width marks round Chinese text,
 * half-width digits and letters, simplified characters where the speech is in traditional ones.
 */
export function wordingOf(text: string, script: 'simplified' | 'traditional'): string {
  const even = needsWork.test(text) ? evenOut(text) : text;
  if (script === 'simplified') return even;
  let out = '';
  for (const character of even) out += toSimplified.get(character) ?? character;
  return out;
}

function evenOut(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000]+/g, '')
    .replace(/[{}]/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ％]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<![0-9A-Za-z])[,:;!?]|[,:;!?](?![0-9A-Za-z])|[()]/g, mark => wideMarks[mark]!);
}
