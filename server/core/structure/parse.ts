import { mergeNoise, type Noise } from '../cleaning/noise.ts';
import { fold, scriptOf } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { readBack } from './back.ts';
import { baseCues } from './baseCues.ts';
import type { Body } from './body.ts';
import type { Cues } from './cues.ts';
import { type Endings, readEndings } from './endings.ts';
import { readFront } from './front.ts';
import { foldedOf, type Paper, readPaper, sourceSpan } from './paper.ts';
import { announcementsOf, leadingAnnouncement } from './pledges.ts';
import { withOwnAddress } from './salutation.ts';
import { withoutBullets } from './scan.ts';
import type { Announcement, Item, ItemList, Marker, Paragraph, Passages, Speech } from './speech.ts';
import { holds, type Known, readStructure, type Structure, withClosing } from './structure.ts';
import { Tree } from './tree.ts';

/**
 * The structure of a text. Total: any string has a tree, in time linear in its length.
 *
 * @param text the text as typed; never changed, all spans refer to it
 * @param cues what the parts look like: the built-in table, widened by a model where one is loaded
 * @param previous the speech of an earlier version of the same text: what did not change is not read again
 */
export function parse(text: string, cues: Cues = baseCues, previous?: Speech): Speech {
  const paper = readPaper(text, cues, previous?.paper);
  const front = readFront(paper, cues);
  const back = readBack(paper, front);
  const body: Body = { block: front.block, at: front.at, end: back.end, skipped: back.skipped };
  const greeted = front.salutation === null ? cues : withOwnAddress(cues, fold(front.salutation.text));
  const { structure, endings } = settle(paper, body, greeted, previous);
  const bodyEnd = endOf(paper, body);
  const tree = new Tree(paper, structure, endings.closing?.span.start ?? bodyEnd);
  const noise: Noise[] = [
    ...front.noise,
    ...back.noise,
    ...paper.cut.pageNumbers.map(span => ({ span, reason: 'page-number' as const })),
  ];
  const announcements = once(() => announcementsOf(paper, body, tree));
  const leading = once(() => leadingAnnouncement(announcements(), tree));
  const passages = once(() => passagesOf(paper, body));
  const paragraphs = once(() => paragraphsOf(passages()));
  return {
    text,
    lines: paper.cut.lines,
    script: scriptOf(text),
    title: front.title,
    date: front.date ?? back.date,
    speaker: front.speaker,
    salutation: front.salutation,
    opening: openingOf(paper, body, tree, endings.closing?.span.start ?? bodyEnd),
    get announcement(): Announcement | null {
      return leading();
    },
    get announcements(): readonly Announcement[] {
      return announcements();
    },
    get items(): readonly Item[] {
      return tree.items;
    },
    get itemCount(): number {
      return tree.itemCount;
    },
    get lists(): readonly ItemList[] {
      return tree.lists;
    },
    get notableLists(): readonly ItemList[] {
      return tree.notableLists;
    },
    get outermostLists(): readonly ItemList[] {
      return tree.outermostLists;
    },
    get plainMarkers(): readonly Marker[] {
      return tree.plainMarkers;
    },
    closing: endings.closing?.span ?? null,
    closingCall: endings.call,
    thanks: endings.thanks,
    noise: mergeNoise(noise),
    get paragraphs(): readonly Paragraph[] {
      return paragraphs();
    },
    get passages(): Passages {
      return passages();
    },
    paper,
    structure,
  };
}

/** The structure, taken over from the version before where no paragraph has another role, and the endings behind it. */
function settle(
  paper: Paper,
  body: Body,
  cues: Cues,
  previous: Known | undefined,
): { readonly structure: Structure; readonly endings: Endings } {
  const known = previous !== undefined && holds(previous, paper, body) ? previous.structure : null;
  const read = known ?? readStructure(paper, body);
  const endings = readEndings(paper, body, read.sections, cues);
  const closing = endings.closing?.block ?? -1;
  if (known?.closing === closing) return { structure: known, endings };
  return { structure: withClosing(known === null ? read : readStructure(paper, body), closing), endings };
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function endOf(paper: Paper, body: Body): number {
  for (let block = body.end - 1; block >= body.block; block--) {
    if (!body.skipped.has(block)) return paper.blocks.ends[block]!;
  }
  return paper.blocks.starts[body.block] ?? paper.text.length;
}

/** The paragraphs before the first section; in a speech without sections its first paragraph. */
function openingOf(paper: Paper, body: Body, tree: Tree, closing: number): Span | null {
  let first = body.block;
  while (first < body.end && body.skipped.has(first)) first++;
  if (first >= body.end) return null;
  const at = first === body.block ? body.at : 0;
  const start = sourceSpan(paper, first, at, at + 1).start;
  const limit = Math.min(
    tree.firstSection ?? paper.blocks.ends[first]!,
    closing > start ? closing : paper.text.length,
  );
  if (limit <= start) return null;
  const end = withoutBullets(paper.text, start, limit);
  return end > start && foldedOf(paper, first).trim() !== '' ? { start, end } : null;
}

function passagesOf(paper: Paper, body: Body): Passages {
  const { blocks, readings } = paper;
  const texts: object[] = readings.slice(body.block, body.end);
  const starts = new Int32Array(texts.length);
  const ends = new Int32Array(texts.length);
  const wraps: (readonly Span[])[] = blocks.wraps.slice(body.block, body.end);
  let length = 0;
  for (let block = body.block; block < body.end; block++) {
    if (body.skipped.has(block)) continue;
    const cut = block === body.block && body.at > 0;
    const start = cut ? sourceSpan(paper, block, body.at, body.at + 1).start : blocks.starts[block]!;
    if (start >= blocks.ends[block]!) continue;
    starts[length] = start;
    ends[length] = blocks.ends[block]!;
    texts[length] = readings[block]!;
    wraps[length] = wrapsIn(paper, block);
    length++;
  }
  texts.length = length;
  wraps.length = length;
  return { length, starts: starts.subarray(0, length), ends: ends.subarray(0, length), texts, wraps };
}

/** The wraps of a paragraph where they stand in the text. */
function wrapsIn({ blocks }: Paper, block: number): readonly Span[] {
  const wraps = blocks.wraps[block]!;
  const from = blocks.starts[block]!;
  return wraps.length === 0
    ? wraps
    : wraps.map(({ start, end }) => ({ start: from + start, end: from + end }));
}

const paragraphsOf = ({ starts, ends, texts, wraps }: Passages): Paragraph[] =>
  texts.map((_, i) => ({ span: { start: starts[i]!, end: ends[i]! }, wraps: wraps[i]! }));
