import type { ItemList, Speech } from '../structure/speech.ts';
import { rewriteNumber } from '../text/numerals.ts';
import { counted, type Numbered, numberText, renumber } from './numbering.ts';
import { type Edit, type Finding, type Fix, type Message, type SpeechRule, say } from './rule.ts';

const texts = {
  first: say(
    '序号从“{found}”开始，同级第一个序号应为“{expected}”。',
    '序號從「{found}」開始，同級第一個序號應為「{expected}」。',
    'Numbering starts at “{found}”; the first of its level should be “{expected}”.',
  ),
  skipped: say(
    '序号“{found}”跳号：前一个是“{before}”，此处应为“{expected}”。',
    '序號「{found}」跳號：前一個是「{before}」，此處應為「{expected}」。',
    'Number “{found}” skips: after “{before}” comes “{expected}”.',
  ),
  repeated: say(
    '序号“{found}”重复：前一个是“{before}”，此处应为“{expected}”。',
    '序號「{found}」重複：前一個是「{before}」，此處應為「{expected}」。',
    'Number “{found}” is repeated: after “{before}” comes “{expected}”.',
  ),
  order: say(
    '序号“{found}”倒退：前一个是“{before}”，此处应为“{expected}”。',
    '序號「{found}」倒退：前一個是「{before}」，此處應為「{expected}」。',
    'Number “{found}” goes back: after “{before}” comes “{expected}”.',
  ),
  siblings: say('重排本级序号', '重排本級序號', 'Renumber this level'),
  document: say('重排全文序号', '重排全文序號', 'Renumber the whole document'),
};

/**
 * Positions whose number does not follow. A number that is wrong by itself is told from a shift that goes on: in
 * 1 2 4 4 5 only the third is wrong, in 1 2 4 5 6 the third is where the shift begins.
 */
function breaks(ordinals: readonly number[]): readonly number[] {
  const found: number[] = [];
  let shift = 0;
  for (let i = 0; i < ordinals.length; i++) {
    const here = ordinals[i]! - i - 1;
    if (here === shift) continue;
    found.push(i);
    const next = ordinals[i + 1];
    const alone = next !== undefined && next - i - 2 === shift;
    if (!alone) shift = here;
  }
  return found;
}

function messageAt(speech: Speech, items: readonly Numbered[], index: number): Message {
  const item = items[index]!;
  const number = numberText(speech, item.marker);
  const before = items[index - 1];
  const ordinal = before === undefined ? 1 : before.marker.ordinal + 1;
  const expected = rewriteNumber(number, ordinal) ?? String(ordinal);
  if (before === undefined) return { text: texts.first, values: { found: number, expected } };
  const values = { found: number, expected, before: numberText(speech, before.marker) };
  const step = item.marker.ordinal - before.marker.ordinal;
  return { text: step > 1 ? texts.skipped : step === 0 ? texts.repeated : texts.order, values };
}

function fixes(speech: Speech, list: ItemList): readonly Fix[] {
  const here = renumber(speech, list);
  const found: Fix[] = [];
  if (here !== null && here.length > 0) {
    found.push({ title: { text: texts.siblings }, edits: here, safe: true });
  }
  const everywhere: Edit[] = speech.lists.flatMap(other =>
    faulty(other) ? (renumber(speech, other) ?? []) : [],
  );
  if (everywhere.length > (here?.length ?? 0)) {
    everywhere.sort((a, b) => a.span.start - b.span.start);
    found.push({ title: { text: texts.document }, edits: everywhere, safe: false });
  }
  return found;
}

/** A lone number says nothing about a sequence: what was before it may stand in a text that we do not see. */
function faulty(list: ItemList): boolean {
  const items = counted(list);
  return items.length >= 2 && breaks(items.map(item => item.marker.ordinal)).length > 0;
}

export const numberSequence: SpeechRule = {
  id: 'number-sequence',
  scope: 'speech',
  severity: 'warning',
  norm: 'GB/T 9704-2012, 7.3.3; GB/T 15834-2011, B.3.8',
  summary: say(
    '同级序号跳号、重复或顺序颠倒',
    '同級序號跳號、重複或順序顛倒',
    'A number skipped, repeated or out of order among siblings',
  ),
  explanation: say(
    '同一级的序号从一开始，依次加一，部分与段内要点都是如此。换一个上级部分后重新从一开始是对的。单独一个序号、“最后”不作判断。',
    '同一級的序號從一開始，依次加一，部分與段內要點都是如此。換一個上級部分後重新從一開始是對的。單獨一個序號、「最後」不作判斷。',
    'Siblings count from one and rise by one, sections and points inside a paragraph alike. Starting again under a new parent is right. A number that stands alone, and 最后, are not judged.',
  ),
  bad: [
    '一、提高认识\n\n认识要到位。\n\n二、明确任务\n\n任务要落细。\n\n{number-sequence:四、}加强领导\n\n领导要到位。\n',
    '要抓好三件事。一是抓项目，二是抓环境，{number-sequence:二是}抓作风。\n',
  ],
  good: [
    '一、提高认识\n\n（一）看清形势。形势逼人。\n\n（二）看清差距。差距不小。\n\n二、明确任务\n\n（一）抓项目。项目为王。\n\n（二）抓环境。环境是金。\n',
    '首先，感谢大家。其次，祝贺大家。最后，祝福大家。\n',
  ],
  *check(speech): Generator<Finding> {
    for (const list of speech.lists) {
      if (!faulty(list)) continue;
      const items = counted(list);
      for (const index of breaks(items.map(item => item.marker.ordinal))) {
        const span = items[index]!.marker.span;
        yield { span, message: messageAt(speech, items, index), fixes: () => fixes(speech, list) };
      }
    }
  },
};
