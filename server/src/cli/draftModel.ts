import { baseCues, type Cues, layered, type Model, widen } from '../../core/index.ts';
import { defaultModel, loadModel } from '../modelFile.ts';
import { Failure } from './failure.ts';

/**
 * The model a command goes by: the file of `--model` over the default that ships with the product, else the default.
 *
 * @throws Failure where `path` is no model
 */
export async function commandModel(path: string | undefined): Promise<Model | null> {
  if (path === undefined) return defaultModel();
  const loaded = loadModel(path);
  if ('problem' in loaded) throw new Failure(loaded.problem);
  return layered(loaded.model, defaultModel());
}

/** The cues that drafts are parsed with under a model. */
export function cuesOf(model: Model | null): Cues {
  return model === null ? baseCues : widen(baseCues, model.cues);
}
