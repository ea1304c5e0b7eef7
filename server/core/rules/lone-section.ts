import type { ItemList, Speech } from '../structure/speech.ts';
import { counted } from './numbering.ts';
import { type Finding, type SpeechRule, say } from './rule.ts';

const texts = {
  lone: say(
    '这一级只有“{found}”，没有第二项；只有一项就不必编号。',
    '這一級只有「{found}」，沒有第二項；只有一項就不必編號。',
    '“{found}” has no second at its level; a single part needs no number.',
  ),
};

/** Whether the speech goes on after the list, so that a second would have come by now. */
function isOver(speech: Speech, list: ItemList): boolean {
  const end = list.items.at(-1)!.span.end;
  const closing = speech.closing ?? speech.closingCall?.span;
  return (
    (closing !== undefined && closing !== null && closing.start >= end) ||
    speech.items.some(item => item.span.start >= end)
  );
}

export const loneSection: SpeechRule = {
  id: 'lone-section',
  scope: 'speech',
  severity: 'warning',
  norm: '',
  summary: say('只有第一，没有第二', '只有第一，沒有第二', 'A first without a second'),
  explanation: say(
    '编号是为了分列，只有一项的层次多半是漏写或删剩的。后面还没有写下去时、段内要点，不提示。',
    '編號是為了分列，只有一項的層次多半是漏寫或刪剩的。後面還沒有寫下去時、段內要點，不提示。',
    'Numbers tell parts apart; a level of one part is usually what forgetting or deleting left. Nothing is said while the author is still writing it, nor of points inside a paragraph.',
  ),
  bad: [
    '一、提高认识\n\n{lone-section:（一）}看清形势。形势逼人，不进则退。\n\n二、加强领导\n\n（一）强化责任。责任重于泰山。\n\n（二）强化督查。督查一抓到底。\n',
  ],
  good: ['同志们，要把安全生产作为天字第一号工程来抓，一是一，二是二，来不得半点虚假。\n'],
  *check(speech): Generator<Finding> {
    for (const list of speech.notableLists) {
      if (list.kind !== 'section' || list.size !== 1) continue;
      const [item] = counted(list);
      if (item === undefined || item.marker.ordinal !== 1 || !isOver(speech, list)) continue;
      yield { span: item.marker.span, message: { text: texts.lone, values: { found: item.marker.text } } };
    }
  },
};
