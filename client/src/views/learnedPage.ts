// The page "what was learned", as HTML. Pure: what the command line says of a model goes in, text comes out.

interface Counted {
  readonly text: string;
  readonly documents: number;
}

interface Usage {
  readonly occasion: string;
  readonly documents: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly lengths: Readonly<Record<string, number>>;
  readonly sectionCounts: readonly number[];
  readonly styles: readonly {
    readonly level: number;
    readonly style: string;
    readonly written?: string;
    readonly documents: number;
  }[];
  readonly titles: readonly Counted[];
  readonly salutations: readonly Counted[];
  readonly openings: readonly Counted[];
  readonly announcements: readonly Counted[];
  readonly headings: readonly Counted[];
  readonly closings: readonly Counted[];
  readonly calls: readonly Counted[];
  readonly thanks: readonly Counted[];
}

/** A model, as `speechdraft model --format json` prints it. */
export interface LearnedModel {
  readonly file: string;
  readonly documents: number;
  /** Those that fixed wordings are counted in, where only so many of one source count for the rest. */
  readonly independent?: number;
  readonly minDocuments: number;
  readonly all: Usage;
  readonly occasions: readonly Usage[];
  readonly setPhrases: readonly Counted[];
}

/** Gives the words of the page in the reader's language; `{0}` and so on are filled in. */
export type Words = (text: string, ...values: (string | number)[]) => string;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, mark => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

/** Rows that a list shows at most. */
const most = 12;

function table(title: string, rows: readonly Counted[], of: number, note: (row: Counted) => string): string {
  if (rows.length === 0) return '';
  const lines = rows.slice(0, most).map(row => {
    const share = of > 0 ? Math.min(1, row.documents / of) : 0;
    return `<tr><th scope="row">${withBlanks(row.text)}</th><td aria-hidden="true"><meter value="${share.toFixed(3)}"></meter></td><td>${escaped(note(row))}</td></tr>`;
  });
  return section(title, id => `<table aria-labelledby="${id}">${lines.join('')}</table>`);
}

/** A part of the page under a heading, by which those who have the page read out find their way. */
function section(title: string, content: (id: string) => string): string {
  const id = `h-${[...title].map(character => character.codePointAt(0)!.toString(36)).join('-')}`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${content(id)}</section>`;
}

/** A wording with what its slots stand for (`{数}`, `{…}`) told from what is written. */
const withBlanks = (text: string): string =>
  escaped(text).replace(/\{([^{}]*)\}/g, (_, slot: string) => `<i>〔${slot}〕</i>`);

/** Parts with the word for each, in the order in which they stand in a speech. */
const partWords = (words: Words): readonly (readonly [name: string, word: string])[] => [
  ['title', words('title')],
  ['date', words('date')],
  ['speaker', words('speaker')],
  ['salutation', words('salutation')],
  ['opening', words('opening')],
  ['announcement', words('announcement')],
  ['sections', words('sections')],
  ['closing', words('closing')],
  ['closingCall', words('closing call')],
  ['thanks', words('thanks')],
];

/** Lists of wordings, with their headings. */
const wordingLists = (
  { all }: LearnedModel,
  words: Words,
): readonly (readonly [string, readonly Counted[]])[] => [
  [words('Titles'), all.titles],
  [words('Salutations'), all.salutations],
  [words('How openings begin'), all.openings],
  [words('Announcements'), all.announcements],
  [words('Headings'), all.headings],
  [words('How closings begin'), all.closings],
  [words('Closing calls'), all.calls],
  [words('Thanks'), all.thanks],
];

/**
 * @param unused files that were not used, each with its reason; from the last learning
 * @param words gives the page's texts in the reader's language
 * @param language the reader's language, for those who have the page read out
 */
export function learnedPage(
  model: LearnedModel,
  unused: readonly string[],
  words: Words,
  language: string,
): string {
  const { all, documents, independent = documents } = model;
  const share = ({ documents: n }: Counted): string => words('{0} of {1}', n, documents);
  const count = ({ documents: n }: Counted): string => words('{0} speeches', n);
  const list = (title: string, rows: readonly Counted[], note = count): string =>
    table(title, rows, documents, note);
  const parts = partWords(words).map(([name, word]) => ({
    text:
      (all.lengths[name] ?? 0) > 0 ? words('{0} (usually {1} characters)', word, all.lengths[name]!) : word,
    documents: all.parts[name] ?? 0,
  }));
  const sections = all.sectionCounts
    .map((n, index) => ({ text: words('{0} sections', index), documents: n }))
    .filter(({ documents: n }) => n > 0);
  const styles = all.styles.map(({ level, style, written, documents: n }) => ({
    text: words('level {0}: {1}', level, written ?? style),
    documents: n,
  }));
  const occasions = model.occasions.map(({ occasion, documents: n }) => ({ text: occasion, documents: n }));
  const tables = [
    list(words('Occasions'), occasions, share),
    list(words('Parts'), parts, share),
    list(words('Numbering'), styles, share),
    list(words('Number of sections'), sections, share),
    ...wordingLists(model, words).map(([title, rows]) => list(title, rows)),
    table(words('Set phrases'), model.setPhrases, independent, count),
    files(words('Files that were not used'), unused),
  ];
  return `<!DOCTYPE html><html lang="${escaped(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words('What was learned'))}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-learned'">
<style nonce="learned">${style}</style></head><body>
<h1>${escaped(words('What was learned from {0} speeches', independent))}</h1>
<p>${escaped(words('Only what at least {0} of them share is kept, and no sentence of any single one.', model.minDocuments))}</p>
<p class="file">${escaped(model.file)}</p>
<main>${tables.join('\n')}</main></body></html>`;
}

function files(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map(line => `<li>${escaped(line)}</li>`);
  return section(title, id => `<ul aria-labelledby="${id}">${items.join('')}</ul>`);
}

/** The look of the page, in the colours of the editor's theme. */
const style = `
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 1.5em 2em; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin: 0 0 .4em; }
main { columns: 26em; column-gap: 2.5em; margin-top: 1.5em; } section { break-inside: avoid; padding-bottom: 1.4em; }
.file { color: var(--vscode-descriptionForeground); overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td, th { padding: .15em .6em .15em 0; vertical-align: middle; } th { font-weight: normal; text-align: left; }
i { font-style: normal; color: var(--vscode-descriptionForeground); } li { overflow-wrap: anywhere; }
td:nth-child(2) { width: 6em; }
td:last-child { width: 10em; white-space: nowrap; color: var(--vscode-descriptionForeground); text-align: right; padding-right: 0; }
meter { width: 100%; height: .7em; } meter::-webkit-meter-bar { background: var(--vscode-editorWidget-background); border: 1px solid var(--vscode-contrastBorder, transparent); }
meter::-webkit-meter-optimum-value { background: var(--vscode-charts-blue); }
@media (max-width: 30em) { td:nth-child(2) { display: none; } td:last-child { width: 8em; } }`;
