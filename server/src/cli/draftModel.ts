import { baseCues, type Cues, type Model, widen } from '../../core/index.ts';

/**
 * The model a command goes by: the file of `--model`, else the default that ships with the product.
 *
 * @throws Failure where `path` is no model
 */
export async function commandModel(path: string | undefined): Promise<Model | null> {
  void path;
  return null;
}

/** The cues that drafts are parsed with under a model. */
export function cuesOf(model: Model | null): Cues {
  return model === null ? baseCues : widen(baseCues, model.cues);
}
