import type { Announcement, Item, ItemList, Speech } from '../../server/core/index.ts';

/** What a user sees of an item, what rules see of its list, and the same of all that it holds. */
function seenOf(item: Item): unknown {
  const { kind, marker, title, level, span, selection, runIn, children, list } = item;
  return {
    kind,
    marker,
    title,
    level,
    span,
    selection,
    runIn,
    list: list?.start,
    children: children.map(seenOf),
  };
}

function seenOfList({ kind, startsAt, regular, form, start, parent, items }: ItemList): unknown {
  return { kind, startsAt, regular, form, start, parent: parent?.span, items: items.map(({ span }) => span) };
}

/** What a user sees of a speech: everything but the notes for the next version. */
export function seen(speech: Speech): unknown {
  const {
    paper: _,
    structure: __,
    items,
    lists,
    notableLists,
    outermostLists,
    announcements,
    ...rest
  } = speech;
  const promise = (announcement: Announcement | null): unknown =>
    announcement && { ...announcement, list: announcement.list?.start };
  return {
    ...rest,
    announcement: promise(rest.announcement),
    announcements: announcements.map(promise),
    items: items.map(seenOf),
    lists: lists.map(seenOfList),
    notableLists: notableLists.map(seenOfList),
    outermostLists: outermostLists.map(seenOfList),
  };
}
