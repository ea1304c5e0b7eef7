import { mergeNoise, type Noise } from '../cleaning/noise.ts';
import { fold, scriptOf } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { readBack } from './back.ts';
import { baseCues } from './baseCues.ts';
import { type Body, candidatesOf } from './candidates.ts';
import type { Cues } from './cues.ts';
import { readEndings, type Sections } from './endings.ts';
import { readFront } from './front.ts';
import { buildLists, withoutClosing } from './lists.ts';
import type { List } from './nodes.ts';
import { blockSpan, foldedOf, type Paper, readPaper, sourceSpan } from './paper.ts';
import { announcementsOf, leadingAnnouncement } from './pledges.ts';
import { withOwnAddress } from './salutation.ts';
import type { Item, Paragraph, Speech } from './speech.ts';
import { buildTree } from './tree.ts';

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
  const built = buildLists(candidatesOf(paper, body));
  const greeted = front.salutation === null ? cues : withOwnAddress(cues, fold(front.salutation.text));
  const endings = readEndings(paper, body, sectionsOf(built.lists), greeted);
  const bodyEnd = endOf(paper, body);
  const settled = endings.closing === null ? built : withoutClosing(built, endings.closing.block);
  const tree = buildTree(paper, settled, endings.closing?.span.start ?? bodyEnd);
  const announcements = announcementsOf(paper, body, tree);
  const noise: Noise[] = [
    ...front.noise,
    ...back.noise,
    ...paper.cut.pageNumbers.map(span => ({ span, reason: 'page-number' as const })),
  ];
  return {
    text,
    lines: paper.cut.lines,
    script: scriptOf(text),
    title: front.title,
    date: front.date ?? back.date,
    speaker: front.speaker,
    salutation: front.salutation,
    opening: openingOf(paper, body, tree.items, endings.closing?.span.start ?? bodyEnd),
    announcement: leadingAnnouncement(announcements, tree),
    announcements,
    items: tree.items,
    lists: tree.lists,
    closing: endings.closing?.span ?? null,
    closingCall: endings.call,
    thanks: endings.thanks,
    noise: mergeNoise(noise),
    paragraphs: paragraphsOf(paper, body),
    paper,
  };
}

/** What the endings need to know of the sections. */
function sectionsOf(roots: readonly List[]): Sections {
  const last = roots.at(-1)?.nodes.at(-1)?.candidate;
  return {
    after: afterSections(roots),
    block: last?.block ?? -1,
    at: last?.at ?? 0,
  };
}

/** The first paragraph that may belong to the closing: behind the last section's heading and its first text. */
function afterSections(roots: readonly List[]): number {
  let after = 0;
  for (const list of roots) {
    if (!list.opens) continue;
    const haveText = list.nodes.length === 1 || someHaveText(list);
    for (const node of list.nodes) {
      // The paragraph after a heading is its text: so it is with an only heading, and where its fellows have text.
      const own = node.candidate.block + (node.candidate.alone && haveText ? 2 : 1);
      after = Math.max(after, own, afterSections(node.children));
    }
  }
  return after;
}

function someHaveText(list: List): boolean {
  return list.nodes.some((other, i) => {
    const next = list.nodes[i + 1];
    return next !== undefined && other.candidate.alone && next.candidate.block - other.candidate.block > 1;
  });
}

function endOf(paper: Paper, body: Body): number {
  for (let block = body.end - 1; block >= body.block; block--) {
    if (!body.skipped.has(block)) return paper.blocks.ends[block]!;
  }
  return paper.blocks.starts[body.block] ?? paper.text.length;
}

/** The paragraphs before the first section; in a speech without sections its first paragraph. */
function openingOf(paper: Paper, body: Body, items: readonly Item[], closing: number): Span | null {
  let first = body.block;
  while (first < body.end && body.skipped.has(first)) first++;
  if (first >= body.end) return null;
  const at = first === body.block ? body.at : 0;
  const start = sourceSpan(paper, first, at, at + 1).start;
  const section = items.find(item => item.kind === 'section');
  const limit = Math.min(
    section?.span.start ?? paper.blocks.ends[first]!,
    closing > start ? closing : paper.text.length,
  );
  if (limit <= start) return null;
  const end = start + paper.text.slice(start, limit).trimEnd().length;
  return end > start && foldedOf(paper, first).trim() !== '' ? { start, end } : null;
}

function paragraphsOf(paper: Paper, body: Body): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let block = body.block; block < body.end; block++) {
    if (body.skipped.has(block)) continue;
    const { start: from, end } = blockSpan(paper, block);
    const start =
      block === body.block && body.at > 0 ? sourceSpan(paper, block, body.at, body.at + 1).start : from;
    if (start < end) paragraphs.push({ span: { start, end }, wraps: wrapsIn(paper, block) });
  }
  return paragraphs;
}

/** The wraps of a paragraph where they stand in the text. */
function wrapsIn({ blocks }: Paper, block: number): readonly Span[] {
  const wraps = blocks.wraps[block]!;
  const from = blocks.starts[block]!;
  return wraps.length === 0
    ? wraps
    : wraps.map(({ start, end }) => ({ start: from + start, end: from + end }));
}
