import { type ExtractionRequest, Unreadable } from './extraction.ts';
import { type Counting, countOdtLists, outlineStyle, readListStyles, wholeOr } from './odtLists.ts';
import { markupOf } from './officeMarkup.ts';
import { walkXml } from './officeXml.ts';
import { rowText } from './tableRow.ts';

/** Elements whose text is not the document's: what was deleted, remarks, notes, tables of contents, readings of words. */
const aside: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'text:hidden-text',
  'text:table-of-content',
  'text:ruby-text',
  'office:forms',
  'svg:title',
  'svg:desc',
]);

/** A list whose items are being read. */
interface OpenList {
  readonly style: string;
  /** Whether the next number goes on from the last list of the style; no more once the list has a number of its own. */
  goesOn: boolean;
  /** What the item that is open starts at; null where it has its number, or none opened. */
  startsAt: number | undefined | null;
}

interface Reading {
  readonly counting: Counting;
  /** Where text goes: the document, then cells and paragraphs inside one another. */
  readonly sinks: string[][];
  readonly rows: string[][];
  readonly lists: OpenList[];
  /** So many paragraphs are open, inside one another. */
  paragraphs: number;
  /** How deep the walk is in elements that are passed over. */
  passed: number;
}

/**
 * The text of an OpenDocument text (.odt), a line a paragraph: with the numbers that are counted by themselves, without
 * what was deleted under revision, without headers, footers and notes. Only the markup is inflated, within its bound.
 *
 * @throws Unreadable where it has a password or is no text document; an error where it is broken
 */
export async function readOdt(
  bytes: Buffer,
  request: Pick<ExtractionRequest, 'markupBytes'>,
): Promise<string> {
  const parts = await markupOf(bytes, request.markupBytes);
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data'))
    throw new Unreadable('password-protected');
  const [styles = '<none/>', content] = [parts.get('styles.xml'), parts.get('content.xml')];
  if (content === undefined) throw new Unreadable('broken');
  if (!content.includes('<office:text')) throw new Unreadable('unsupported');
  const counting = countOdtLists(readListStyles([styles, content]));
  const reading: Reading = { counting, sinks: [[]], rows: [], lists: [], paragraphs: 0, passed: 0 };
  walkXml(
    content,
    (name, value) => opened(reading, name, value),
    name => closed(reading, name),
    text => {
      // White space is one space, wherever lines are broken (OpenDocument 1.2, part 1, 6.1.2).
      if (reading.passed === 0 && reading.paragraphs > 0) say(reading, text.replace(/[ \t\r\n]+/g, ' '));
    },
  );
  return reading.sinks[0]!.join('');
}

const say = ({ sinks }: Reading, text: string): void => void sinks.at(-1)!.push(text);
const isParagraph = (name: string): boolean => name === 'text:p' || name === 'text:h';
const isCell = (name: string): boolean => name === 'table:table-cell';

function opened(reading: Reading, name: string, value: (attribute: string) => string | undefined): void {
  if (reading.passed > 0 || aside.has(name)) reading.passed++;
  else if (isParagraph(name)) {
    reading.paragraphs++;
    reading.sinks.push([numberOf(reading, name, value)]);
  } else if (isCell(name)) reading.sinks.push([]);
  else if (name === 'table:table-row') reading.rows.push([]);
  else if (name === 'text:list') openList(reading, value);
  else if (name === 'text:list-item') startItem(reading, value('text:start-value'));
  else if (name === 'text:s') say(reading, ' '.repeat(Math.min(100, wholeOr(1, value('text:c')))));
  else if (name === 'text:tab') say(reading, '\t');
  else if (name === 'text:line-break') say(reading, '\n');
}

function closed(reading: Reading, name: string): void {
  if (reading.passed > 0) reading.passed--;
  else if (isParagraph(name)) {
    reading.paragraphs--;
    const text = reading.sinks.pop()!.join('');
    say(reading, `${text}\n`);
  } else if (isCell(name)) reading.rows.at(-1)?.push(reading.sinks.pop()!.join(''));
  else if (name === 'table:table-row') say(reading, rowText(reading.rows.pop() ?? []));
  else if (name === 'text:list') reading.lists.pop();
}

function openList({ lists, counting }: Reading, value: (attribute: string) => string | undefined): void {
  const outer = lists.at(-1);
  const style = value('text:style-name') ?? outer?.style ?? '';
  // An outer list that goes on, and has nothing before the inner one, only says where that stands.
  const goesOn =
    value('text:continue-numbering') === 'true' ||
    value('text:continue-list') !== undefined ||
    outer?.goesOn === true;
  lists.push({ style, goesOn, startsAt: null });
  counting.begin(style, lists.length, goesOn);
}

function startItem({ lists }: Reading, startsAt: string | undefined): void {
  const list = lists.at(-1);
  if (list !== undefined) list.startsAt = startsAt === undefined ? undefined : wholeOr(1, startsAt);
}

/** The number before a paragraph: that of the item it begins, or of the heading it is. */
function numberOf(
  { lists, counting }: Reading,
  name: string,
  value: (attribute: string) => string | undefined,
): string {
  const list = lists.at(-1);
  if (list === undefined) {
    const isCounted = name === 'text:h' && value('text:is-list-header') !== 'true';
    return isCounted ? counting.next(outlineStyle, wholeOr(1, value('text:outline-level')), undefined) : '';
  }
  if (list.startsAt === null) return '';
  const number = counting.next(list.style, lists.length, list.startsAt);
  list.startsAt = null;
  list.goesOn = false;
  return number;
}
