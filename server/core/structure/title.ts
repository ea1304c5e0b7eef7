import type { Cues } from './cues.ts';
import { isBareGenre, isDateLine, isSpeaker, isTitleStrong, offices } from './frontLines.ts';
import { type Paper, sourceSpan } from './paper.ts';
import type { Part } from './part.ts';
import type { Piece } from './pieces.ts';

/** How a report of the day begins, and no title does. */
const newsDate = /^(当地时间)?\d{1,2}月\d{1,2}日|^\d{4}[-./]\d/;
/** What a picture shows: 省长林知远作政府工作报告. */
const caption =
  /^[^,。]{0,12}(?:书记|[省市县区州镇]长|主席|主任|院长|校长)[^,。在上]{2,4}作[^,。]{0,12}(?:报告|讲话|发言)$/;

/** The title is the nearest strong one above the body, with its subtitle or main title; else the first line. */
export function chooseTitle(
  paper: Paper,
  open: readonly Piece[],
  cues: Cues,
): { part: Part; pieces: Piece[] } | null {
  const able = (piece: Piece): boolean =>
    piece.folded.length <= 90 &&
    !isDateLine(piece.folded) &&
    !newsDate.test(piece.folded) &&
    !caption.test(piece.folded) &&
    !/[。;:]$/.test(piece.folded.trim());
  const main = (piece: Piece): boolean =>
    able(piece) && (!isSubtitle(piece.folded) || namesOccasion(piece.folded));
  const plain = (piece: Piece): boolean =>
    main(piece) && piece.folded.trim().length >= 4 && !isSpeaker(piece.folded) && !isSubtitle(piece.folded);
  let last = open.findLastIndex(piece => main(piece) && isTitleStrong(piece.folded, cues));
  if (last < 0) last = ownAgain(open, open.findIndex(plain));
  if (last < 0) last = open.findIndex(piece => main(piece) && piece.block === 0 && piece.start === 0);
  if (last < 0) return null;
  // 主 持 词 under a title that says so already is no title.
  const before = open.slice(0, last).findLastIndex(piece => main(piece) && isTitleStrong(piece.folded, cues));
  if (before >= 0 && isBareGenre(open[last]!.folded, cues) && near(open[before]!, open[last]!)) last = before;
  let first = last;
  if (goesBack(open, last, cues) && able(open[last - 1]!)) first--;
  const above = (): Piece | undefined => (last - first < 3 ? open[first - 1] : undefined);
  if (isSubtitle(open[first]!.folded))
    for (let line = above(); line !== undefined && able(line) && near(line, open[first]!); line = above()) {
      if (first < last && isTitleStrong(line.folded, cues)) break;
      first--;
    }
  const next = open[last + 1];
  if (
    next !== undefined &&
    (first === last || !isSubtitle(open[last]!.folded)) &&
    isSubtitle(next.folded) &&
    able(next) &&
    namesOccasion(next.folded)
  )
    last++;
  const pieces = open.slice(first, last + 1);
  return { part: titlePart(paper, pieces), pieces };
}

/** A page says the title of a speech above it, often with words of its own: nearest to the body stands the speech's. */
function ownAgain(open: readonly Piece[], first: number): number {
  if (first < 0) return first;
  const said = open[first]!.folded.replace(/\s/g, '');
  const again = open.findLastIndex(
    ({ folded }) => folded.length >= 8 && said.includes(folded.replace(/\s/g, '')),
  );
  return Math.max(first, again);
}

/**
 * Whether the title begins a line higher: 在…工作会议上的⏎讲 话, or 在…动员会暨⏎…推进会上的讲话. The line above is no title
 * of its own, so the two stand together.
 */
function goesBack(open: readonly Piece[], last: number, cues: Cues): boolean {
  const [above, line] = [open[last - 1], open[last]!];
  if (above === undefined || line.block - above.block !== 1 || isSpeaker(above.folded)) return false;
  if (isTitleStrong(above.folded, cues) || isSubtitle(line.folded) || /[。;:!?]$/.test(above.folded))
    return false;
  if (isCouplet(above.folded) && /^(?:在|于)/.test(line.folded)) return true;
  return isBareGenre(line.folded, cues) || /^(在|于|关于).*(暨|和|与|及|的|[^上中时])$/.test(above.folded);
}

/** 奋楫扬帆正当时　青春建功新征程: two clauses of one length, as main titles have them. */
function isCouplet(folded: string): boolean {
  const match = /^(\S{5,14})[ ,]+(\S{5,14})$/.exec(folded.trim());
  return match !== null && match[1]!.length === match[2]!.length;
}

/** What a page sets before a title on its line. */
const label =
  /^[\s#]*(?:\*{1,3}(?=[^*]+\*{1,3}\s*$))?(?:(?:文章|原)?(?:标题|题目)\s*:\s*|[【[][^】\]]{2,12}[】\]](?=.{4}))?/;
/** What a page sets behind a title on its line: a date, a site's name. */
const siteField =
  /(?<=.{4})(?:[*#\s]+|\s*\|.*|_[^_]{2,20}|\s+-\s+\S{2,16}[网库站]|\s*[([](?:附[图件短]|[组多]图|图文|视频|短片|精[选华]|实用|通用|推荐|最新|优秀|完整)[^()]{0,12}[)\]]?)\s*$/;

/** Whether a line is a subtitle: ——在…上的讲话. */
export const isSubtitle = (folded: string): boolean => /^[—-]{1,8}[^—-]/.test(folded.trim());
/** A subtitle belongs to the title when it names the occasion: ——在…上的讲话, ——2024年新年致辞. */
const namesOccasion = (folded: string): boolean =>
  /^[—-]+\s*(在|于|纪念|庆祝|写在|[^,。]{1,20}?在.{4,}[上中时的](讲话|致辞|报告|发言|演讲)$|[^,。]{2,24}(?:讲话|致[辞词]|报告|发言|演讲|贺[词辞]|献[词辞]|纪要)$)/.test(
    folded.trim(),
  );
const near = (a: Piece, b: Piece): boolean => b.block - a.block <= 1;

function titlePart(paper: Paper, pieces: readonly Piece[]): Part {
  const first = pieces[0]!;
  const final = pieces[pieces.length - 1]!;
  const byline = pieces.length > 1 ? '' : (/[-—]{2,}[^-—]{2,16}$/.exec(final.folded)?.[0] ?? '');
  const signed = byline !== '' && offices.test(byline) && !/(讲话|致辞|报告|发言|演讲)/.test(byline);
  const cut = signed ? byline.length : (siteField.exec(final.folded.trimEnd())?.[0].length ?? 0);
  const from = first.start + (label.exec(first.folded)?.[0].length ?? 0);
  const end = final.start + final.folded.trimEnd().length - cut;
  const span = {
    start: sourceSpan(paper, first.block, from, from + 1).start,
    end: sourceSpan(paper, final.block, final.start, end).end,
  };
  return { text: paper.text.slice(span.start, span.end).replace(/\s*[\r\n]+\s*/g, ''), span };
}
