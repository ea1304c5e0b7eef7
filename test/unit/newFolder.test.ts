import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { newFolder } from '../../client/src/newFolder.ts';
import { inFolder } from '../support/folder.ts';

describe('the folder that a model is learned into', () => {
  it('goes again where nothing was learned, with those made around it and no other', () =>
    inFolder({}, async folder => {
      const takeBack = await newFolder(join(folder, 'a', 'b'));
      assert.ok(existsSync(join(folder, 'a', 'b')));
      await takeBack();
      assert.ok(!existsSync(join(folder, 'a')));
      assert.ok(existsSync(folder));
    }));

  it('stays where something was written, or where it was there before', () =>
    inFolder({}, async folder => {
      const [written, before] = [join(folder, 'a', 'b'), join(folder, 'before')];
      const takeBack = await newFolder(written);
      writeFileSync(join(folder, 'a', 'model'), '');
      await takeBack();
      assert.ok(!existsSync(written));
      assert.ok(existsSync(join(folder, 'a', 'model')));
      mkdirSync(before);
      await (await newFolder(before))();
      assert.ok(existsSync(before));
    }));
});
