import type { Body } from './body.ts';
import { isDateLine, isSpeaker } from './frontLines.ts';
import { foldedOf, type Paper } from './paper.ts';
import { isNumbered } from './scan.ts';

/** 青禾县人民政府: who signs, where it is no person. */
const office =
  /^[一-鿿()]{2,24}(?:委员会|政府|[党常组]委|公司|集团|[局厅部院]|办公室|大学|[中小]学|协会|商会|学会|支部|总支|工会|[党董]组|董事会|使馆|代表团)$/;

/** Whether a line may sign a speech: a date, a speaker, an office. */
export const isSignatureLine = (folded: string): boolean =>
  folded.length <= 30 && (isDateLine(folded) || isSpeaker(folded.replace(/: */, ' ')) || office.test(folded));

/** Where the lines begin that name speaker and date under a speech; the end of the body where none do. */
export function signatureOf(paper: Paper, body: Body): number {
  let end = body.end;
  while (end - 1 > body.block && body.end - end < 4) {
    const folded = foldedOf(paper, end - 1).trim();
    const numbered = isNumbered(paper.readings[end - 1]!.scan);
    if ((numbered || !isSignatureLine(folded)) && folded !== '' && !body.skipped.has(end - 1)) break;
    end--;
  }
  return end;
}
