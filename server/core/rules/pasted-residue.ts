import type { Noise, NoiseReason, Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';
import { type Finding, type Fix, type Localized, type SpeechRule, say } from './rule.ts';

const reasons: Partial<Readonly<Record<NoiseReason, Localized>>> = {
  navigation: say('网站栏目', '網站欄目', 'site navigation'),
  'source-line': say('来源、时间行', '來源、時間行', 'a source line'),
  'related-links': say('相关链接', '相關連結', 'related links'),
  licence: say('版权声明', '版權聲明', 'a licence notice'),
  'page-number': say('页码', '頁碼', 'a page number'),
  watermark: say('水印', '浮水印', 'a watermark'),
};
const texts = {
  furniture: say(
    '这里是粘贴带来的{what}，不属于讲稿。',
    '這裡是貼上帶來的{what}，不屬於講稿。',
    'This came along with pasted text and is no part of the speech: {what}.',
  ),
  markup: say(
    '“{found}”是粘贴带来的网页代码或不可见字符。',
    '「{found}」是貼上帶來的網頁代碼或不可見字元。',
    '“{found}” is web markup or an invisible character that came along with pasted text.',
  ),
  wrapped: say(
    '本段中间有 {count} 处硬换行，像是从版式文件粘贴而来。',
    '本段中間有 {count} 處硬換行，像是從版式文件貼上而來。',
    'This paragraph has {count} hard line breaks in its middle, as text pasted from a laid-out page has.',
  ),
  remove: say('删除', '刪除', 'Remove it'),
  join: say('接成一段', '接成一段', 'Join the lines'),
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

/** The span together with the line break behind it where it fills its lines, so that no empty line stays. */
function wholeLines({ text }: Speech, span: Span): Span {
  const before = span.start === 0 || text[span.start - 1] === '\n';
  if (!before) return span;
  let end = span.end;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  if (text[end] === '\r') end++;
  if (text[end] === '\n') return { start: span.start, end: end + 1 };
  return end === text.length ? { start: span.start, end } : span;
}

/** What nobody would want to keep; of the rest someone may want to look before it goes. */
const sure: readonly NoiseReason[] = ['page-number', 'watermark'];

function removal(span: Span, safe: boolean): readonly Fix[] {
  return [{ title: { text: texts.remove }, edits: [{ span, text: '' }], safe }];
}

/** Noise, neighbours of one kind as one stretch where nothing but white space and bars stands between them. */
function merged(speech: Speech): readonly Noise[] {
  const found: Noise[] = [];
  for (const noise of speech.noise) {
    const last = found.at(-1);
    const gap = last === undefined ? 'x' : speech.text.slice(last.span.end, noise.span.start);
    if (last?.reason === noise.reason && /^[\s|｜>【】[\]·\-—:：]*$/.test(gap)) {
      found[found.length - 1] = {
        reason: noise.reason,
        span: { start: last.span.start, end: noise.span.end },
      };
    } else found.push(noise);
  }
  return found;
}

function* furniture(speech: Speech): Generator<Finding> {
  for (const { span, reason } of merged(speech)) {
    const what = reasons[reason];
    if (what === undefined || span.end <= span.start) continue;
    const text = say(
      texts.furniture['zh-CN'].replace('{what}', what['zh-CN']),
      texts.furniture['zh-TW'].replace('{what}', what['zh-TW']),
      texts.furniture.en.replace('{what}', what.en),
    );
    yield { span, message: { text }, fixes: () => removal(wholeLines(speech, span), sure.includes(reason)) };
  }
}

function* leftMarkup(speech: Speech): Generator<Finding> {
  for (const match of speech.text.matchAll(markup)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (speech.noise.some(noise => noise.span.start <= span.start && span.end <= noise.span.end)) continue;
    const found = match[0].length === 1 ? `U+${match[0].charCodeAt(0).toString(16).toUpperCase()}` : match[0];
    const edits = [{ span, text: visible[match[0].replace(/&(?:amp;)+/, '&')] ?? '' }];
    const fixes = (): readonly Fix[] => [{ title: { text: texts.remove }, edits, safe: true }];
    yield { span, message: { text: texts.markup, values: { found } }, fixes };
  }
}

function* hardWraps(speech: Speech): Generator<Finding> {
  for (const wraps of speech.passages.wraps) {
    const first = wraps[0];
    if (first === undefined) continue;
    const latin = (at: number): boolean => /[A-Za-z0-9]/.test(speech.text[at] ?? '');
    const edits = wraps.map(span => ({ span, text: latin(span.start - 1) && latin(span.end) ? ' ' : '' }));
    const fixes = (): readonly Fix[] => [{ title: { text: texts.join }, edits, safe: true }];
    yield { span: first, message: { text: texts.wrapped, values: { count: wraps.length } }, fixes };
  }
}

export const pastedResidue: SpeechRule = {
  id: 'pasted-residue',
  scope: 'speech',
  severity: 'information',
  norm: '',
  summary: say('粘贴带来的残留', '貼上帶來的殘留', 'What came along with pasted text'),
  explanation: say(
    '从网页、版式文件粘贴时常带来栏目名、来源行、页码、水印、版权声明、网页代码和段中硬换行，定稿前应清理。编者按、注释、附件可能是有意保留的，不提示。',
    '從網頁、版式文件貼上時常帶來欄目名、來源行、頁碼、浮水印、版權聲明、網頁代碼和段中硬換行，定稿前應清理。編者按、注釋、附件可能是有意保留的，不提示。',
    'Pasting from pages brings site furniture, source lines, page numbers, watermarks, licence notices, markup and hard line breaks along. Editors’ notes, footnotes and attachments may be meant to stay and are left alone.',
  ),
  bad: ['要提高认识，统一思想，{pasted-residue:&nbsp;}坚定信心，振奋精神。\n'],
  good: ['研发投入年均增长超过5%，R&D人员全时当量超过10万人年。\n'],
  *check(speech): Generator<Finding> {
    yield* furniture(speech);
    yield* leftMarkup(speech);
    yield* hardWraps(speech);
  },
};
