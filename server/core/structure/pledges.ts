import { fold } from '../text/fold.ts';
import type { Pledge } from './announcements.ts';
import type { Body } from './body.ts';
import { foldedOf, type Paper, promising, sourceSpan } from './paper.ts';
import type { Announcement, ItemList } from './speech.ts';
import type { Tree } from './tree.ts';

/**
 * The promises of the body, in reading order, each with the list that keeps it where that is plain: a list that opens in
 * the sentence after the promise, or in the next paragraph if the promise closes its own.
 */
export function announcementsOf(paper: Paper, body: Body, tree: Tree): Announcement[] {
  const found: Announcement[] = [];
  for (let block = body.block; block < body.end; block++) {
    if ((paper.marks[block]! & promising) === 0 || body.skipped.has(block)) continue;
    for (const pledge of paper.readings[block]!.pledges) {
      if (block === body.block && pledge.start < body.at) continue;
      found.push(announcement(paper, tree, block, pledge));
    }
  }
  return found;
}

/** The list is looked for when it is asked for: few promises are held against what follows. */
function announcement(paper: Paper, tree: Tree, block: number, pledge: Pledge): Announcement {
  const span = sourceSpan(paper, block, pledge.start, pledge.end);
  let list: ItemList | null | undefined;
  return {
    text: paper.text.slice(span.start, span.end),
    span,
    count: pledge.count,
    number: sourceSpan(paper, block, pledge.numberStart, pledge.numberEnd),
    get list(): ItemList | null {
      if (list === undefined) list = keptBy(paper, block, pledge.end, nextList(tree, block, span.end));
      return list;
    },
  };
}

/** The first list that begins behind a promise, if it does so in the same paragraph or in the next. */
function nextList(tree: Tree, block: number, after: number): ItemList | undefined {
  let next: ItemList | undefined;
  for (const list of tree.beginningIn(block)) {
    if (list.start >= after && (next === undefined || list.start < next.start)) next = list;
  }
  return next;
}

/** The list, if nothing but the rest of the sentence (and a short one after it) stands between promise and list. */
function keptBy(paper: Paper, block: number, end: number, list: ItemList | undefined): ItemList | null {
  if (list === undefined) return null;
  const folded = foldedOf(paper, block);
  const { start } = list;
  const blockEnd = paper.blocks.ends[block]!;
  if (start < blockEnd) {
    const between = paper.text.slice(sourceSpan(paper, block, end - 1, end).end, start);
    return between.length <= 60 && (between.match(/[。！？!?]/g)?.length ?? 0) <= 1 ? list : null;
  }
  const rest = folded.slice(end);
  const nextStart = nextBlockStart(paper, block);
  const closes = rest.length <= 30 && !/[。!?].*[。!?]/.test(rest);
  return closes &&
    nextStart >= 0 &&
    start - nextStart <= 8 &&
    /^[\s#*>★☆◆■●-]*$/.test(paper.text.slice(nextStart, start))
    ? list
    : null;
}

const nextBlockStart = (paper: Paper, block: number): number => paper.blocks.starts[block + 1] ?? -1;

/** The promise that the outermost sections keep: the last one that leads up to them. In a speech without sections it is
 * the one that the first points keep, where the speaker gives it as his own: 我提三点希望, not 涉及两个方面. */
export function leadingAnnouncement(announcements: readonly Announcement[], tree: Tree): Announcement | null {
  const outermost = tree.outermostLists;
  const sections = outermost.find(list => list.kind === 'section');
  if (sections !== undefined) return announcements.findLast(({ list }) => list === sections) ?? null;
  const points = outermost[0];
  const own = ({ list, text }: Announcement): boolean => list === points && speaks.test(fold(text));
  return points === undefined ? null : (announcements.findLast(own) ?? null);
}

const speaks = /^.{0,4}(?:讲|谈|说|提|强调|交流|分享)/;
