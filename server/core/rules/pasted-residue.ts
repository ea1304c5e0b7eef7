import type { Noise, NoiseReason, Speech } from '../structure/speech.ts';
import type { Span } from '../text/span.ts';
import { gathered } from './gathered.ts';
import { leftMarkup } from './leftMarkup.ts';
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
    '这里是粘贴带来的{what}，不属于讲稿，应删去。',
    '這裡是貼上帶來的{what}，不屬於講稿，應刪去。',
    'This came along with pasted text and is no part of the speech: {what}.',
  ),
  furnitures: say(
    '全文有 {count} 处粘贴带来的{what}，不属于讲稿，应删去；这是第一处。',
    '全文有 {count} 處貼上帶來的{what}，不屬於講稿，應刪去；這是第一處。',
    '{count} stretches came along with pasted text and are no part of the speech ({what}); this is the first.',
  ),
  wrapped: say(
    '这一段从中间断开了 {count} 处，像是粘贴带来的换行，应接成一段。',
    '這一段從中間斷開了 {count} 處，像是貼上帶來的換行，應接成一段。',
    'This paragraph is broken in its middle ({count} line breaks), as pasted text is; it should be one.',
  ),
  wrappeds: say(
    '全文有 {paragraphs} 段从中间断开（共 {count} 处），像是粘贴带来的换行，应各接成一段；这是第一处。',
    '全文有 {paragraphs} 段從中間斷開（共 {count} 處），像是貼上帶來的換行，應各接成一段；這是第一處。',
    '{paragraphs} paragraphs are broken in their middle ({count} line breaks in all), as pasted text is; this is the first.',
  ),
  remove: say('删除', '刪除', 'Remove it'),
  removeAll: say('全部删除（{count} 处）', '全部刪除（{count} 處）', 'Remove all {count}'),
  join: say('接成一段', '接成一段', 'Join the lines'),
  joinAll: say(
    '各段分别接好（{count} 处）',
    '各段分別接好（{count} 處）',
    'Join the lines of all ({count} breaks)',
  ),
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

/** Puts the name of a kind of noise into a text. */
function about(text: Localized, what: Localized): Localized {
  const one = (locale: keyof Localized): string => text[locale].replace('{what}', what[locale]);
  return say(one('zh-CN'), one('zh-TW'), one('en'));
}

function* furniture(speech: Speech): Generator<Finding> {
  const noise = merged(speech).filter(({ span }) => span.end > span.start);
  for (const reason of new Set(noise.map(each => each.reason))) {
    const what = reasons[reason];
    if (what === undefined) continue;
    const message = { text: about(texts.furniture, what) };
    const found = noise
      .filter(each => each.reason === reason)
      .map(({ span }): Finding => {
        const fix = (): Fix => ({
          title: { text: texts.remove },
          edits: [{ span: wholeLines(speech, span), text: '' }],
          safe: sure.includes(reason),
        });
        return { span, message, fixes: () => [fix()] };
      });
    yield* gathered(found, about(texts.furnitures, what), texts.removeAll, { count: found.length });
  }
}

function* hardWraps(speech: Speech): Generator<Finding> {
  const found: Finding[] = [];
  let count = 0;
  const latin = (at: number): boolean => /[A-Za-z0-9]/.test(speech.text[at] ?? '');
  for (const wraps of speech.passages.wraps) {
    const first = wraps[0];
    if (first === undefined) continue;
    count += wraps.length;
    const fix = (): Fix => {
      const edits = wraps.map(span => ({ span, text: latin(span.start - 1) && latin(span.end) ? ' ' : '' }));
      return { title: { text: texts.join }, edits, safe: true };
    };
    const message = { text: texts.wrapped, values: { count: wraps.length } };
    found.push({ span: first, message, fixes: () => [fix()] });
  }
  yield* gathered(found, texts.wrappeds, texts.joinAll, { count, paragraphs: found.length });
}

export const pastedResidue: SpeechRule = {
  id: 'pasted-residue',
  scope: 'speech',
  severity: 'information',
  norm: '',
  summary: say('粘贴带来的残留', '貼上帶來的殘留', 'What came along with pasted text'),
  explanation: say(
    '从网页、版式文件粘贴时常带来栏目名、来源行、页码、水印、版权声明、网页代码和段中硬换行，定稿前应清理；同一种多于三处时只在第一处提示，一次清理。编者按、注释、附件可能是有意保留的，不提示。',
    '從網頁、版式文件貼上時常帶來欄目名、來源行、頁碼、浮水印、版權聲明、網頁代碼和段中硬換行，定稿前應清理；同一種多於三處時只在第一處提示，一次清理。編者按、注釋、附件可能是有意保留的，不提示。',
    'Pasting from pages brings site furniture, source lines, page numbers, watermarks, licence notices, markup and hard line breaks along. Of more than three of a kind the first alone is reported, with one fix for all. Editors’ notes, footnotes and attachments may be meant to stay and are left alone.',
  ),
  bad: ['要提高认识，统一思想，{pasted-residue:&nbsp;}坚定信心，振奋精神。\n'],
  good: ['研发投入年均增长超过5%，R&D人员全时当量超过10万人年。\n'],
  *check(speech): Generator<Finding> {
    yield* furniture(speech);
    yield* leftMarkup(speech);
    yield* hardWraps(speech);
  },
};
