import { Parser } from 'htmlparser2';

/** Whether elements of a page stand in each other deeper than `limit`. Takes time in proportion to the page. */
export function isDeeperThan(html: string, limit: number): boolean {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentagname: () => {
      deepest = Math.max(deepest, ++depth);
      if (deepest > limit) parser.pause();
    },
    onclosetag: () => depth--,
  });
  parser.write(html);
  return deepest > limit;
}
