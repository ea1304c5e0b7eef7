import { type Checked, type CheckSettings, check, type Locale } from '../core/index.ts';
import type { Draft, Drafts } from './documents.ts';
import type { Settings } from './settings.ts';

/** The check of one version of a draft. Its id changes when anything that it rests on changes. */
export interface DraftCheck extends Checked {
  readonly id: string;
}

interface Known {
  readonly draft: Draft;
  readonly check: DraftCheck;
}

export interface Checks {
  /** What is wrong with a draft; found once for a version, and on the grounds of the version before. */
  checkOf(draft: Draft): DraftCheck;
}

/** What the writer has set, in the shape the rules ask for. */
export function checkSettings(
  { rules, occasion, script, strictLevels }: Settings,
  locale: Locale,
): CheckSettings {
  return { rules, occasion, script, locale, strictLevels };
}

/** Keeps one check of each open draft. */
export function openChecks(drafts: Drafts, locale: () => Locale): Checks {
  const known = new Map<string, Known>();
  let made = 0;
  // What a check has made ready of the model serves the first check of the next draft too.
  let latest: DraftCheck | undefined;
  drafts.onClose(uri => known.delete(uri));
  return {
    checkOf(draft) {
      const { uri, speech, model, settings, ignored } = draft;
      const last = known.get(uri);
      const same = last?.draft.speech === speech && last.draft.model === model;
      const unchanged = last?.draft.settings === settings && last.draft.ignored === ignored;
      if (last && same && unchanged) return last.check;
      const found = check(speech, model, checkSettings(settings, locale()), last?.check ?? latest);
      made++;
      const diagnostics = ignored ? [] : found.diagnostics;
      const result = { ...found, diagnostics, id: String(made) };
      known.set(uri, { draft, check: result });
      latest = result;
      return result;
    },
  };
}
