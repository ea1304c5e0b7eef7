import type { Offer } from './item.ts';
import { openItems, promiseOf } from './openItems.ts';
import type { Place } from './place.ts';
import { wordings } from './usages.ts';

const closingBasics = ['同志们，', '总之，', '最后，'];
const callBasics = ['让我们{……}，为{目标}而努力奋斗！', '让我们更加紧密地团结起来，'];
const thanksBasics = ['谢谢大家', '谢谢'];

/** How the speech may end from here: closing, call, thanks. Worth more when what was promised has been said. */
export function closingOffers(place: Place): readonly Offer[] {
  const done = saidAll(place);
  const { usages } = place;
  const closings = wordings(usages, usage => usage.closings).filter(({ text }) => text.length >= 2);
  const calls = wordings(usages, usage => usage.calls).filter(({ text }) => text.length >= 3);
  const thanks = wordings(usages, usage => usage.thanks).filter(({ text }) => text.startsWith('谢谢'));
  return [
    ...ranked('closing', closings.slice(0, 6), closingBasics, done ? 60 : 0.6, ''),
    ...ranked('call', calls.slice(0, 6), callBasics, done ? 20 : 0.4, ''),
    ...ranked('thanks', thanks.slice(0, 2), thanksBasics, done ? 15 : 0.3, '！'),
  ];
}

function ranked(
  kind: Offer['kind'],
  learned: readonly { readonly text: string; readonly documents: number }[],
  basics: readonly string[],
  worth: number,
  mark: string,
): readonly Offer[] {
  const known = new Set(learned.map(({ text }) => text));
  const own = learned.map(({ text, documents }) => ({ text, documents }));
  const others = basics.filter(text => !known.has(text)).map(text => ({ text, documents: null }));
  return [...own, ...others].map(({ text, documents }, rank) => ({
    kind,
    wording: /[！，。]$/.test(text) ? text : `${text}${mark}`,
    documents,
    worth: worth / (rank + 1),
  }));
}

/** Whether the outermost list has as many sections as were promised. */
function saidAll({ speech, offset }: Place): boolean {
  const outermost = openItems(speech, offset)[0];
  if (outermost === undefined) return false;
  const promised = (promiseOf(speech, outermost.list) ?? speech.announcement)?.count ?? null;
  return promised !== null && outermost.siblings.length >= promised;
}
