import { isMark, plain } from './words.ts';

/** The last words of a title that say what was given: the head word before them names the occasion. */
const genres =
  /(?:讲话|致辞|致词|报告|发言|演讲|祝辞|祝词|贺词|贺辞|献词|说明|开幕词|闭幕词|主持词|汇报|讲稿)$/;
/** What follows the genre and says nothing of the occasion. */
const tail = /(?:的)?(?:一部分|主要部分|部分|要点|摘要|节选|主要内容|全文|提纲|稿)$/;
/** What stands between the occasion and the genre and belongs to neither. */
const between = /(?:的|上|时|中|重要|主旨|书面|专题|视频|即席|主要|所作|发表|结束)$/;
/** A head that names an event although nothing stands between it and the genre: 表彰大会讲话. */
const event = /(?:会|式|宴|班|坛|典礼|现场|活动|仪)$/;
const breaks =
  /^[的在和与及暨对向同关于从给把被了]$|^(?:关于|以及|参加|出席|主持|举办|纪念|举行|召开|举办的|第.*|届|次|年|月|日)$/;
const longest = 10;
/** Events whose kinds are single words: 表彰大会 and 动员大会 are both a 大会. */
const heads: readonly string[] = ['大会', '会议', '座谈会', '仪式', '典礼', '论坛', '宴会', '晚会', '年会'];

/**
 * The occasion that a title names, as text: 在全市外贸工作会议上的讲话 → 在全市外贸工作会议; 2024年政府工作报告 → the
 * same, for there the genre is part of the name; '' where it names none. The name itself is the longest ending that
 * enough titles share (see `occasionIn`).
 */
export function occasionHead(title: string): string {
  const whole = title
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/[\s“”"《》‘’]+$/g, '')
    .replace(tail, '');
  const genre = genres.exec(whole);
  if (genre === null) return '';
  const direct = whole.slice(0, genre.index);
  let head = direct;
  for (let before = ''; before !== head; ) {
    before = head;
    head = head.replace(between, '');
  }
  if (head === '') return genre[0];
  return head === direct && !event.test(head) ? whole : head;
}

/** What is put behind a title in the name of a file: a version, a date, which copy it is. */
const copy =
  /[\s_.·-]*(?:[0-9]{1,8}|[vV][0-9.]+|(?:第[一二三四五六七八九十]+|最)?[终定初草改]稿|(?:修改|送审|审定|印发|最终|发言)稿|最终版?|副本|[（(【[][^（）()【】[\]]*[）)】\]])$/;

/**
 * The title that the name of a file gives, for a text that has none: people name a speech by its title. '' where the name
 * is no title of a speech (it ends with none of the words that say what was given).
 *
 * @param name without folder and ending
 */
export function titleOfName(name: string): string {
  let title = name;
  for (let before = ''; before !== title; ) {
    before = title;
    title = title.replace(copy, '');
  }
  return occasionHead(title) === '' ? '' : title;
}

/**
 * The names an occasion may have, longest first: every ending of the head, word by word, of 2 to 10 characters, and the
 * event that the last word is a kind of. Which of them the model keeps is decided by how many titles share them.
 *
 * @param words the head cut into words
 */
export function occasionCandidates(words: readonly string[]): readonly (readonly string[])[] {
  const final = plain(words.at(-1) ?? '');
  const kindOf = heads.find(head => final !== head && final.endsWith(head));
  const found: (readonly string[])[] = kindOf === undefined ? [] : [[kindOf]];
  let length = 0;
  for (let i = words.length - 1; i >= 0 && words.length - i <= 5; i--) {
    const word = words[i]!;
    length += plain(word).length;
    if (length > longest || isMark(word) || word.startsWith('{') || breaks.test(plain(word))) break;
    if (length >= 2) found.push(words.slice(i));
  }
  return found.reverse();
}

/** The occasion of a title among those known: the longest name that the title's head ends with; null where there is none. */
export function occasionIn(title: string, known: readonly string[]): string | null {
  const head = occasionHead(title);
  if (head === '') return null;
  let best: string | null = null;
  for (const name of known) {
    if (name !== '' && head.endsWith(name) && (best === null || name.length > best.length)) best = name;
  }
  return best;
}
