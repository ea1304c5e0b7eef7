import type { Body } from './candidates.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import type { Announcement, ItemList } from './speech.ts';
import type { Tree } from './tree.ts';

/**
 * The promises of the body, in reading order, each with the list that keeps it where that is plain: a list that opens in
 * the sentence after the promise, or in the next paragraph if the promise closes its own.
 */
export function announcementsOf(paper: Paper, body: Body, tree: Tree): Announcement[] {
  const announcements: Announcement[] = [];
  if (paper.readings.every(reading => reading.pledges.length === 0)) return announcements;
  const lists = inReadingOrder(tree.lists);
  let next = 0;
  for (let block = body.block; block < body.end; block++) {
    if (body.skipped.has(block)) continue;
    for (const pledge of paper.readings[block]!.pledges) {
      if (block === body.block && pledge.start < body.at) continue;
      const span = sourceSpan(paper, block, pledge.start, pledge.end);
      while (next < lists.length && lists[next]!.items[0]!.selection.start < span.end) next++;
      announcements.push({
        text: paper.text.slice(span.start, span.end),
        span,
        count: pledge.count,
        number: sourceSpan(paper, block, pledge.numberStart, pledge.numberEnd),
        list: keptBy(paper, block, pledge.end, lists[next]),
      });
    }
  }
  return announcements;
}

/** Lists by where they begin. Numbers are sorted, not lists: a long speech has tens of thousands. */
function inReadingOrder(lists: readonly ItemList[]): ItemList[] {
  const keys = Float64Array.from(lists, (list, i) => list.items[0]!.span.start * lists.length + i);
  return Array.from(keys.sort(), key => lists[key % lists.length]!);
}

/** The list, if nothing but the rest of the sentence (and a short one after it) stands between promise and list. */
function keptBy(paper: Paper, block: number, end: number, list: ItemList | undefined): ItemList | null {
  if (list === undefined) return null;
  const folded = foldedOf(paper, block);
  const start = list.items[0]!.selection.start;
  const blockEnd = paper.blocks[block]!.span.end;
  if (start < blockEnd) {
    const between = paper.text.slice(sourceSpan(paper, block, end - 1, end).end, start);
    return between.length <= 60 && (between.match(/[。！？!?]/g)?.length ?? 0) <= 1 ? list : null;
  }
  const rest = folded.slice(end);
  const nextStart = nextBlockStart(paper, block);
  const closes = rest.length <= 30 && !/[。!?].*[。!?]/.test(rest);
  return closes && nextStart === start ? list : null;
}

const nextBlockStart = (paper: Paper, block: number): number => paper.blocks[block + 1]?.span.start ?? -1;

/** The promise that the outermost sections keep: the last one that leads up to them. */
export function leadingAnnouncement(announcements: readonly Announcement[], tree: Tree): Announcement | null {
  const sections = tree.lists.find(list => list.parent === null && list.kind === 'section');
  if (sections === undefined) return null;
  return announcements.findLast(announcement => announcement.list === sections) ?? null;
}
