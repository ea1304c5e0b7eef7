import type { Item, ItemList, Speech } from '../structure/speech.ts';
import { type Finding, type SpeechRule, say } from './rule.ts';

const texts = {
  empty: say(
    '“{heading}”之下没有内容，同级的其他部分都有。',
    '「{heading}」之下沒有內容，同級的其他部分都有。',
    'Nothing stands under “{heading}”, while the other parts of its level have text.',
  ),
};

/** A heading is seldom longer; where its fellows are headings with text under each, it may be. */
const longest = 40;
const longestAmongHeadings = 80;

/** A heading alone: no text in its paragraph, none under it, and no full stop that would make it a statement. */
function isBare(speech: Speech, item: Item): boolean {
  if (item.kind !== 'section' || item.runIn || item.title.length > longestAmongHeadings) return false;
  if (!/^[？?：:\s]*$/.test(speech.text.slice(item.selection.end, item.span.end))) return false;
  return !/[。！!；;]/.test(item.title);
}

/** One short paragraph, with nothing under it. */
const isLine = ({ text }: Speech, { span, selection, children }: Item): boolean =>
  children.length === 0 &&
  span.end - span.start <= longestAmongHeadings &&
  !text.slice(selection.end, span.end).includes('\n');

function* inList(speech: Speech, list: ItemList): Generator<Finding> {
  const bare = list.items.filter(item => isBare(speech, item));
  // A list whose members are mostly bare is an enumeration of short lines, not a row of headings.
  if (bare.length === 0 || bare.length * 2 > list.items.length - 1) return;
  // So is one whose last line is alone in having text under it: that is the text which goes on behind the enumeration.
  if (list.items.slice(0, -1).every(item => isLine(speech, item))) return;
  const headings = list.items.every(item => bare.includes(item) || !item.runIn);
  for (const item of bare) {
    if (item.title.length > longest && !headings) continue;
    // The last section is where the author is writing.
    if (item === list.items.at(-1) && speech.closing === null) continue;
    const heading = speech.text.slice(item.selection.start, item.selection.end);
    yield { span: item.selection, message: { text: texts.empty, values: { heading } } };
  }
}

export const emptySection: SpeechRule = {
  id: 'empty-section',
  scope: 'speech',
  severity: 'warning',
  norm: '',
  summary: say('小标题之下没有内容', '小標題之下沒有內容', 'A heading with nothing under it'),
  explanation: say(
    '同级的其他部分都有内容，只有这一个是空的，多半是忘了写或粘贴时丢了。各项都只有一句的短列表、带句号的一句话要点、正在写的最后一部分，不作提示。',
    '同級的其他部分都有內容，只有這一個是空的，多半是忘了寫或貼上時丟了。各項都只有一句的短列表、帶句號的一句話要點、正在寫的最後一部分，不作提示。',
    'Its fellows have text and this one has none: forgotten, or lost in pasting. Lists of short lines, points of one full sentence and the section being written are left alone.',
  ),
  bad: ['一、提高认识\n\n认识要到位。\n\n{empty-section:二、明确任务}\n\n三、加强领导\n\n领导要到位。\n'],
  good: ['要抓好以下工作：\n\n1.项目建设\n\n2.环境整治\n\n3.作风转变\n'],
  *check(speech): Generator<Finding> {
    for (const list of speech.notableLists) {
      if (list.kind === 'section' && list.hasShort) yield* inList(speech, list);
    }
  },
};
