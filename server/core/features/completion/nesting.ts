import type { Nesting, Usage } from '../../model/model.ts';
import type { Item, Speech } from '../../structure/speech.ts';
import type { StyleId } from '../../text/markers.ts';
import { type OpenItem, paragraphsBetween } from './openItems.ts';
import type { Usages } from './usages.ts';

/** How probable it is that a list inside the innermost open item comes, not one of its fellows. */
export function nestedShare(
  speech: Speech,
  open: readonly OpenItem[],
  announced: boolean,
  usages: Usages,
): number {
  const { item, siblings, paragraphs } = open.at(-1)!;
  if (announced) return 0.9;
  const earlier = [...siblings.slice(0, -1), ...cousins(open)];
  const bare = !item.runIn && paragraphs === 0;
  if (earlier.length > 0) {
    const nesting = earlier.filter(holdsSections).length / earlier.length;
    if (nesting === 0) return bare && earlier.some(other => !bareAt(speech, other)) ? 0.6 : 0.05;
    if (item.runIn) return 0.05 + nesting * 0.4;
    const intro = Math.max(0, ...earlier.map(other => introOf(speech, other)));
    if (nesting > 0 && paragraphs > intro) return nesting * 0.15;
    return bare ? 0.5 + nesting * 0.45 : paragraphs <= 2 ? 0.15 + nesting * 0.6 : nesting * 0.4;
  }
  const style = item.marker!.style;
  const known = mixed(usages, usage => nestingShare(usage, style));
  return bare ? 0.9 : item.runIn ? known * 0.3 : paragraphs <= 1 ? 0.2 + known * 0.4 : known * 0.4;
}

/** Paragraphs between an item's heading and the first section inside it; 0 where it has none. */
function introOf(speech: Speech, item: Item): number {
  const first = item.children.find(child => child.kind === 'section');
  return first === undefined ? 0 : paragraphsBetween(speech, item.selection.start, first.selection.start);
}

/** Items of the level of the innermost open one that stand in earlier lists. */
export function cousins(open: readonly OpenItem[]): readonly Item[] {
  const parent = open.at(-2);
  return parent === undefined ? [] : parent.siblings.slice(0, -1).flatMap(({ children }) => children);
}

/** Points inside a paragraph open no list of sections. */
const holdsSections = (item: Item): boolean => item.children.some(child => child.kind === 'section');

const bareAt = (speech: Speech, item: Item): boolean =>
  !item.runIn && paragraphsBetween(speech, item.selection.start, item.span.end) === 0;

/** The usages with their shares, the occasion's own first. */
export const shares = ({ own, all, trust }: Usages): readonly (readonly [Usage, number])[] =>
  own === null
    ? [[all, 1]]
    : [
        [own, trust],
        [all, 1 - trust],
      ];

const mixed = (usages: Usages, value: (usage: Usage) => number): number =>
  shares(usages).reduce((whole, [usage, share]) => whole + share * value(usage), 0);

/** Share of the documents numbered in a style that open a list inside it. */
function nestingShare(usage: Usage, outer: StyleId): number {
  const using = sum(usage.nestings.filter(({ inner }) => inner === outer));
  const inside = sum(usage.nestings.filter(nesting => nesting.outer === outer));
  return using === 0 ? 0.3 : Math.min(0.9, inside / using / 2);
}

export const sum = (nestings: readonly Nesting[]): number =>
  nestings.reduce((all, { documents }) => all + documents, 0);
