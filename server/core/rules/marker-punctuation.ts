import type { ItemList, Marker, Speech } from '../structure/speech.ts';
import { type Judged, judge, rewritten } from './judgedMarkers.ts';
import { folded, isRight, prescribed } from './markNorms.ts';
import { majority, type Numbered, shapeKey, shapeOf } from './numbering.ts';
import { type Edit, type Finding, type Fix, type SpeechRule, say } from './rule.ts';

const texts = {
  unlike: say(
    '序号“{found}”后的标点与同级的“{fellow}”不同，应写作“{expected}”。',
    '序號「{found}」後的標點與同級的「{fellow}」不同，應寫作「{expected}」。',
    'The mark after “{found}” is not that of “{fellow}” at its level; “{expected}” is expected.',
  ),
  lacking: say(
    '序号“{found}”后少了标点，同级的“{fellow}”有，应写作“{expected}”。',
    '序號「{found}」後少了標點，同級的「{fellow}」有，應寫作「{expected}」。',
    'The mark after “{found}” is missing, while “{fellow}” at its level has one; “{expected}” is expected.',
  ),
  throughout: say(
    '序号“{found}”按国家标准应写作“{expected}”，全文这样写的有 {count} 处。',
    '序號「{found}」按國家標準應寫作「{expected}」，全文這樣寫的有 {count} 處。',
    'The national standard writes “{expected}” for “{found}”; the text has {count} like this.',
  ),
  change: say('改为“{expected}”', '改為「{expected}」', 'Change to “{expected}”'),
  all: say('全文改用标准的标点', '全文改用標準的標點', 'Use the standard mark throughout'),
};

const isRightMarker = (speech: Speech, marker: Marker): boolean =>
  isRight(shapeOf(speech, marker), folded(marker.punctuation));

/** Whether a list has one style and one mark throughout, and the right one, as nearly every list has. */
function isPlain(speech: Speech, list: ItemList, known: Map<string, boolean>): boolean {
  if (!list.regular) return false;
  const held = known.get(list.form);
  if (held !== undefined) return held;
  const marker = list.items[0]!.marker;
  if (marker === null) return false;
  const right = isRightMarker(speech, marker);
  known.set(list.form, right);
  return right;
}

function edit(speech: Speech, item: Numbered, mark: string): Edit {
  return { span: item.marker.span, text: rewritten(speech, item, mark) };
}

/** What makes a number the subject of its sentence: 第二要抓环境 needs no comma. */
const governs = /^[要是就则則]/;

/** Whether a member lacks the comma that two of its fellows have: 第二抓环境 beside 第一，抓项目. */
function lacksComma(
  { text }: Speech,
  judged: readonly Judged[],
  usual: string,
  { item, mark }: Judged,
): boolean {
  if (mark !== '' || usual !== ',' || governs.test(text.slice(item.marker.span.end))) return false;
  return judged.filter(other => other.mark === usual).length > 1;
}

/** Whether a bare number parts the text as a line of its own does, or a wide gap: it opens no heading that would need a mark. */
const parts = ({ text }: Speech, { item, mark }: Judged): boolean =>
  mark === '' &&
  /^(?:[ 　]*(?:\r?\n|$)|[ 　]{2})/.test(text.slice(item.marker.span.end, item.marker.span.end + 40));

/** Members whose mark differs from that of most of their fellows. */
function* unlike(speech: Speech, judged: readonly Judged[], usual: string): Generator<Finding> {
  const fellow = judged.find(({ mark }) => mark === usual)!;
  for (const each of judged) {
    const { item, shape, mark } = each;
    const bothRight = isRight(shape, mark) && isRight(shape, usual);
    if (mark === usual || (bothRight && !lacksComma(speech, judged, usual, each))) continue;
    const wanted = isRight(shape, usual) ? usual : prescribed(shape)!;
    const expected = rewritten(speech, item, wanted);
    const values = { found: item.marker.text, fellow: fellow.item.marker.text, expected };
    const edits =
      wanted === mark
        ? judged.filter(other => other.mark !== mark).map(other => edit(speech, other.item, wanted))
        : [edit(speech, item, wanted)];
    const fixes = (): readonly Fix[] => [
      { title: { text: texts.change, values: { expected } }, edits, safe: true },
    ];
    yield {
      span: item.marker.span,
      message: { text: mark === '' ? texts.lacking : texts.unlike, values },
      fixes,
    };
  }
}

/** One finding for every way of writing that the document uses throughout and the norm does not know. */
function* throughout(speech: Speech, groups: ReadonlyMap<string, readonly Judged[]>): Generator<Finding> {
  for (const judged of groups.values()) {
    const { item, shape } = judged[0]!;
    const mark = prescribed(shape)!;
    const expected = rewritten(speech, item, mark);
    const values = { found: item.marker.text, expected, count: judged.length };
    const fixes = (): readonly Fix[] => [
      { title: { text: texts.all }, edits: judged.map(each => edit(speech, each.item, mark)), safe: true },
    ];
    yield {
      span: item.marker.span,
      severity: 'information',
      message: { text: texts.throughout, values },
      fixes,
    };
  }
}

export const markerPunctuation: SpeechRule = {
  id: 'marker-punctuation',
  scope: 'speech',
  severity: 'warning',
  norm: 'GB/T 15834-2011, B.3; GB/T 9704-2012, 7.3.3',
  summary: say('序号后的标点不当', '序號後的標點不當', 'The wrong mark after a number'),
  explanation: say(
    '“一、”用顿号，“1.”用下脚点，“第一，”“首先，”用逗号，“（一）”“①”“一是”之后不用标点。与同级写法不同的逐个提示；通篇如此的（如都写“1、”）全文只提示一次。全角半角从本篇习惯。',
    '「一、」用頓號，「1.」用下腳點，「第一，」「首先，」用逗號，「（一）」「①」「一是」之後不用標點。與同級寫法不同的逐個提示；通篇如此的（如都寫「1、」）全文只提示一次。全形半形從本篇習慣。',
    '一、 takes 、; 1. a point; 第一， and 首先， a comma; （一）, ① and 一是 nothing. A mark unlike its fellows’ is reported where it stands; a way of writing kept throughout (1、 everywhere) once in the document. Width is the document’s own.',
  ),
  bad: [
    '一、提高认识\n\n（一）看清形势。形势逼人。\n\n{marker-punctuation:（二）、}看清差距。差距不小。\n\n（三）看清机遇。机遇难得。\n\n二、加强领导\n\n领导要到位。\n',
    '要做好三件事。第一，抓项目早开工。{marker-punctuation:第二}抓环境优服务。第三，抓作风提效能。\n',
  ],
  good: [
    '一\n\n过去的一年，我们干成了几件大事，群众是满意的。\n\n二\n\n新的一年，我们要接着干，干得更好。\n',
    '要做好三件事。第一，抓项目。第二要抓环境。第三，抓作风。\n',
    '第一,要学习。第二,要调研。第三,要实干。\n',
    '工作要抓好三件事：一是抓项目，二是抓环境，三是抓作风。\n',
  ],
  *check(speech): Generator<Finding> {
    const groups = new Map<string, Judged[]>();
    const known = new Map<string, boolean>();
    const plain = speech.plainMarkers.every(marker => isRightMarker(speech, marker));
    for (const list of plain ? speech.notableLists : speech.lists) {
      if (isPlain(speech, list, known)) continue;
      const judged = judge(speech, list);
      if (judged.length < 2) continue;
      const usual = majority(judged.map(({ mark }) => mark));
      if (judged.some(({ mark }) => mark !== usual)) yield* unlike(speech, judged, usual);
      const { shape } = judged[0]!;
      if (isRight(shape, usual)) continue;
      const key = `${shapeKey(shape)} ${usual}`;
      const group = groups.get(key) ?? [];
      for (const each of judged) if (each.mark === usual && !parts(speech, each)) group.push(each);
      if (group.length > 0) groups.set(key, group);
    }
    yield* throughout(speech, groups);
  },
};
