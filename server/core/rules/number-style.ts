import type { ItemList, Marker, Speech } from '../structure/speech.ts';
import { type Span, slice } from '../text/span.ts';
import { isInOrder, levels } from './levels.ts';
import { counted, majority, type Numbered, numberText, shapeKey, shapeOf, writtenAs } from './numbering.ts';
import { type Finding, type Fix, type SpeechRule, say } from './rule.ts';

const texts = {
  sibling: say(
    '序号“{found}”与同级的“{fellow}”样式不同，应写作“{expected}”。',
    '序號「{found}」與同級的「{fellow}」樣式不同，應寫作「{expected}」。',
    '“{found}” is numbered in another style than “{fellow}” at its level; “{expected}” is expected.',
  ),
  change: say('改为“{expected}”', '改為「{expected}」', 'Change to “{expected}”'),
};

/** The marker of one item written as its fellow writes it: 2. beside 一、 becomes 二、. null where the number has no such sign. */
function writtenLike(speech: Speech, fellow: Numbered, ordinal: number): string | null {
  const { marker } = fellow;
  const number = writtenAs(numberText(speech, marker), ordinal);
  if (number === null) return null;
  const before = speech.text.slice(marker.span.start, marker.number.start);
  return before + number + speech.text.slice(marker.number.end, marker.span.end);
}

/**
 * How sure it is that a member is mis-styled, not the member of another list: fellows of the usual style and the right
 * number on both sides, or a row of words (首先, 其次) that goes on in figures. null where it cannot be told.
 */
function certainty(
  items: readonly Numbered[],
  keys: readonly string[],
  usual: string,
  index: number,
): 'warning' | 'information' | null {
  const ordinal = items[index]!.marker.ordinal;
  const fits = (at: number): boolean =>
    keys[at] === usual && items[at]!.marker.ordinal - ordinal === at - index;
  const before = index > 0 && fits(index - 1);
  if (usual === 'word') return before && index >= 2 && fits(index - 2) ? 'warning' : 'information';
  const after = index + 1 < items.length && fits(index + 1);
  if (keys[index] === 'word') return 'information';
  if (before && after) return 'warning';
  const two = before ? index >= 2 && fits(index - 2) : after && index + 2 < items.length && fits(index + 2);
  return two ? 'information' : null;
}

/** A verb that is part of a marker (一抓…二抓…) and of its sentence: it stays whatever the number is written like. */
const verb = /[^是要则則曰，,、.．：:\s]$/;

/** What of a marker gives way to another style: with the space that stands for its mark (二 抓环境), without a verb (二|抓环境). */
function replaceable({ text }: Speech, { text: typed, span, number, punctuation }: Marker): Span {
  if (span.end > number.end && /^[一二三四五六七八九十]+.$/.test(typed) && verb.test(typed))
    return { start: span.start, end: number.end };
  let { end } = span;
  if (punctuation === '') while (text[end] === ' ' || text[end] === '　') end++;
  return { start: span.start, end };
}

function* siblings(speech: Speech, list: ItemList): Generator<Finding> {
  const items = counted(list);
  if (items.length < 2) return;
  const keys = items.map(item => shapeKey(shapeOf(speech, item.marker)));
  const usual = majority(keys);
  const fellow = items[keys.indexOf(usual)]!;
  for (const [index, item] of items.entries()) {
    if (keys[index] === usual) continue;
    const severity = certainty(items, keys, usual, index);
    if (severity === null) continue;
    const expected = writtenLike(speech, fellow, item.marker.ordinal);
    const span = replaceable(speech, item.marker);
    const values = {
      found: slice(speech.text, span).trim(),
      fellow: fellow.marker.text,
      expected: expected ?? fellow.marker.text,
    };
    const fix = (to: string): readonly Fix[] => {
      const edits = [{ span, text: to }];
      return [{ title: { text: texts.change, values }, edits, safe: true }];
    };
    yield {
      span: item.marker.span,
      severity,
      message: { text: texts.sibling, values },
      ...(expected === null ? {} : { fixes: () => fix(expected) }),
    };
  }
}

export const numberStyle: SpeechRule = {
  id: 'number-style',
  scope: 'speech',
  severity: 'warning',
  norm: 'GB/T 9704-2012, 7.3.3; GB/T 15834-2011, B.3.8',
  summary: say(
    '同级序号样式不一，或层次颠倒',
    '同級序號樣式不一，或層次顛倒',
    'A sibling numbered in another style than its fellows, or levels upside down',
  ),
  explanation: say(
    '同级序号用同一种样式；样式依次为“一、”“（一）”“1.”“（1）”。从“一、”直接到“1.”很常见，不算错；把设置 speechdraft.numbering.strictLevels 打开（命令行：--strict-levels）才提示。“首先……其次……第三”混用两套，应统一。',
    '同級序號用同一種樣式；樣式依次為「一、」「（一）」「1.」「（1）」。從「一、」直接到「1.」很常見，不算錯；把設定 speechdraft.numbering.strictLevels 打開（命令列：--strict-levels）才提示。「首先……其次……第三」混用兩套，應統一。',
    'Siblings share one style; the styles rank 一、（一） 1. （1）. From 一、 straight to 1. is common and no fault, unless the setting speechdraft.numbering.strictLevels is on (on the command line: --strict-levels). 首先…其次…第三 mixes two sets.',
  ),
  bad: [
    '一、提高认识\n\n认识要到位。\n\n{number-style:2.}明确任务\n\n任务要落细。\n\n三、加强领导\n\n领导要到位。\n',
    '要做到三条。首先，要学习。其次，要调研。{number-style:第三，}要实干。\n',
  ],
  good: [
    '一、提高认识\n\n1.看清形势。形势逼人。\n\n2.看清差距。差距不小。\n\n二、明确任务\n\n1.抓项目。项目为王。\n\n2.抓环境。环境是金。\n',
    '第一，要学习。第二，要调研。最后，要实干。\n',
  ],
  *check(speech, _model, settings): Generator<Finding> {
    const through = new Set(
      speech.notableLists.filter(list => list.startsAt > 1).flatMap(list => list.items),
    );
    for (const list of speech.notableLists) {
      if (!list.regular) yield* siblings(speech, list);
      if (!isInOrder(list, settings.strictLevels)) yield* levels(list, settings.strictLevels, through);
    }
  },
};
