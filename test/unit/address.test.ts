import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from '../../server/core/index.ts';

const body = '今天，我们来看望大家，心里非常高兴，也有许多话想对大家说。';

describe('whom a speech addresses', () => {
  it('knows an address by its form, whoever is greeted', () => {
    for (const greeted of [
      '各位劳模、各位工友，同志们',
      '尊敬的各位老领导、老同志',
      '各位护林员、各位巡线工',
    ]) {
      assert.equal(parse(`在座谈会上的讲话\n\n${greeted}：\n\n${body}\n`).salutation?.text, greeted);
    }
  });

  it('takes no request for an address', () => {
    assert.equal(
      parse(`在座谈会上的讲话\n\n各位要记住以下几点、做到以下几点：\n\n第一，${body}\n\n第二，${body}\n`)
        .salutation,
      null,
    );
  });

  it('finds the closing where the speech turns to those it greeted', () => {
    const ending = '各位工友，平凡的岗位也能发光。希望大家保重身体，在新的一年里再立新功。';
    const text = `在座谈会上的讲话\n\n各位劳模、各位工友：\n\n${body}\n\n第一，${body}\n\n第二，${body}\n\n${ending}\n`;
    assert.equal(parse(text).closing?.start, text.indexOf(ending));
  });
});
