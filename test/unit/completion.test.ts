import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type CompletionItem,
  type CompletionRequest,
  complete,
  firstWord,
  inlineComplete,
  openCommonWords,
  ownWords,
  parse,
} from '../../server/core/index.ts';
import { emptyModel } from '../../server/core/model/emptyModel.ts';
import type { PhraseSource } from '../../server/core/model/phraseSource.ts';
import { buildPhrases } from '../../server/core/model/phrases.ts';
import { openPhrases, type PhraseTrie } from '../../server/core/model/phraseTrie.ts';
import { toTraditional } from '../../server/src/script.ts';
import { lettersBefore, spelled } from '../../server/src/spelling.ts';

const sentences = [
  '{段} 我们 要 坚持 不懈 地 抓好 落实 。',
  '要 坚持 不懈 地 改进 作风 。',
  '{序（一）} 加强 组织 领导 ，确保 各项 工作 落到 实处 。',
  '大力 发展 现代 农业 。',
  '大棚 ，制度 建设 要 跟上 。',
].map(sentence => sentence.split(' '));

/** A store of phrases that three documents share. */
function storeOf(said: readonly (readonly string[])[]): PhraseTrie {
  const words = ['', ...new Set(said.flat())];
  const source: PhraseSource = {
    words,
    documents: 3,
    minDocuments: 2,
    maxCharacters: 24,
    sentences: () =>
      Uint32Array.from(said.flatMap(sentence => [...sentence.map(word => words.indexOf(word)), 0])),
    weight: () => 100_000,
  };
  return openPhrases(buildPhrases(source))!;
}
const trie = storeOf(sentences);

/** A request at the caret, written `<|>`. */
function at(marked: string, more: Partial<CompletionRequest> = {}): CompletionRequest {
  const offset = marked.indexOf('<|>');
  assert.ok(offset >= 0, 'no caret');
  const speech = parse(marked.replace('<|>', ''));
  return { speech, offset, model: null, tries: [trie], others: [], occasion: 'auto', phrases: true, ...more };
}

const items = (marked: string, more?: Partial<CompletionRequest>): readonly CompletionItem[] =>
  complete(at(marked, more));

/** The draft after an item is taken, the caret's line alone. */
function taken(marked: string, item: CompletionItem): string {
  const text = marked.replace('<|>', '');
  const whole = text.slice(0, item.span.start) + item.insert + text.slice(item.span.end);
  return whole.slice(text.lastIndexOf('\n', marked.indexOf('<|>') - 1) + 1).split('\n')[0]!;
}

const markers = (marked: string): readonly string[] =>
  items(marked)
    .filter(({ kind }) => kind === 'marker')
    .map(({ insert }) => insert);

const head = '在全镇工作会议上的讲话\n\n同志们：\n\n';

describe('completion: the next marker', () => {
  const first = (marked: string): string | undefined => items(marked)[0]?.insert;

  it('goes on with the open list', () => {
    assert.equal(first(`${head}一、修路\n路要修宽。\n二、架桥\n桥要架稳。\n<|>`), '三、');
    assert.equal(first(`${head}1．修路。路要修宽。\n2．架桥。桥要架稳。\n<|>`), '3．');
    assert.equal(first(`${head}第一，路要修宽。\n第二，桥要架稳。\n<|>`), '第三，');
  });

  it('goes on with a nested list, and offers to go back to the outer one', () => {
    const offered = markers(`${head}一、修路\n（一）修宽\n要修宽。\n（二）修直\n要修直。\n<|>`);
    assert.equal(offered[0], '（三）');
    assert.ok(offered.slice(0, 3).includes('二、'), offered.join(' '));
  });

  it('goes back to the outer list when what was promised has been said', () => {
    const draft = '一、修路\n修路要抓好两件事：\n（一）修宽\n要修宽。\n（二）修直\n要修直。\n<|>';
    assert.equal(first(head + draft), '二、');
  });

  it('opens a nested list as earlier sections did', () => {
    const draft = '一、修路\n（一）修宽\n要修宽。\n（二）修直\n要修直。\n二、架桥\n<|>';
    assert.equal(first(head + draft), '（一）');
  });

  it('begins with 一、 after a promise', () => {
    assert.equal(first(`${head}今天开会，下面，我讲三点意见。\n<|>`), '一、');
  });

  it('follows a single first marker before the list can be sure', () => {
    assert.equal(first(`${head}主要做了以下工作：\n一是修了路。\n<|>`), '二是');
  });

  it('counts anew where a first marker stands behind a list of its style', () => {
    const done = '主要做了以下工作：\n一是修了路。\n二是架了桥。\n三是引了水。\n还要做好下面的事：\n';
    assert.equal(first(`${head}${done}一是植树。\n<|>`), '二是');
  });

  it('goes on from a first point inside the paragraph above', () => {
    assert.equal(
      first(`${head}做好今年工作，要把握好以下原则：一是修路要宽。路宽了，车才好走。\n<|>`),
      '二是',
    );
  });

  it('keeps the section open above what reads like a closing while more is to be written', () => {
    const summed = '同志们，成绩来之不易。一是路宽了。二是桥稳了。三是水清了。让我们再接再厉，共同奋斗！';
    const offered = markers(`${head}一、过去的工作\n路修宽了。\n${summed}\n<|>`);
    assert.equal(offered[0], '二、');
  });

  it('takes a number inside a longer sentence for no promise', () => {
    const draft = `重点把握以下几点：\n一是修好路。突出“修宽、修直”两大要点，更大力度推进各条道路的改造，让群众出行更加方便、更加安全、更加舒心，让货物进得来、出得去。\n`;
    assert.equal(first(`${head}一、过去\n路修宽了。\n二、打算\n${draft}<|>`), '二是');
  });

  it('opens a list below a bare heading, as the norm numbers it: no section is left empty', () => {
    const offered = markers(`${head}一、修路\n<|>`);
    assert.equal(offered[0], '（一）');
    assert.ok(offered.includes('二、'));
  });

  it('writes brackets as the draft does', () => {
    assert.equal(first(`${head}(一)修路\n要修宽。\n(二)架桥\n要架稳。\n<|>`), '(三)');
  });

  it('keeps to what was typed of it', () => {
    const offered = items(`${head}一、修路\n路要修宽。\n二、架桥\n桥要架稳。\n三<|>`)[0]!;
    assert.equal(taken(`${head}一、修路\n路要修宽。\n二、架桥\n桥要架稳。\n三<|>`, offered), '三、');
  });
});

describe('completion: parts of the speech', () => {
  const kinds = (marked: string): readonly string[] => [...new Set(items(marked).map(({ kind }) => kind))];

  it('offers titles in an empty draft', () => {
    assert.equal(items('<|>')[0]!.kind, 'title');
    assert.match(items('在<|>')[0]!.insert, /^在\$\{1:会议名称\}上的讲话$/);
  });

  it('offers the salutation under the title', () => {
    assert.deepEqual(taken('在全镇会议上的讲话\n同<|>', items('在全镇会议上的讲话\n同<|>')[0]!), '同志们：');
  });

  it('offers the opening under the salutation', () => {
    assert.ok(kinds(`${head}<|>`).includes('opening'));
  });

  it('offers a promise whose number is a choice', () => {
    const promise = items(`${head}　　大家辛苦了。下面，我讲<|>`).find(
      ({ kind }) => kind === 'announcement',
    )!;
    assert.match(promise.insert, /下面，我讲\$\{1\|三,/);
    assert.ok(promise.snippet);
  });

  it('offers the end when everything promised has been said', () => {
    const draft = `${head}下面，我讲两点意见。\n一、修路\n路要修宽。\n二、架桥\n桥要架稳。\n<|>`;
    assert.ok(
      items(draft)
        .slice(0, 6)
        .some(({ kind }) => kind === 'closing'),
    );
  });

  it('addresses whom the draft addresses when it closes', () => {
    const draft = '在晚宴上的致辞\n\n尊敬的各位来宾，女士们、先生们：\n\n　　欢迎大家。\n<|>';
    const closings = items(draft).filter(({ kind }) => kind === 'closing');
    assert.ok(closings.some(({ insert }) => insert.includes('女士们、先生们，')));
    assert.ok(!closings.some(({ insert }) => insert.includes('同志们')));
  });

  it('leaves the closing to the end: none in the middle of a paragraph', () => {
    const kinds = (draft: string): readonly string[] => items(draft).map(({ kind }) => kind);
    assert.ok(!kinds(`${head}一、修路\n　　路要修宽。<|>`).includes('call'));
    assert.ok(kinds(`${head}一、修路\n　　路要修宽。\n　　同志们，<|>`).includes('call'));
  });

  it('offers one promise of each beginning, and in a greeting none with sections', () => {
    const promises = (draft: string): readonly string[] =>
      items(draft).flatMap(({ kind, label }) => (kind === 'announcement' ? [label] : []));
    const begun = promises(`${head}<|>`).filter(label => label.startsWith('下面') && !label.includes('……'));
    assert.equal(begun.length, 1);
    assert.ok(promises(`${head}下面，<|>`).length > 1 || begun.length === 1);
    assert.ok(!promises('在晚宴上的致辞\n\n各位来宾：\n\n<|>').some(label => label.includes('……')));
  });

  it('has nothing to add behind the colon of a salutation', () => {
    for (const title of ['', '在全镇工作会议上的讲话\n\n']) {
      assert.deepEqual(items(`${title}同志们：<|>`), []);
    }
  });

  it('goes on with points inside a paragraph', () => {
    const draft = `${head}一是修路，路要修宽。二是架桥，桥要架稳。<|>`;
    assert.equal(items(draft).find(({ kind }) => kind === 'point')?.insert, '三是');
  });

  it('tells points after a colon', () => {
    const draft = `${head}　　还有几个问题：<|>`;
    assert.match(items(draft)[0]!.insert, /^一是\$\{1:……\}；二是\$\{2:……\}；三是\$\{3:……\}。$/);
  });

  it('ends a list told inside one paragraph with the paragraph', () => {
    const draft = `${head}一、修路\n　　要做三件事：一是修宽；二是修直；三是修平。\n<|>`;
    assert.equal(items(draft).find(({ kind }) => kind === 'marker')?.label, '二、');
  });

  it('indents a marker as its fellows are', () => {
    const draft = `${head}　　（一）修路\n　　路要修宽。\n　　（二）架桥\n　　桥要架稳。\n`;
    assert.equal(items(`${draft}<|>`)[0]?.insert, '　　（三）');
    assert.equal(items(`${draft}　　<|>`)[0]?.insert, '（三）');
  });

  it('offers a promise with its sections, the number one place to fill in', () => {
    const scaffold = items(`${head}　　大家辛苦了。<|>`).find(({ label }) => label.endsWith('一、……'));
    assert.equal(scaffold?.insert.match(/\$\{1:三\}/g)?.length, 2);
    assert.equal(scaffold?.insert.match(/小标题/g)?.length, 3);
  });

  it('indents a promise with its sections as the draft is indented', () => {
    for (const indent of ['　　', '']) {
      const draft = `${head}${indent}大家辛苦了。\n${indent}<|>`;
      const scaffold = items(draft).find(({ label }) => label.endsWith('一、……'))!;
      const lines = scaffold.insert.split('\n').slice(1);
      for (const line of lines) {
        assert.ok(line === '' || /^\u3000*/.exec(line)![0] === indent, JSON.stringify(line));
      }
    }
  });

  it('makes no second promise after the first', () => {
    const draft = `${head}　　下面，我讲三点意见。\n　　<|>`;
    assert.ok(!items(draft).some(({ kind }) => kind === 'announcement'));
  });

  it('opens as the title names the meeting', () => {
    const opening = items(`${head}　　<|>`).find(({ kind }) => kind === 'opening');
    assert.match(opening!.insert, /^今天，我们召开全镇工作会议，主要任务是\$\{1:……\}。$/);
  });

  it('adds to a title only what it lacks', () => {
    const rest = (marked: string): readonly string[] =>
      items(marked).flatMap(item => (item.kind === 'title' ? [taken(marked, item)] : []));
    assert.ok(rest('在全镇工作会议上的<|>').includes('在全镇工作会议上的讲话'));
    assert.ok(rest('在全镇工作会议上<|>').includes('在全镇工作会议上的讲话'));
    assert.ok(rest('在全镇工作会议上的<|>').every(title => !/上的.*上的/.test(title)));
  });

  it('offers no words of the body in a salutation of several parts', () => {
    const salutation = '在公司年会上的致辞\n\n尊敬的各位股东，<|>';
    assert.ok(items(salutation).every(({ kind }) => kind !== 'phrase'));
    assert.equal(inlineComplete(at(salutation), null).suggestion, null);
  });

  it('offers no call that breaks off before a name', () => {
    const calls = [{ text: '让我们更加紧密地团结在以', documents: 9 }];
    const model = { ...emptyModel, all: { ...emptyModel.all, calls } };
    const found = items(`${head}　　各项工作都要抓好。同志们，让我们<|>`, { model });
    assert.ok(found.some(({ kind }) => kind === 'call'));
    assert.ok(found.every(({ insert }) => !insert.endsWith('在以')));
  });

  it('closes a title whose meeting is typed', () => {
    assert.equal(items('在全镇春耕工作会议<|>')[0]?.insert, '在全镇春耕工作会议上的讲话');
  });

  it('goes on after an address as at the start of a sentence', () => {
    const draft = `${head}一、修路\n路要修宽。\n二、架桥\n桥要架稳。\n　　乡亲们，<|>`;
    assert.ok(items(draft).some(({ kind, insert }) => kind === 'call' && insert.startsWith('让我们')));
  });

  it('offers headings after a marker', () => {
    assert.ok(
      items(`${head}（一）<|>`).some(
        ({ kind, insert }) => kind === 'heading' && insert.startsWith('加强组织领导'),
      ),
    );
  });
});

describe('completion: beginnings of headings', () => {
  const beginnings = (marked: string): readonly string[] =>
    items(marked)
      .filter(({ kind }) => kind === 'heading')
      .slice(0, 10)
      .map(item =>
        taken(marked, item)
          .replace(/^.*[、）]/, '')
          .slice(0, 4),
      );

  it('are ten at the most, no two alike', () => {
    const offered = beginnings(`${head}（一）<|>`);
    assert.equal(new Set(offered).size, offered.length);
  });

  it('take up what the promise before the list has named', () => {
    const draft = `${head}今年要疏通河道、整修码头、改造渡口。疏通河道最要紧，整修码头也不能拖。\n一、<|>`;
    const offered = beginnings(draft);
    assert.ok(offered.includes('疏通河道') && offered.includes('整修码头'), offered.join(' '));
  });

  it('name the years that the draft is about, less so inside its sections', () => {
    const front = '2024年青石镇工作报告\n\n各位代表：\n\n现在报告2024年的工作。\n';
    assert.equal(beginnings(`${front}一、<|>`)[0], '2024');
    const inside = `${front}一、2024年工作回顾\n（一）加强组织领导\n（二）<|>`;
    assert.notEqual(beginnings(inside)[0], '2024');
  });

  it('do not put a heading above first', () => {
    const offered = items(`${head}一、抓好渡口修缮\n　　渡口要抓紧修缮。\n二、<|>`).map(
      ({ insert }) => insert,
    );
    assert.ok(!offered[0]!.startsWith('抓好渡口'), offered.join(' '));
  });

  it('do not repeat a heading above', () => {
    const draft = `${head}一、抓好渡口修缮\n　　渡口要抓紧修缮，渡口修缮不能拖。\n二、<|>`;
    assert.ok(!items(draft).some(({ label }) => label === '抓好渡口修缮'));
  });

  it('are worded as their fellows are, the rest left to fill in', () => {
    const words = openCommonWords();
    const offered = (titles: readonly string[]): readonly string[] => {
      const above = titles.map((title, i) => `（${'一二三四'[i]}）${title}\n　　要落到实处。\n`).join('');
      const marker = `（${'一二三四'[titles.length]}）`;
      return items(`${head}一、重点\n${above}${marker}<|>`, { words }).map(({ label }) => label);
    };
    const next = (titles: readonly string[]): string => offered(titles)[0]!;
    assert.ok(offered(['抓好渡口领域']).includes('抓好…'));
    assert.equal(next(['抓好渡口领域', '抓好码头领域']), '抓好…领域');
    assert.equal(next(['坚持把渡口当作大事来抓', '坚持把码头当作工程来抓']), '坚持把…当作…来抓');
    assert.equal(next(['修好渡口，推动出行实现新变化', '扩建码头，推动贸易实现新跨越']), '…，推动…实现新…');
    assert.equal(next(['要修好渡口', '要扩建码头', '要疏通河道']), '要…');
  });

  it('differ from fellows that differ', () => {
    const draft = `${head}（一）抓好渡口领域\n　　要落到实处。\n（二）扩建码头\n　　要落到实处。\n（三）<|>`;
    assert.notEqual(items(draft, { words: openCommonWords() })[0]!.label, '抓好…');
  });

  it('leave to reports what a speech about one matter does not speak of', () => {
    const words = openCommonWords();
    const isFirst = (title: string, said: string): boolean => {
      const draft = `${title}\n\n各位代表：\n\n　　${said}\n（一）<|>`;
      const labels = items(draft, { words }).map(({ label }) => label);
      const [whole, open] = ['加强组织领导', '加强…'].map(label => labels.indexOf(label)) as [number, number];
      return whole >= 0 && (open < 0 || whole < open);
    };
    assert.ok(isFirst('青石镇政府工作报告', '现在，我报告工作。'));
    assert.ok(isFirst('在渡口修缮现场会上的讲话', '组织要跟上，加强管理。'));
    assert.ok(!isFirst('在渡口修缮现场会上的讲话', '渡口要修好。'));
  });

  it('go on from what is typed', () => {
    const draft = `${head}（一）加强<|>`;
    const heading = items(draft).find(({ kind }) => kind === 'heading');
    assert.equal(taken(draft, heading!), '（一）加强组织领导');
  });
});

describe('completion: words', () => {
  it('goes on inside a sentence, from the middle of a word too', () => {
    for (const typed of ['我们要坚持', '我们要坚']) {
      const draft = `${head}一、修路\n　　${typed}<|>`;
      const lines = items(draft).map(item => taken(draft, item));
      assert.ok(
        lines.some(line => line.includes('坚持不懈地')),
        lines.join(' | '),
      );
    }
  });

  it('shows no more than two cuts of one continuation', () => {
    const offered = items(`${head}　　我们要坚持<|>`).map(({ insert }) => insert);
    for (const text of offered) assert.ok(offered.filter(other => other.startsWith(text)).length <= 3, text);
    assert.ok(offered.filter(text => text.startsWith('坚持不懈')).length <= 2, offered.join(' '));
  });

  it('shows what only drafts have said with one mark behind it, not with each that they have used', () => {
    const draft = `${head}　　${'要守好青石河口，要守好青石河口。'.repeat(3)}要守好<|>`;
    const texts = items(draft).map(({ insert }) => insert.replace(/[，。]$/, ''));
    assert.ok(texts.some(text => text.endsWith('青石河口')));
    assert.equal(new Set(texts).size, texts.length, texts.join(' | '));
  });

  it('replaces only what the item begins with', () => {
    for (const { span, insert } of items(`${head}　　我们要坚持<|>`)) {
      assert.ok('我们要坚持'.endsWith(insert.slice(0, span.end - span.start)), insert);
    }
  });

  it('says on how many documents a phrase rests', () => {
    const phrase = items(`${head}　　大力<|>`).find(({ insert }) => insert.includes('发展现代农业'));
    assert.equal(phrase?.documents, 3);
  });

  it('takes up the words of the draft itself', () => {
    const draft = `${head}　　青石河两岸生态长廊要抓紧建。青石河两岸生态长廊是民心工程。青石河<|>`;
    assert.ok(items(draft).some(({ insert }) => insert.includes('两岸生态长廊')));
  });

  it('takes up what the draft calls its matters from their first character on', () => {
    const draft = `${head}　　${'大棚蔬菜是头号工程。'.repeat(5)}今年再种大<|>`;
    const found = items(draft, { words: openCommonWords() });
    assert.ok(found.some(({ insert }) => insert.includes('大棚蔬菜')));
  });

  it('begins no word inside another', () => {
    const words = openCommonWords();
    const lines = (draft: string): readonly string[] =>
      items(head + draft, { words }).map(item => taken(head + draft, item));
    assert.ok(lines('　　要抓好制<|>').some(line => line.includes('制度建设')));
    assert.ok(!lines('　　要抓好成本控制<|>').some(line => line.includes('控制度')));
  });

  it('lets an item begin with the word before the caret', () => {
    const words = openCommonWords();
    const [item] = items(`${head}　　我们要加强<|>`, { words });
    assert.match(item!.insert, /^加强组织领导/);
  });

  it('lets an item begin with all of whom it is about', () => {
    const words = openCommonWords();
    const draft = `${head}　　${'同学们要好好学习。'.repeat(3)}希望同学们<|>`;
    const [item] = items(draft, { words });
    assert.match(item!.insert, /^同学们要/);
  });

  it('does not hand on the slip of another draft', () => {
    const others = [ownWords(`${'统筹抓好一分布署九分落实。'.repeat(6)}${'统筹抓好一份水泥。'.repeat(6)}`)];
    const model = { ...emptyModel, setPhrases: [{ text: '一分部署九分落实', documents: 40 }] };
    const offered = (request: Partial<CompletionRequest>): string =>
      items(`${head}　　要统筹抓好<|>`, { others, ...request })
        .map(({ insert }) => insert)
        .join(' ');
    assert.match(offered({}), /一分布署九分/);
    assert.doesNotMatch(offered({ model }), /布署九/);
    assert.match(offered({ model }), /一份水泥/);
  });

  it('shows of two wordings that only drafts have, alike but for one character, the usual one', () => {
    const others = [ownWords(`${'要守好青石河口。'.repeat(6)}${'要守好青实河口。'.repeat(2)}`)];
    const texts = items(`${head}　　要守好青<|>`, { others }).map(({ insert }) => insert);
    assert.ok(texts.some(text => text.includes('石河口')) || texts.some(text => text.includes('青石河')));
    assert.ok(!texts.some(text => text.includes('实河口')), texts.join(' | '));
  });

  it('writes marks as the draft does', () => {
    const draft = `${'同志们:路要修宽,桥要架稳,'.repeat(4)}要加强组织领导<|>`;
    assert.ok(items(draft).some(({ insert }) => insert.includes(',确保')));
    assert.ok(!items(draft).some(({ insert }) => insert.includes('，')));
  });

  it('offers traditional characters in a traditional draft', () => {
    const draft = '同志們：\n\n　　我們要加強組織<|>';
    const found = items(draft, { convert: toTraditional }).map(({ insert }) => insert);
    assert.ok(
      found.some(insert => insert.includes('領導')),
      found.join(' '),
    );
    assert.ok(!found.some(insert => /[导确实]/.test(insert)), found.join(' '));
  });

  it('is silent about phrases where the writer wants none', () => {
    assert.ok(!items(`${head}　　我们要坚持<|>`, { phrases: false }).some(({ kind }) => kind === 'phrase'));
  });

  it('never fails, whatever the draft and wherever the caret', () => {
    const piece = fc.constantFrom(
      '一、',
      '（一）',
      '一是',
      '，',
      '。',
      '\n',
      '　　',
      '同志们：',
      '坚持',
      '{',
      '$',
      'a',
      '1.',
      '〇',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(80), (pieces, place) => {
        const text = pieces.join('');
        const offset = Math.min(place, text.length);
        for (const { span, filter } of items(`${text.slice(0, offset)}<|>${text.slice(offset)}`)) {
          assert.ok(
            span.end === offset && span.start <= offset && !text.slice(span.start, offset).includes('\n'),
          );
          assert.notEqual(filter, '');
        }
      }),
    );
  });
});

describe('completion: words that fit this draft', () => {
  const said = (...texts: readonly string[]): PhraseTrie => storeOf(texts.map(text => text.split(' ')));
  const offered = (draft: string, store: PhraseTrie): readonly string[] =>
    items(draft, { tries: [store] })
      .filter(({ kind }) => kind === 'phrase')
      .map(({ insert }) => insert);

  it('name nobody and nothing that the writer has not named', () => {
    const store = said('我们 要 紧密 团结 在 以 江泽民 同志 为 核心 的 党中央 周围 。');
    const silent = offered(`${head}　　我们要<|>`, store);
    assert.ok(
      silent.every(text => !/江泽民|团结/.test(text)),
      `nor does it break off before the name: ${silent.join(' | ')}`,
    );
    const named = offered(`${head}　　当年江泽民同志来过。我们要<|>`, store);
    assert.ok(
      named.some(text => text.includes('江泽民')),
      named.join(' | '),
    );
  });

  it('are first those that the draft is about, whatever the corpus says more often', () => {
    const store = said('继续 发展 渔业 。', '大力 发展 渔业 。', '继续 发展 林业 。');
    const [first] = offered(`${head}　　要发展<|>`, store);
    assert.match(first!, /渔业/);
    const [own] = offered(`${head}　　${'林业是根本，林业连着千家万户。'.repeat(3)}要发展<|>`, store);
    assert.match(own!, /林业/);
  });

  it('never break off inside a figure', () => {
    const draft = `${head}　　${'公司2025年实现盈利。'.repeat(3)}公司<|>`;
    const texts = items(draft).map(({ insert }) => insert);
    assert.ok(
      texts.some(text => text.includes('2025年')),
      texts.join(' | '),
    );
    assert.ok(
      texts.every(text => !/\d$/.test(text)),
      texts.join(' | '),
    );
  });

  it('are none that the store would know if anyone wrote them: 都能 does not go on as 能力 does', () => {
    const can = ['走', '看', '干', '写', '唱'].map(verb => `大家 都 能 ${verb} 。`);
    const store = said(...can, ...can, '能力 建设 。', '能力 很 强 。', '，能力 建设 。');
    const texts = offered(`${head}　　人人都能<|>`, store);
    assert.ok(
      texts.every(text => !text.includes('能力')),
      texts.join(' | '),
    );
  });

  it('open no paragraph with the number and the words of the heading above', () => {
    const draft = `${head}　　一、路\n　　（一）要修桥。再修路。\n　　（二）要修桥。再修路。\n　　<|>`;
    const texts = offered(draft, trie);
    assert.ok(
      texts.every(text => !text.startsWith('（')),
      texts.join(' | '),
    );
  });
});

describe('inline suggestion', () => {
  const suggested = (
    marked: string,
    shown: Parameters<typeof inlineComplete>[1] = null,
  ): string | undefined => inlineComplete(at(marked), shown).suggestion?.text;

  it('shows what follows', () => {
    assert.ok('不懈地抓好落实。'.startsWith(suggested(`${head}　　我们要坚持<|>`)!));
  });

  it('shows nothing on an empty page or in the title', () => {
    assert.equal(suggested('<|>'), undefined);
    assert.equal(suggested('在大力<|>'), undefined);
  });

  it('does not write the heading above once more', () => {
    const draft = `${head}（一）坚持不懈地抓好落实\n　　要做实。\n（二）<|>`;
    assert.notEqual(suggested(draft)?.slice(0, 4), '坚持不懈');
  });

  it('shows nothing where nothing is likely', () => {
    assert.equal(suggested(`${head}　　张三丰<|>`), undefined);
  });

  it('does not show at once what was passed over', () => {
    const { shown, suggestion } = inlineComplete(at('要坚持<|>'), null);
    assert.ok(suggestion !== null);
    const typedPast = inlineComplete(at('要坚持坚持<|>'), shown).suggestion;
    assert.notEqual(typedPast?.text, suggestion.text);
  });

  it('shows the rest while the writer types it', () => {
    const { shown, suggestion } = inlineComplete(at('要坚持<|>'), null);
    const rest = inlineComplete(at(`要坚持${suggestion!.text[0]}<|>`), shown).suggestion;
    assert.ok(suggestion!.text.slice(1).startsWith(rest?.text.slice(0, 1) ?? '?'));
  });

  it('is taken word by word', () => {
    assert.equal(firstWord(at('要坚持<|>'), '不懈地抓好落实'), '不懈');
  });
});

describe('completion: pinyin', () => {
  const draft = '我们要坚持bx';
  const { speech } = at(`${draft}<|>`);
  const found = spelled(complete({ ...at(`${draft}<|>`), offset: 5, mostPhrases: 40 }), draft.length, 'bx');

  it('reads the letters before the caret, not a Latin word after others', () => {
    assert.equal(lettersBefore(speech, draft.length), 'bx');
    assert.equal(lettersBefore(parse('用AI'), 3), '');
    assert.equal(lettersBefore(parse('坚持'), 2), '');
  });

  it('finds words by initials, puts them in place of the letters, and tells the editor both', () => {
    assert.ok(found.length > 0);
    for (const { insert, span, filter } of found) {
      assert.match(insert, /不懈/);
      assert.equal(span.end, draft.length);
      assert.match(filter, /^坚持不懈.* bx/);
    }
  });

  it('finds words in full, and nothing that is not spelled so', () => {
    const items = complete({ ...at(`${draft}<|>`), offset: 5, mostPhrases: 40 });
    assert.ok(spelled(items, draft.length, 'buxie').length > 0);
    assert.deepEqual(spelled(items, draft.length, 'zz'), []);
  });
});
