/** A stretch of a wording: words to be written as they stand, or a slot for the writer to fill. */
export type Piece =
  | { readonly words: string }
  | {
      readonly slot: string;
      readonly choices: readonly string[];
      /** Slots of one name are one place to fill in. */
      readonly name?: string;
    };

const slot = /\{([^{}]*)\}/g;

/** What a slot shows until it is filled, by the model's names for it. */
const shown: Readonly<Record<string, string>> = {
  '…': '……',
  名: '姓名',
  地: '地名',
  机构: '单位',
  时: '时间',
  数: '几',
};

/**
 * A wording of the model cut at its slots: 讲{数}点意见. `{数:三|两}` is a slot with choices, the first of them usual;
 * `{会议名称}` shows what is asked for; `{点数=三}` shows 三 and is one place with every other {点数=…}.
 */
export function piecesOf(wording: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of wording.matchAll(slot)) {
    if (match.index > at) pieces.push({ words: wording.slice(at, match.index) });
    pieces.push(slotOf(match[1]!));
    at = match.index + match[0].length;
  }
  if (at < wording.length) pieces.push({ words: wording.slice(at) });
  return pieces;
}

function slotOf(text: string): Piece {
  const linked = /^([^=:]+)=(.+)$/.exec(text);
  if (linked !== null) return { slot: linked[2]!, choices: [linked[2]!], name: linked[1]! };
  const [name, choices] = text.split(':') as [string, string | undefined];
  return { slot: shown[name] ?? name, choices: choices?.split('|') ?? [] };
}

/** The words before the first slot. */
export function leadOf(wording: string): string {
  const end = wording.search(/\{/);
  return end < 0 ? wording : wording.slice(0, end);
}

/** How a wording reads in a list: slots as ……, choices as the first. */
export function labelOf(pieces: readonly Piece[]): string {
  return pieces.map(piece => ('words' in piece ? piece.words : (piece.choices[0] ?? '…'))).join('');
}

/** The wording with every slot as it shows until it is filled. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map(piece => ('words' in piece ? piece.words : (piece.choices[0] ?? piece.slot))).join('');
}

/** Whether a writer has something to fill in. */
export const hasSlots = (pieces: readonly Piece[]): boolean => pieces.some(piece => 'slot' in piece);

/**
 * The wording as a snippet, slots as tab stops from 1 on.
 *
 * @see https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax
 */
export function snippetOf(pieces: readonly Piece[]): string {
  let last = 0;
  const named = new Map<string, number>();
  return pieces
    .map(piece => {
      if ('words' in piece) return escaped(piece.words);
      const stop = (piece.name === undefined ? undefined : named.get(piece.name)) ?? ++last;
      if (piece.name !== undefined) named.set(piece.name, stop);
      if (piece.choices.length > 1) return `\${${stop}|${piece.choices.join(',')}|}`;
      return `\${${stop}:${escaped(piece.choices[0] ?? piece.slot)}}`;
    })
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
