import type { Offer } from './item.ts';
import { openItems, promiseOf } from './openItems.ts';
import type { Place } from './place.ts';
import { storeForm } from './storeForm.ts';
import { commonWordings, wordings } from './usages.ts';

const closingBasics = ['总之，', '最后，'];
const callBasics = ['让我们{……}，为{目标}而努力奋斗！', '让我们更加紧密地团结起来，'];
const thanksBasics = ['谢谢大家'];

/** A wording and the documents that it rests on; null for what the norm knows. */
interface Wording {
  readonly text: string;
  readonly documents: number | null;
}

/** How the speech may end from here: closing, call, thanks. Worth more when what was promised has been said. */
export function closingOffers(place: Place): readonly Offer[] {
  const { usages, typed, sentence } = place;
  const said = saidOf(place);
  const done = said !== 'some';
  // In the middle of a paragraph that does not close the speech, nobody asked how to close it.
  if (!done && sentence === '' && typed !== '' && !closes.test(typed)) return [];
  const address = `${addressOf(place)}，`;
  const closings = commonWordings(usages, usage => usage.closings)
    .filter(({ text }) => text.length >= 2 && text !== '我们')
    .map(({ text, documents }) => ({ text: isAddress.test(text) ? address : text, documents }));
  const calls = wordings(usages, usage => usage.calls)
    .filter(({ text }) => saysMore(text) && !isAddress.test(text) && !namesOther(text, place))
    .map(({ text, documents }) => ({ text: calling(text), documents }));
  const thanks = wordings(usages, usage => usage.thanks).filter(({ text }) => text.startsWith('谢谢'));
  const closingWorth = said === 'all' ? 110 : done ? 60 : 0.6;
  return [
    ...ranked('closing', closings, [address, ...closingBasics], closingWorth, ''),
    ...ranked('call', calls, callBasics, done ? 20 : 0.4, ''),
    ...ranked('thanks', thanks.slice(0, 2), thanks.length > 0 ? [] : thanksBasics, done ? 15 : 0.3, '！'),
  ];
}

/** What the paragraph begins with that closes a speech. */
const closes = /^(?:总之|最后|[\u3400-\u9fff、]{0,12}们[，！]|各位[\u3400-\u9fff]{2,4}[，！])/;
const isAddress = /^(?:各位|尊敬|亲爱|女士|先生|(?!.{0,3}我们)[\u3400-\u9fff]{1,4}们)/;
/** 让我们 alone says nothing that a writer would have to look for, nor what breaks off before a name: 团结在以. */
const saysMore = (text: string): boolean =>
  text.includes('{') || (text.length >= 6 && !/[在以把向为]$/.test(text));

/** A call as it is written out: addressed to all of us, with the mark that it ends with. */
function calling(text: string): string {
  const called = text.replace(/^(?:让(?=\{)|我们要)/, '让我们');
  return /\}[\u3400-\u9fff]+$/.test(called) ? `${called}！` : called;
}

/** Characters before the caret in which a name is looked for in either script; as it is written, in all of the draft. */
const nameReach = 4_000;

/** Whether a call names a leader whom the draft has not named: the corpus knows those of other years. */
function namesOther(text: string, { speech, offset }: Place): boolean {
  const name = /以([\u3400-\u9fff]{2,4})同志为/.exec(text)?.[1];
  if (name === undefined || speech.text.slice(0, offset).includes(name)) return false;
  return !storeForm(speech.text.slice(Math.max(0, offset - nameReach), offset)).includes(name);
}

const longestAddress = 12;

/** Whom the draft addresses, without courtesies, of several the last: 同志们 where it says nothing. */
function addressOf({ speech }: Place): string {
  const address = storeForm(speech.salutation?.text ?? '').replace(/尊敬的|亲爱的|[：！，]+$/g, '');
  const last = address.length > longestAddress ? address.slice(address.lastIndexOf('，') + 1) : address;
  return last === '' || last.length > longestAddress ? '同志们' : last;
}

const mostLearned = 6;

/** Learned wordings, each once, then those of the norm that were not learned. */
function ranked(
  kind: Offer['kind'],
  learned: readonly Wording[],
  basics: readonly string[],
  worth: number,
  mark: string,
): readonly Offer[] {
  const known = new Set<string>();
  const fresh = ({ text }: Wording): boolean => !known.has(text) && known.add(text) !== undefined;
  const own = learned.filter(fresh).slice(0, mostLearned);
  const others = basics.map(text => ({ text, documents: null })).filter(fresh);
  return [...own, ...others].map(({ text, documents }, rank) => ({
    kind,
    wording: /[！，。]$/.test(text) ? text : `${text}${mark}`,
    documents,
    worth: worth / (rank + 1),
  }));
}

/** How much of what was promised has been said: some, all but perhaps more of a list in the last section, or all. */
function saidOf({ speech, offset }: Place): 'some' | 'nearly' | 'all' {
  const open = openItems(speech, offset);
  const outermost = open[0];
  if (outermost === undefined) return 'some';
  const promised = (promiseOf(speech, outermost.list) ?? speech.announcement)?.count ?? null;
  if (promised === null || outermost.siblings.length < promised) return 'some';
  const told = outermost.item.runIn || outermost.paragraphs > 0;
  return told && open.every(({ item }, depth) => depth === 0 || item.kind === 'point') ? 'all' : 'nearly';
}
