import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import {
  addObservation,
  finish,
  layered,
  type Model,
  observe,
  parse,
  partialOf,
  startPartial,
  writeModel,
} from '../../server/core/index.ts';
import { openModels } from '../../server/src/models.ts';
import { cut } from '../support/cut.ts';
import { inFolder } from '../support/folder.ts';
import { madeSpeech } from '../support/madeSpeeches.ts';

function modelOf(salutation: string): Model {
  const builder = startPartial();
  for (let n = 0; n < 4; n++) addObservation(builder, observe(parse(madeSpeech(n, { salutation })), cut));
  return finish(partialOf(builder));
}

const [own, other] = [modelOf('各位掌柜：'), modelOf('各位乡亲：')];

describe('the models of a session', () => {
  /** Opens models, and collects what the writer is told and how often something changed. */
  async function withModels(
    test: (
      folder: string,
      models: ReturnType<typeof openModels>,
      told: string[],
      changes: () => number,
    ) => Promise<void>,
  ): Promise<void> {
    await inFolder({ '.speechdraft/own.model': writeModel(own) }, async folder => {
      const told: string[] = [];
      let changed = 0;
      const models = openModels({
        notify: message => void told.push(message),
        changed: () => void changed++,
      });
      try {
        await test(folder, models, told, () => changed);
      } finally {
        models.dispose();
      }
    });
  }

  it('are the folder’s own, over the default', () =>
    withModels(async (folder, models, told) => {
      const model = await models.modelFor({ folder, setting: '' });
      assert.equal(model?.documents, 4);
      assert.equal(model.all.salutations[0]?.text, '各位掌柜');
      assert.ok(model.base, 'the default lies under it');
      assert.ok((model.base?.documents ?? 0) > 100);
      assert.equal((await models.modelFor({ folder: null, setting: '' }))?.documents, model.base?.documents);
      assert.deepEqual(told, []);
    }));

  it('change with their file, and fall back to the default when it goes', () =>
    withModels(async (folder, models, told, changes) => {
      const file = join(folder, '.speechdraft', 'own.model');
      await models.modelFor({ folder, setting: '' });
      writeFileSync(file, writeModel(other));
      models.recheck();
      assert.equal(changes(), 1);
      assert.equal((await models.modelFor({ folder, setting: '' }))?.all.salutations[0]?.text, '各位乡亲');
      rmSync(file);
      models.recheck();
      assert.ok(changes() > 1);
      assert.equal((await models.modelFor({ folder, setting: '' }))?.base, null);
      assert.deepEqual(told, []);
    }));

  it('go on serving when their file breaks; the writer is told once, in one sentence', () =>
    withModels(async (folder, models, told) => {
      const file = join(folder, '.speechdraft', 'own.model');
      const before = await models.modelFor({ folder, setting: '' });
      writeFileSync(file, writeModel(own).slice(0, -8));
      assert.equal(await models.modelFor({ folder, setting: '' }), before);
      assert.equal(await models.modelFor({ folder, setting: '' }), before);
      assert.equal(told.length, 1);
      assert.match(told[0]!, /own\.model 不完整.*speechdraft learn/);
    }));

  it('are the default where the setting names none, which is told', () =>
    withModels(async (folder, models, told) => {
      const model = await models.modelFor({ folder, setting: 'nowhere.model' });
      assert.ok((model?.documents ?? 0) > 100);
      assert.equal(told.length, 1);
      assert.match(told[0]!, /nowhere\.model 不存在/);
    }));
});

describe('a model over another', () => {
  it('gives its own wordings first and never adds up figures', () => {
    const both = layered(own, other);
    assert.equal(both.documents, 4);
    assert.deepEqual(both.all.parts, own.all.parts);
    assert.deepEqual(
      both.all.salutations.map(({ text }) => text),
      ['各位掌柜', '各位乡亲'],
    );
    assert.deepEqual(both.cues.salutations, [
      ...(own.cues.salutations ?? []),
      ...(other.cues.salutations ?? []),
    ]);
    assert.equal(both.base, other);
  });
});
