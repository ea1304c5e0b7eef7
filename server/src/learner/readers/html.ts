import { Readability } from '@mozilla/readability';
import iconv from 'iconv-lite';
import { decodeAs, encodingOf } from './encoding.ts';
import { Unreadable } from './extraction.ts';
import { isDeeperThan } from './htmlDepth.ts';
import { blockText, type HtmlNode } from './htmlText.ts';

/** An article shorter than this, and than half its page, is not trusted to be all there is. */
const shortArticle = 200;

/** Pages of sites nest 20 to 60 deep; the time that finding the article takes grows with the square of it. */
const deepestPage = 256;

interface HtmlDocument extends HtmlNode {
  readonly title: string;
  readonly body: HtmlNode;
  readonly querySelectorAll: (selector: string) => Iterable<HtmlNode>;
}

/** The article of a saved web page with its title, a line a paragraph. Scripts are not run, nothing is fetched. */
export async function readHtml(bytes: Buffer): Promise<string> {
  return articleOf(decodeHtml(bytes));
}

/** What the bytes themselves show goes before what the page declares: pages are often saved in another encoding. */
function decodeHtml(bytes: Buffer): string {
  const found = encodingOf(bytes);
  if (found !== undefined) return decodeAs(bytes, found);
  const declared =
    /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1] ?? 'utf-8';
  return iconv.encodingExists(declared) ? iconv.decode(bytes, declared) : decodeAs(bytes, 'utf-8');
}

/** The article of a page; the whole page's text where no article can be told from the rest. */
export async function articleOf(html: string): Promise<string> {
  if (isDeeperThan(html, deepestPage)) throw new Unreadable('nested-too-deeply');
  const document = await parse(html);
  const whole = blockText(document.body);
  const title = titleOf(document);
  const content = new Readability(document as never).parse()?.content ?? '';
  const article = content === '' ? '' : blockText((await parse(content)).body);
  if (article.length < shortArticle && article.length < whole.length / 2) return whole;
  return title === '' || opensWith(article, title) ? article : `${title}\n${article}`;
}

/** Whether one of the first lines is the title, or a long title begins it. That a sentence holds it says nothing. */
function opensWith(article: string, title: string): boolean {
  const plain = (line: string) => line.replace(/[\s\u3000]+/g, '');
  const lines = article.split('\n', 3).map(plain);
  return lines.some(line => line === plain(title) || (title.length >= 8 && line.startsWith(plain(title))));
}

async function parse(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import('linkedom');
  const page = /<(?:html|body)\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(page).document as unknown as HtmlDocument;
}

/** The heading that the page's title repeats, or the title without the site's name. */
function titleOf(document: HtmlDocument): string {
  const title = document.title.replace(/\s+/g, ' ').trim();
  for (const heading of document.querySelectorAll('h1, h2')) {
    const text = blockText(heading).replace(/\n/g, '');
    if (text.length >= 4 && title.includes(text)) return text;
  }
  return title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+/)[0] ?? '';
}
