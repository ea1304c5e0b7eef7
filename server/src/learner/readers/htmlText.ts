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
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH HEAD SELECT BUTTON TEXTAREA AUDIO VIDEO CANVAS'.split(
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
    else if (blocks.has(name)) pieces.push('\n');
    else if (name === 'TD' || name === 'TH') pieces.push('\t');
    const inner: HtmlNode | null = unseen.has(name) ? null : node.firstChild;
    node = inner ?? following(node, root, pieces);
  }
  return laidOut(pieces.join(''));
}

/** The next node after a whole subtree; blocks that end on the way end their line. */
function following(from: HtmlNode, root: HtmlNode, pieces: string[]): HtmlNode | null {
  let node: HtmlNode | null = from;
  while (node !== null && node !== root) {
    if (blocks.has(node.nodeName.toUpperCase())) pieces.push('\n');
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

/** Lines of the page end in LF by now, those of its source in CR. */
function laidOut(text: string): string {
  return text
    .replace(/([\u2e80-\ufaff\uff00-\uffef])[ \t\f]*\r[ \t\f\r]*(?=[\u2e80-\ufaff\uff00-\uffef])/g, '$1')
    .replace(/[ \t\f\r]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
