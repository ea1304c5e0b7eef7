import { readFileSync } from 'node:fs';
import { type Localized, type Model, readModel } from '../core/index.ts';
import { faultOf } from './modelFaults.ts';
import { shippedFile } from './shipped.ts';

/** A model, or the sentence that says why there is none. */
export type LoadedModel = { readonly model: Model } | { readonly problem: Localized };

/** Reads a model file. Never throws. */
export function loadModel(file: string): LoadedModel {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { problem: faultOf(file, (error as NodeJS.ErrnoException).code ?? 'EIO') };
  }
  const read = readModel(bytes);
  return 'fault' in read ? { problem: faultOf(file, read.fault) } : { model: read.value };
}

/** The model that ships with the product. */
export function defaultModelFile(): string {
  return shippedFile('server/model/default.model');
}

let shipped: Model | null | undefined;

/** The model that ships with the product, read once; null where it is missing or damaged. */
export function defaultModel(): Model | null {
  if (shipped === undefined) {
    const loaded = loadModel(defaultModelFile());
    shipped = 'model' in loaded ? loaded.model : null;
  }
  return shipped;
}
