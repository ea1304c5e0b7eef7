import { emptyUsage } from '../../model/emptyModel.ts';
import type { Counted, Model, Usage } from '../../model/model.ts';
import { occasionIn } from '../../model/occasion.ts';
import type { Speech } from '../../structure/speech.ts';

/** What is usual for a speech: of its occasion, where that is known, and of all speeches. */
export interface Usages {
  /** null where no occasion is known. */
  readonly own: Usage | null;
  readonly all: Usage;
  /** The other occasions that the model knows. */
  readonly others: readonly Usage[];
  /** How much the occasion's own usage counts against that of all speeches, 0–1: the more, the more documents. */
  readonly trust: number;
}

/** How far into the body the occasion is looked for where the title names none: 今天，我们召开全市工作会议. */
const openingLength = 240;

/**
 * @param occasion a learned occasion, or `auto`: as the title says, else the opening
 */
export function usagesFor(speech: Speech, model: Model | null, occasion: string): Usages {
  if (model === null) return { own: null, all: emptyUsage(''), others: [], trust: 0 };
  const name = occasion === 'auto' ? occasionOf(speech, model) : occasion;
  const own = model.occasions.find(usage => usage.occasion === name) ?? null;
  const others = model.occasions.filter(usage => usage !== own);
  return { own, all: model.all, others, trust: own === null ? 0 : own.documents / (own.documents + 10) };
}

function occasionOf(speech: Speech, model: Model): string | null {
  const known = model.occasions.map(usage => usage.occasion);
  const title = speech.title === null ? null : occasionIn(speech.title.text, known);
  if (title !== null || speech.title !== null) return title;
  const start = speech.opening?.start ?? speech.paragraphs[0]?.span.start ?? 0;
  const opening = speech.text.slice(start, start + openingLength);
  let found: string | null = null;
  for (const name of known) {
    if (name.length > (found?.length ?? 2) && opening.includes(name)) found = name;
  }
  return found;
}

/** Wordings of the occasion first, then those of all speeches; each once, most documents first in either group. */
export function wordings(usages: Usages, pick: (usage: Usage) => readonly Counted[]): readonly Counted[] {
  const own = usages.own === null ? [] : pick(usages.own);
  const known = new Set(own.map(({ text }) => text));
  return [...own, ...pick(usages.all).filter(({ text }) => !known.has(text))];
}

/** Like `wordings`, but what belongs to another occasion (各位代表 to 政府工作报告) comes after what is said everywhere. */
export function commonWordings(
  usages: Usages,
  pick: (usage: Usage) => readonly Counted[],
): readonly Counted[] {
  const elsewhere = ({ text }: Counted): number =>
    Math.max(
      0,
      ...usages.others.map(usage => pick(usage).find(other => other.text === text)?.documents ?? 0),
    );
  const own = usages.own === null ? 0 : pick(usages.own).length;
  const found = wordings(usages, pick);
  const common = found
    .slice(own)
    .map(counted => ({ counted, left: counted.documents - 2 * elsewhere(counted) }));
  return [...found.slice(0, own), ...common.sort((a, b) => b.left - a.left).map(({ counted }) => counted)];
}
