import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, deleteSection, diagnose, moveSection, parse } from '../../server/core/index.ts';

const text = `同志们：

今天开个会，讲三点意见。

一、提高认识

（一）看清形势。形势逼人。

（二）看清差距。差距不小。

二、明确任务

任务要落细。一是抓项目，二是抓环境。

三、加强领导

领导要到位。
`;
const at = (heading: string): number => text.indexOf(heading);
const headings = (changed: string): string[] =>
  [...changed.matchAll(/^(?:[一二三四]、|（[一二三]）)\S{4}/gm)].map(match => match[0]);

describe('moving a section', () => {
  it('takes its text, points and subsections along and exchanges the numbers', () => {
    const edits = moveSection(parse(text), at('二、明确'), 'up');
    const moved = applyEdits(text, edits!);
    assert.deepEqual(headings(moved), [
      '一、明确任务',
      '二、提高认识',
      '（一）看清形势',
      '（二）看清差距',
      '三、加强领导',
    ]);
    assert.ok(moved.includes('一、明确任务\n\n任务要落细。一是抓项目，二是抓环境。\n\n二、提高认识'));
    assert.deepEqual(diagnose(parse(moved), null), []);
  });

  it('moves the innermost section, among its own siblings', () => {
    const moved = applyEdits(text, moveSection(parse(text), at('（一）看'), 'down')!);
    assert.deepEqual(headings(moved).slice(0, 3), ['一、提高认识', '（一）看清差距', '（二）看清形势']);
  });

  it('up and down again changes nothing', () => {
    const up = applyEdits(text, moveSection(parse(text), at('三、加强'), 'up')!);
    const down = applyEdits(up, moveSection(parse(up), up.indexOf('二、加强'), 'down')!);
    assert.equal(down, text);
  });

  it('has nowhere to go at the ends, and outside of sections', () => {
    assert.equal(moveSection(parse(text), at('一、提高'), 'up'), null);
    assert.equal(moveSection(parse(text), at('三、加强'), 'down'), null);
    assert.equal(moveSection(parse(text), at('今天'), 'down'), null);
  });
});

describe('deleting a section', () => {
  it('moves the numbers behind it up', () => {
    const left = applyEdits(text, deleteSection(parse(text), at('二、明确'))!);
    assert.deepEqual(headings(left), ['一、提高认识', '（一）看清形势', '（二）看清差距', '二、加强领导']);
    assert.ok(left.includes('差距不小。\n\n二、加强领导'));
  });

  it('leaves no hole at the end', () => {
    const left = applyEdits(text, deleteSection(parse(text), at('三、加强'))!);
    assert.ok(left.endsWith('二是抓环境。\n'), JSON.stringify(left.slice(-20)));
  });
});
