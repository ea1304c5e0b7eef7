import type { Speech } from '../structure/speech.ts';
import { gathered } from './gathered.ts';
import { type Finding, type Fix, say } from './rule.ts';

const texts = {
  markup: say(
    '“{found}”是粘贴带来的网页代码，应删去。',
    '「{found}」是貼上帶來的網頁代碼，應刪去。',
    '“{found}” is web markup that came along with pasted text.',
  ),
  invisible: say(
    '这里有粘贴带来的不可见字符（{found}），应删去。',
    '這裡有貼上帶來的不可見字元（{found}），應刪去。',
    'An invisible character ({found}) came along with pasted text.',
  ),
  markups: say(
    '全文有 {count} 处粘贴带来的网页代码或不可见字符，应删去；这是第一处（{found}）。',
    '全文有 {count} 處貼上帶來的網頁代碼或不可見字元，應刪去；這是第一處（{found}）。',
    '{count} pieces of web markup or invisible characters came along with pasted text; this is the first ({found}).',
  ),
  remove: say('删除', '刪除', 'Remove it'),
  removeAll: say('全部删除（{count} 处）', '全部刪除（{count} 處）', 'Remove all {count}'),
};

/** Entities, tags and characters that nobody types into a speech. */
const markup =
  /&(?:amp;)*(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|#\d{2,5});|<\/?(?:br|p|div|span|strong|font|a|b|td|tr|table)\b[^<>\n]{0,200}>|[\u200b-\u200f\u2028\u2029\u2060\ufffc\ufffd]/g;
const visible: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&mdash;': '—',
  '&middot;': '·',
};

/** Web markup and invisible characters outside of what is noise anyway. */
export function* leftMarkup(speech: Speech): Generator<Finding> {
  const found: Finding[] = [];
  for (const match of speech.text.matchAll(markup)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (speech.noise.some(noise => noise.span.start <= span.start && span.end <= noise.span.end)) continue;
    const unseen = match[0].length === 1;
    const sign = unseen ? `U+${match[0].charCodeAt(0).toString(16).toUpperCase()}` : match[0];
    const edits = [{ span, text: visible[match[0].replace(/&(?:amp;)+/, '&')] ?? '' }];
    const fixes = (): readonly Fix[] => [{ title: { text: texts.remove }, edits, safe: true }];
    const message = { text: unseen ? texts.invisible : texts.markup, values: { found: sign } };
    found.push({ span, message, fixes });
  }
  yield* gathered(found, texts.markups, texts.removeAll, { count: found.length });
}
