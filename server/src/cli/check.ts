import { type Command, Option } from 'commander';
import {
  check,
  type CheckSettings,
  type Checked,
  defaultCheckSettings,
  type Model,
  occasionOf,
  parse,
  type Speech,
} from '../../core/index.ts';
import { toDiagnostic } from '../protocol/diagnostics.ts';
import { commandModel, cuesOf } from './draftModel.ts';
import { say } from './failure.ts';
import { readDraft } from './input.ts';
import { readIgnored } from './ignored.ts';
import { renderPretty, renderSummary } from './pretty.ts';
import { toSarif } from './sarif.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly model?: string;
}

/** One file as it was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly speech: Speech;
  readonly diagnostics: Checked['diagnostics'];
}

/** Checks a text as the editor does with nothing set: the occasion read from the title, every rule at its own loudness. */
export function checkText(file: string, text: string, model: Model | null, settings: CheckSettings): CheckedFile {
  const speech = parse(text, cuesOf(model));
  const occasion = settings.occasion === '' ? occasionOf(speech, model) : settings.occasion;
  return { file, speech, diagnostics: check(speech, model, { ...settings, occasion }).diagnostics };
}
