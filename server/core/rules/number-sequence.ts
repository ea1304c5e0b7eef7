import type { ItemList, Speech } from '../structure/speech.ts';
import { type DoubledMarker, doubledMarkers } from './doubledMarkers.ts';
import { counted, type Numbered, numberText, renumber, writtenAs } from './numbering.ts';
import { type Edit, type Finding, type Fix, type Message, type NotingRule, say } from './rule.ts';
import { faultsOf } from './sequenceFaults.ts';
import { strayPoints } from './strayPoints.ts';

const texts = {
  first: say(
    '序号从“{found}”开始，同级第一个序号应为“{expected}”。',
    '序號從「{found}」開始，同級第一個序號應為「{expected}」。',
    'This list starts at “{found}”; its first number should be “{expected}”.',
  ),
  skipped: say(
    '序号“{found}”跳号：前一个是“{before}”，此处应为“{expected}”。',
    '序號「{found}」跳號：前一個是「{before}」，此處應為「{expected}」。',
    '“{found}” skips a number: it follows “{before}”, so “{expected}” is expected.',
  ),
  repeated: say(
    '序号“{found}”重复：前一个是“{before}”，此处应为“{expected}”。',
    '序號「{found}」重複：前一個是「{before}」，此處應為「{expected}」。',
    '“{found}” repeats a number: it follows “{before}”, so “{expected}” is expected.',
  ),
  order: say(
    '序号“{found}”顺序颠倒：前一个已是“{before}”，此处应为“{expected}”。',
    '序號「{found}」順序顛倒：前一個已是「{before}」，此處應為「{expected}」。',
    '“{found}” is out of order: it follows “{before}”, so “{expected}” is expected.',
  ),
  lone: say(
    '说了“第{found}”，这一部分里却没有“第二”；只讲一点就不必编号。',
    '說了「第{found}」，這一部分裡卻沒有「第二」；只講一點就不必編號。',
    '“第{found}” has no second (第二) in this section; a single point needs no number.',
  ),
  unled: say(
    '说了“第{found}”，前面却没有“第一”。',
    '說了「第{found}」，前面卻沒有「第一」。',
    '“第{found}” has no first (第一) before it.',
  ),
  doubled: say(
    '序号“{found}”连写了两遍，应只留一个。',
    '序號「{found}」連寫了兩遍，應只留一個。',
    '“{found}” is written twice in a row; one is enough.',
  ),
  once: say('删去重复的“{found}”', '刪去重複的「{found}」', 'Remove the second “{found}”'),
  siblings: say('重排本级序号', '重排本級序號', 'Renumber this level'),
  document: say('重排全文序号', '重排全文序號', 'Renumber the whole document'),
};

function messageAt(speech: Speech, items: readonly Numbered[], index: number, startsAt: number): Message {
  const item = items[index]!;
  const number = numberText(speech, item.marker);
  const before = items[index - 1];
  const ordinal = before === undefined ? startsAt : before.marker.ordinal + 1;
  const expected = writtenAs(number, ordinal) ?? String(ordinal);
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
  const everywhere: Edit[] = speech.notableLists.flatMap(other =>
    !other.regular && faultsOf(speech, other).length > 0 ? (renumber(speech, other) ?? []) : [],
  );
  if (everywhere.length > (here?.length ?? 0)) {
    everywhere.sort((a, b) => a.span.start - b.span.start);
    found.push({ title: { text: texts.document }, edits: everywhere, safe: false });
  }
  return found;
}

/** Points that are alone, where their fellows must be missing. */
function* strays(speech: Speech): Generator<Finding> {
  for (const { span, number, ordinal } of strayPoints(speech)) {
    yield { span, message: { text: ordinal > 1 ? texts.unled : texts.lone, values: { found: number } } };
  }
}

/** Markers that stand twice in a row: the second copy may go, and nothing else changes. */
function* doubled(speech: Speech, notes: readonly (readonly DoubledMarker[] | null)[]): Generator<Finding> {
  for (let index = 0; index < notes.length; index++) {
    const by = speech.passages.starts[index]!;
    for (const { span: own, text } of notes[index] ?? []) {
      const span = { start: by + own.start, end: by + own.end };
      const values = { found: text };
      const fix = { title: { text: texts.once, values }, edits: [{ span, text: '' }], safe: true };
      yield { span, message: { text: texts.doubled, values }, fixes: () => [fix] };
    }
  }
}

export const numberSequence: NotingRule<readonly DoubledMarker[]> = {
  id: 'number-sequence',
  scope: 'notes',
  severity: 'warning',
  norm: 'GB/T 9704-2012, 7.3.3; GB/T 15834-2011, B.3.8',
  summary: say(
    '同级序号跳号、重复或顺序颠倒',
    '同級序號跳號、重複或順序顛倒',
    'A number skipped, repeated or out of order among siblings',
  ),
  explanation: say(
    '同一级的序号从一开始，依次加一，部分与段内要点都是如此。换一个上级部分后重新从一开始是对的。段内说了“第二点”而这一部分里没有第一，说了“第一”而这一部分讲完了也没有第二，也算；同一个序号连写两遍（二、二、）也算。“最后”不作判断。',
    '同一級的序號從一開始，依次加一，部分與段內要點都是如此。換一個上級部分後重新從一開始是對的。段內說了「第二點」而這一部分裡沒有第一，說了「第一」而這一部分講完了也沒有第二，也算；同一個序號連寫兩遍（二、二、）也算。「最後」不作判斷。',
    'Siblings count from one and rise by one, sections and points inside a paragraph alike. Starting again under a new parent is right. A second point in a section that has no first, and a first in a section that ends without a second, are faults too; so is one number written twice in a row (二、二、). 最后 is not judged.',
  ),
  bad: [
    '一、提高认识\n\n认识要到位。\n\n二、明确任务\n\n任务要落细。\n\n{number-sequence:四、}加强领导\n\n领导要到位。\n',
    '要抓好三件事。一是抓项目，二是抓环境，{number-sequence:二是}抓作风。\n',
    '一、抓项目\n\n项目要早谋划、早落地。{number-sequence:第二点}，服务要跟上，不能让企业来回跑。\n\n二、抓环境\n\n环境是金。\n',
    '一、抓项目\n\n今年要放开手脚干。{number-sequence:第一}，干部要敢担当，不怕出错。\n\n二、抓环境\n\n环境是金。\n',
    '一、抓项目\n\n要做到：一是{number-sequence:一是}早谋划，二是早开工。\n\n二、{number-sequence:二、}抓环境\n\n环境是金。\n',
  ],
  good: [
    '说到就要做到，一是一、二是二，来不得半点虚假。\n',
    '一、一、二、三产业协调发展\n\n农业要稳。\n\n二、二、三产业提质增效\n\n工业要强。\n',
    '一、提高认识\n\n（一）看清形势。形势逼人。\n\n（二）看清差距。差距不小。\n\n二、明确任务\n\n（一）抓项目。项目为王。\n\n（二）抓环境。环境是金。\n',
    '首先，感谢大家。其次，祝贺大家。最后，祝福大家。\n',
    '一、抓项目\n\n抓项目，一方面要早谋划。第二，服务要跟上。\n\n二、抓环境\n\n环境是金。第一，要守信用。\n',
  ],
  note: doubledMarkers,
  *judge(speech, notes): Generator<Finding> {
    yield* strays(speech);
    yield* doubled(speech, notes);
    for (const list of speech.notableLists) {
      if (list.regular) continue;
      const items = counted(list);
      for (const index of faultsOf(speech, list)) {
        const { span } = items[index]!.marker;
        const message = messageAt(speech, items, index, list.startsAt);
        yield { span, message, fixes: () => fixes(speech, list) };
      }
    }
  },
};
