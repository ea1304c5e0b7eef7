import type { Finding, Fix, Localized, Message } from './rule.ts';

/** Of more of a kind only the first is told, with their number and one repair for all: a list of them is no news. */
const few = 3;

/** One finding each for a few places of a kind, one for all where there are more. Each has one repair, with edits in order. */
export function* gathered(
  found: readonly Finding[],
  all: Localized,
  mendAll: Localized,
  values: Message['values'],
): Generator<Finding> {
  const first = found[0];
  if (first === undefined || found.length <= few) {
    yield* found;
    return;
  }
  const fixes = (): readonly Fix[] => {
    const each = found.flatMap(finding => finding.fixes?.() ?? []);
    const edits = each.flatMap(fix => fix.edits);
    return [
      { title: { text: mendAll, values: { count: edits.length } }, edits, safe: each.every(fix => fix.safe) },
    ];
  };
  yield { ...first, message: { text: all, values: { ...first.message.values, ...values } }, fixes };
}
