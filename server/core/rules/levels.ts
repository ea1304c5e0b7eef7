import type { Item, ItemList } from '../structure/speech.ts';
import type { StyleId } from '../text/markers.ts';
import { isCounted, majority } from './numbering.ts';
import { type Finding, say } from './rule.ts';

const texts = {
  upward: say(
    '层次颠倒：“{found}”这一级应高于“{outer}”，这里却用在它之下。',
    '層次顛倒：「{found}」這一級應高於「{outer}」，這裡卻用在它之下。',
    'Levels are upside down: “{found}” ranks above “{outer}”, but stands under it here.',
  ),
  skippedLevel: say(
    '层次跳级：“{outer}”之下直接用了“{found}”，中间应有“（一）”一级。',
    '層次跳級：「{outer}」之下直接用了「{found}」，中間應有「（一）」一級。',
    'A level is skipped: “{found}” stands directly under “{outer}”; “（一）” should come between.',
  ),
};

/** The prescribed order of levels; styles outside it have no rank. */
const ranks: Readonly<Record<StyleId, number>> = {
  '一、': 1,
  一: 1,
  '（一）': 2,
  '1.': 3,
  '（1）': 4,
  '①': 5,
};

/** Whether a list is plainly of a lower level than the item it stands in: nearly all are, and need not be looked into. */
export function isInOrder({ parent, regular, form }: ItemList, strict: boolean): boolean {
  const above = ranks[parent?.marker?.style ?? ''];
  if (above === undefined) return true;
  if (strict || !regular) return false;
  const here = ranks[form.slice(0, form.indexOf(' '))];
  return here === undefined || here >= above;
}

/** Whether an item is written unlike its fellows, so that its style says nothing of its level. */
function isMisstyled({ list, marker }: Item): boolean {
  const styles = list?.items.map(item => item.marker?.style ?? '') ?? [];
  return styles.length > 1 && marker?.style !== majority(styles);
}

/**
 * A list whose style ranks above that of the item it stands in, or, for strict editors, leaves a level out.
 *
 * @param through numbers that count through the document (paragraphs of a report) are no level
 */
export function* levels(list: ItemList, strict: boolean, through: ReadonlySet<Item>): Generator<Finding> {
  const { parent } = list;
  if (list.kind !== 'section' || parent === null || parent.marker === null || through.has(parent)) return;
  const item = list.items.find(isCounted);
  if (item === undefined) return;
  const outer = parent.marker;
  const above = ranks[outer.style];
  const here = ranks[item.marker.style];
  if (above === undefined || here === undefined) return;
  const values = { found: item.marker.text, outer: outer.text };
  if (here < above && !isMisstyled(parent))
    yield { span: item.marker.span, message: { text: texts.upward, values } };
  else if (strict && above === 1 && here > 2) {
    yield { span: item.marker.span, message: { text: texts.skippedLevel, values } };
  }
}
