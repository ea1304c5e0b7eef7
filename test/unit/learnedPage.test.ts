import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type LearnedModel, learnedPage } from '../../client/src/views/learnedPage.ts';

const all = {
  occasion: '',
  documents: 30,
  parts: { salutation: 28 },
  lengths: { salutation: 3 },
  sectionCounts: [2, 0, 0, 28],
  styles: [{ level: 1, style: '一、', documents: 27 }],
  titles: [],
  salutations: [{ text: '同志们', documents: 28 }],
  openings: [],
  announcements: [],
  headings: [{ text: '<script>alert(1)</script>', documents: 3 }],
  closings: [],
  calls: [],
  thanks: [],
};
const model: LearnedModel = {
  file: '/drafts/.speechdraft/speech.model',
  documents: 30,
  minDocuments: 3,
  all,
  occasions: [{ ...all, occasion: '座谈会', documents: 9 }],
  setPhrases: [],
};
const words = (text: string, ...values: (string | number)[]): string =>
  values.reduce<string>((filled, value, index) => filled.replace(`{${index}}`, String(value)), text);

describe('the page of what was learned', () => {
  const page = learnedPage(model, ['a.pdf: holds no text'], words, 'en');
  const text = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('says from how much, and what is kept', () => {
    assert.match(text, /What was learned from 30 speeches/);
    assert.match(text, /at least 3 of them share/);
  });

  it('gives each thing with the number of speeches behind it', () => {
    assert.match(text, /座谈会 9 of 30/);
    assert.match(text, /salutation \(usually 3 characters\) 28 of 30/);
    assert.match(text, /level 1: 一、 27 of 30/);
    assert.match(text, /3 sections 28 of 30/);
    assert.match(text, /同志们 28 speeches/);
  });

  it('names the files that were not used', () => assert.match(text, /a\.pdf: holds no text/));

  it('tells what stands for anything from what is written', () => {
    const shown = learnedPage(
      { ...model, all: { ...all, calls: [{ text: '让{…}努力奋斗', documents: 3 }] } },
      [],
      words,
      'zh-cn',
    );
    assert.match(shown, /让<i>〔…〕<\/i>努力奋斗/);
    assert.doesNotMatch(shown, /\{…\}/);
  });

  it('can be read out: one first heading, each table named by its own, bars that say nothing passed over', () => {
    assert.equal(page.match(/<h1>/g)?.length, 1);
    const ids = [...page.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const tables = [...page.matchAll(/<(?:table|ul) aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(tables, ids);
    assert.equal(page.match(/<meter/g)?.length, page.match(/<td aria-hidden="true"><meter/g)?.length);
    assert.match(page, /<html lang="en">/);
  });

  it('loads nothing and runs nothing', () => {
    assert.doesNotMatch(page, /<script|<link|<img|src=|href=|url\(|@import/);
    assert.match(page, /content="default-src 'none'; style-src 'nonce-\w+'"/);
  });

  it('shows what a corpus holds as text, never as markup', () => {
    assert.ok(!page.includes('<script>'));
    assert.ok(page.includes('&lt;script&gt;'));
    assert.match(page, /default-src 'none'/);
  });
});
