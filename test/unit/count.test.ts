import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { count, minutes, pages } from '../../client/src/count.ts';

describe('count', () => {
  const counts = (text: string, words: number, characters: number): void => {
    it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(count(text), { words, characters }));
  };

  counts('', 0, 0);
  counts('同志们：', 4, 3);
  counts('　　今天，我们召开会议。\n', 10, 8);
  counts('增长6.5%，利用外资5亿美元。', 13, 9);
  counts('实施“十四五”规划——开好局……', 16, 10);
  counts('推进 VS Code 建设', 6, 4);
  counts('𠮷某同志', 4, 4);
  counts('今天<!-- 待核实 -->开会', 4, 4);
  counts('今天<!-- 没有写完', 2, 2);

  it('turns characters into minutes by the reading speed, and into pages', () => {
    const speech = count('讲'.repeat(2200));
    assert.equal(minutes(speech, 220), 10);
    assert.equal(pages(speech), 4);
    assert.equal(minutes(count('好'), 220), 1);
    assert.equal(minutes(count(''), 220), 0);
  });
});
