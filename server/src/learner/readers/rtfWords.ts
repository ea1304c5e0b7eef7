/** Control words that stand for a character (RTF 1.9.1, special characters). */
export const characterOfWord: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['nestcell', '\t'],
  ['nestrow', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u3000'],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

/** Control words that end a paragraph. */
export const paragraphEnds: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column']);

/** Groups whose text is not the document's: tables of fonts and styles, headers, notes, pictures, instructions. */
export const asideGroups: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet listtable listoverridetable info pict header headerl headerr headerf footer footerl footerr ' +
    'footerf footnote annotation fldinst xe tc txe rxe nonshppict shprslt objdata private revtbl filetbl ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn background template mmathPr bkmkstart bkmkend do'
  ).split(' '),
);

/** Groups that hold the number Word counted for the paragraph they begin. */
export const numberGroups: ReadonlySet<string> = new Set(['listtext', 'pntext']);
