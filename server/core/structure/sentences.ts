/** A sentence of a folded paragraph, its closing mark excluded from `end`. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The sentences of a folded paragraph; a closing quotation mark goes with its sentence. */
export function sentencesOf(folded: string, from: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (let at = from; at <= folded.length; at++) {
    if (at < folded.length && !'。!?'.includes(folded[at]!)) continue;
    while (start < at && folded[start] === ' ') start++;
    if (at > start) sentences.push({ start, end: at, text: folded.slice(start, at) });
    start = at + 1;
    while (start < folded.length && '。!?”’)'.includes(folded[start]!)) start++;
    start += /^[〔[]\d{1,3}[〕\]]/.exec(folded.slice(start, start + 5))?.[0].length ?? 0;
    at = start - 1;
  }
  return sentences;
}
