const title =
  /^[^。,!?:;]{4,60}?(?:上|中|时|会议|大会|典礼|仪式|活动|座谈会|会(?=讲话 ))的?(?:主持)?(?:讲话|致辞|致词|发言|报告|演讲)(?:稿|文稿|提纲)?(?:\d(?!\d))?(?=[^中里时,。的精]|在)/;
/** So far a title reaches at the most. */
const limit = 90;
/** A title and a section behind it have at least so many. */
const shortest = 10;
/** A line of more characters is no title alone. */
const longestLine = 70;

/**
 * Behind a title at the beginning of a paragraph whose line break was lost: the body follows without anything between. 0
 * where there is none.
 */
export function gluedTitleEnd(folded: string): number {
  const end = title.exec(folded.slice(0, limit))?.[0].length ?? 0;
  return end > 0 && (folded.length > longestLine || folded.startsWith('一、', end)) ? end : 0;
}

/** Where the first section follows such a title at once (…工作会议上的讲话一、提高认识); -1 where it does not. */
export function sectionBehindTitle(folded: string): number {
  if (folded.length < shortest) return -1;
  const at = folded.slice(0, limit).indexOf('一、');
  return at > 0 && gluedTitleEnd(folded) === at ? at : -1;
}
