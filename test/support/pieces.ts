import * as fc from 'fast-check';

/** Pieces of speeches, and what breaks naive editors: CR LF, a lone CR, characters of two units, half a pair. */
export const piece: fc.Arbitrary<string> = fc.constantFrom(
  '在全市工作会议上的讲话\n\n',
  '（2024年3月5日）\n',
  '同志们：\n',
  '下面，我讲三点意见。\n',
  '一、提高认识\r\n',
  '二、狠抓落实。',
  '（一）加强领导\n',
  '（二）',
  '1. 摸清底数\n',
  '一是要抓好项目；二是要抓好环境；',
  '第一，',
  '我们要把这项工作抓紧抓好。\n\n',
  '总之，让我们努力奋斗！\n',
  '谢谢大家！',
  '𠮷𡃁',
  '\ud842',
  '\r',
  '\n',
  '\r\n',
  ' ',
  '，',
  '“',
  'XX',
  '<!-- speechdraft-disable-next-line number-sequence -->\n',
);

/** A few of them, one after the other. */
export const passage: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 12 })
  .map(pieces => pieces.join(''));
