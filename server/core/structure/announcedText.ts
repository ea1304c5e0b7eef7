import { isProse } from './frontLines.ts';
import { foldedOf, type Paper } from './paper.ts';

/** How many paragraphs a report may have that stands before the text of a speech. */
const reportLimit = 16;

/** Who reports, or lays a speech before the reader, names its text: 致辞全文如下, 以下是…的讲话. */
const announces =
  /^(?:以下|下面|现)(?:是|为|系|将)(?!我)[^。]{0,120}(?:讲话|致辞|致词|演[说讲]|发言|报告|贺[词辞]|祝[词辞]|谈话|全文|实录|摘要|摘编)[^。,:]{0,12}:$|(?:全文|实录|原文|文字稿)(?:[^。,:]{0,4}(?:如下|为|是))?(?:\([^()]{1,12}\))?:$|(?:全文|实录|原文|文字稿)(?:如下|为)[:。]$|(?:讲话|致[辞词]|演[说讲]|发言|贺[词辞]|谈话)(?:内容|摘[登要编录])?如下:$/;
/** What a speaker may lay before the audience in mid-speech. */
/** Whoever says what he himself has to say reports on nobody. */
const own = /我(?![国省市县区校院司部厅局行馆会])/;
const lettered = /(贺信|来信|批示|指示|电报|贺电|公报|决议|决定|通知|文件|通报)[^。,:]{0,4}(全文|原文)/;

/**
 * The paragraph in which the text of a speech begins, behind the line that announces it; 0 where none does. A report
 * that speaks of itself (我们…) is no report, and the line is part of a speech.
 */
export function announcedText(paper: Paper): number {
  let prose = 0;
  for (let block = 0; block < Math.min(paper.blocks.length, reportLimit); block++) {
    const folded = foldedOf(paper, block);
    const said = unquoted(folded);
    if (folded.length <= 200 && announces.test(said) && !lettered.test(said) && !own.test(said))
      return block + 1;
    const speaks = paper.readings[block]!.furniture === null && isProse(folded);
    if (speaks && (++prose > 6 || own.test(said))) return 0;
  }
  return 0;
}

/** A paragraph without what stands in quotation marks. */
const unquoted = (folded: string): string => folded.replace(/[“「『"][^”」』"]{0,200}[”」』"]/g, '');
