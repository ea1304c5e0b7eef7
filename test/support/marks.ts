/** A stretch of a text and what the test calls it. */
export interface Mark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Takes `{label:text}` marks out of a text: the text without them, and where they stood. Marks may nest. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const open: { label: string; start: number }[] = [];
  const sign = /\{([a-zA-Z][\w-]*):|\}/g;
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(sign)) {
    if (match[1] === undefined && open.length === 0) continue;
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1] === undefined) marks.push({ ...open.pop()!, end: text.length });
    else open.push({ label: match[1], start: text.length });
  }
  text += marked.slice(at);
  return { text, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Puts marks into a text: the way back, for readable differences. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const signs = marks.flatMap(({ label, start, end }) => [
    { at: start, order: 1, sign: `{${label}:` },
    { at: end, order: end > start ? 0 : 2, sign: '}' },
  ]);
  signs.sort((a, b) => b.at - a.at || b.order - a.order);
  return signs.reduce((result, { at, sign }) => result.slice(0, at) + sign + result.slice(at), text);
}
