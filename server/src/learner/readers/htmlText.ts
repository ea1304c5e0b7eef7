/** What this reader uses of a DOM node. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

const textNode = 3;

const unseen: ReadonlySet<string> = new Set(
  'DEL SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH HEAD SELECT BUTTON TEXTAREA AUDIO VIDEO CANVAS'.split(
    ' ',
  ),
);

const blocks: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

/**
 * The text under a node as a browser lays it out: a line a block or `<br>`, white space run together, none where
 * the page's source breaks a line between two Chinese characters. No recursion, so that depth costs nothing.
 */
export function blockText(root: HtmlNode): string {
  const pieces: string[] = [];
  let node: HtmlNode | null = root.firstChild;
  while (node !== null) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === textNode) pieces.push((node.nodeValue ?? '').replace(/[\n\v]/g, '\r'));
    else if (isBlock(node)) pieces.push('\n');
    else if (cells.has(name)) pieces.push('\v');
    const inner: HtmlNode | null = unseen.has(name) || isNoteNumber(node) ? null : node.firstChild;
    node = inner ?? following(node, root, pieces);
  }
  return laidOut(pieces.join(''));
}

const cells: ReadonlySet<string> = new Set(['TD', 'TH']);

/** Whether a node has lines of its own. The one paragraph of a cell has none: a row of a table is a line. */
function isBlock(node: HtmlNode): boolean {
  const name = node.nodeName.toUpperCase();
  if (!blocks.has(name)) return false;
  const parent = node.parentNode;
  if (name !== 'P' && name !== 'DIV') return true;
  return parent === null || !cells.has(parent.nodeName.toUpperCase()) || !isAlone(parent);
}

/** Whether a node has one element in it and no text beside. */
function isAlone(parent: HtmlNode): boolean {
  let elements = 0;
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === textNode && (node.nodeValue ?? '').trim() === '') continue;
    if (node.nodeType === textNode || ++elements > 1) return false;
  }
  return true;
}

/** Whether a node is the number of a note: raised, and a link to it. */
function isNoteNumber(node: HtmlNode): boolean {
  const link = node.firstChild;
  return (
    node.nodeName.toUpperCase() === 'SUP' && link?.nodeName.toUpperCase() === 'A' && link.nextSibling === null
  );
}

/** The next node after a whole subtree; blocks that end on the way end their line. */
function following(from: HtmlNode, root: HtmlNode, pieces: string[]): HtmlNode | null {
  let node: HtmlNode | null = from;
  while (node !== null && node !== root) {
    if (isBlock(node)) pieces.push('\n');
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

/** Lines of the page end in LF by now, those of its source in CR; cells of a row begin with VT. */
function laidOut(text: string): string {
  return text
    .replace(/([\u2e80-\ufaff\uff00-\uffef])[ \t\f]*\r[ \t\f\r]*(?=[\u2e80-\ufaff\uff00-\uffef])/g, '$1')
    .replace(/[ \t\f\r\v]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
