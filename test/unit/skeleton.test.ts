import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { baseCues, defaultCheckSettings, diagnose, parse, skeleton, widen } from '../../server/core/index.ts';
import { defaultModel } from '../../server/src/modelFile.ts';
import { toTraditional } from '../../server/src/script.ts';

const headings = [
  '提高认识，增强责任',
  '突出重点，抓好落实',
  '改进作风，服务群众',
  '加强学习，增长本领',
  '守住底线，确保安全',
];
const bodies = [
  '今年的任务很重，时间很紧，大家要早动手、早安排，把困难想在前面。',
  '路要一步一步走，事要一件一件办，各单位的主要负责人要到一线去。',
  '群众的事没有小事，窗口要开得再多一些，材料要收得再少一些。',
  '遇到新问题不要怕，先问问老同志，再看看书本，总会有办法。',
  '安全这根弦一刻也不能松，检查要细，整改要快，责任要清楚。',
  '钱要花在刀刃上，能省的地方一分也不多花，账目按月公开。',
  '邻里之间要多走动，谁家有了难处，大家搭一把手就过去了。',
];

/** Fills a skeleton as a writer would, no two places alike. */
function filled(text: string): string {
  let section = 0;
  return text.replace(/〔([^〕]*)〕/g, (_, slot: string) => {
    if (slot.startsWith('小标题') || slot.startsWith('小標題')) return headings[section % headings.length]!;
    if (/^(?:这一部分|這一部分|正文)/.test(slot))
      return bodies[section++ % bodies.length]!.replace(/。$/, '');
    if (/^(?:会议的目的|會議的目的|开场|開場)/.test(slot)) return '总结去年的工作，安排今年的任务';
    if (/^(?:回顾|回顧)/.test(slot)) return '路已经看清，办法也有了，剩下的就是干';
    if (/^(?:行动|行動)/.test(slot)) return '一鼓作气，真抓实干';
    if (/^(?:目标|目標)/.test(slot)) return '办好今年这几件实事';
    if (slot === '日期') return '2025年3月6日';
    if (/姓名/.test(slot)) return '镇长 李秋实';
    if (/年份/.test(slot)) return '2025年青石镇';
    return '全镇春季生产会议';
  });
}

/** What is said of a draft, loud enough to be seen. */
function said(text: string, occasion: string): readonly string[] {
  const model = defaultModel();
  const speech = parse(text, model === null ? baseCues : widen(baseCues, model.cues));
  const settings = { ...defaultCheckSettings, occasion: occasion === '' ? 'auto' : occasion };
  return diagnose(speech, model, settings)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('skeleton', () => {
  const model = defaultModel();
  const occasions = ['', ...(model?.occasions ?? []).map(({ occasion }) => occasion)];

  for (const occasion of occasions) {
    it(`of ${occasion || 'any occasion'}, filled in, has no fault in either script`, () => {
      for (const parts of [undefined, 0, 2, 5]) {
        const simplified = filled(
          skeleton(model, { occasion, ...(parts === undefined ? {} : { parts }) }).text,
        );
        assert.deepEqual(said(simplified, occasion), [], simplified);
        const inTraditional = skeleton(model, {
          occasion,
          convert: toTraditional,
          ...(parts === undefined ? {} : { parts }),
        });
        const traditional = toTraditional(filled(inTraditional.text));
        assert.deepEqual(said(traditional, occasion), [], traditional);
      }
    });
  }

  it('has the parts that were asked for, and promises as many', () => {
    const speech = parse(filled(skeleton(model, { parts: 4 }).text));
    assert.equal(speech.items.length, 4);
    assert.equal(speech.announcement?.count, 4);
    assert.notEqual(speech.closingCall, null);
  });

  it('takes title, speaker and date as they are given', () => {
    const { text } = skeleton(model, {
      title: '在{镇}供销社上的讲话',
      speaker: '社长 周满仓',
      date: '2025年5月1日',
    });
    assert.match(text, /^在 镇 供销社上的讲话\n\n社长 周满仓\n（2025年5月1日）\n/);
  });

  it('is as long as the time allows', () => {
    const lengths = (minutes: number): number =>
      [...skeleton(model, { minutes, readingSpeed: 200 }).text.matchAll(/约(\d+)字/g)].reduce(
        (sum, [, length]) => sum + Number(length),
        0,
      );
    assert.ok(Math.abs(lengths(20) - 4000) < 200, String(lengths(20)));
    assert.ok(lengths(40) > lengths(20) * 1.8);
  });

  it('works without a model', () => {
    assert.match(skeleton(null).text, /同志们：[\s\S]*一、〔小标题〕[\s\S]*三、〔小标题〕/);
  });

  it('is a snippet with a tab stop for every place to fill in', () => {
    const { snippet, text } = skeleton(model, { parts: 2 });
    assert.equal(snippet.match(/\$\{\d+/g)?.length, text.match(/〔/g)?.length);
  });
});

describe('static snippets', () => {
  const file = join(__dirname, '../../../snippets/speech.json');
  const snippets: Record<string, { prefix: readonly string[]; body: readonly string[] }> = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const occasions = ['', ...(defaultModel()?.occasions ?? []).map(({ occasion }) => occasion)];
  const opening = '　　今天，我们召开全镇春季生产会议，主要任务是总结去年的工作，安排今年的任务。';
  const sections = `一、提高认识\n　　${bodies[1]}\n\n二、狠抓落实\n　　${bodies[2]}`;
  const closing =
    '　　同志们，路已经看清，办法也有了。让我们一鼓作气，真抓实干，为办好今年这几件实事而努力奋斗！';
  const frame = { title: '在全镇春季生产会议上的讲话', salutation: '同志们：', opening, sections, closing };

  /** The snippet with its blanks filled, each place to tell something with words of its own. */
  function filledSnippet(body: readonly string[]): string {
    let place = 0;
    return body
      .join('\n')
      .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
      .replace(/\$\{\d+:(?:这一部分的内容。|具体内容)\}/g, whole =>
        whole.includes('。')
          ? bodies[place++ % bodies.length]!
          : bodies[place++ % bodies.length]!.slice(0, -1),
      )
      .replace(/\$\{\d+:小标题\}/g, () => headings[place++ % headings.length]!)
      .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
      .replace(/\$\d+/g, '');
  }

  /** A draft with the snippet in its place: a whole speech is the draft, a part stands where its kind does. */
  function draftWith(name: string, text: string): string {
    const kind = name.split(' ')[0]!;
    if (kind === '讲稿') return `${text}\n`;
    const ownPlace: Record<string, Partial<typeof frame>> = {
      标题: { title: text },
      称谓: { salutation: text },
      开场: { opening: text },
      总领句: { opening: `${opening}${text}`, sections: `${sections}\n\n三、改进作风\n　　${bodies[3]}` },
      部分: { sections: `${text}\n\n二、狠抓落实\n　　${bodies[4]}` },
      二级部分: { sections: `一、提高认识\n${text}\n\n二、狠抓落实\n　　${bodies[4]}` },
      要点: { sections: `${sections}\n　　${text}` },
      结尾: { closing: text },
      号召: { closing: `　　同志们，路已经看清。${text}` },
      致谢: { closing: `${closing}\n\n${text}` },
      预祝: { closing: text },
    };
    assert.ok(kind in ownPlace, `no place for ${name}`);
    return `${Object.values({ ...frame, ...ownPlace[kind] }).join('\n\n')}\n`;
  }

  for (const [name, { body }] of Object.entries(snippets)) {
    it(`${name}: filled in, has no fault, whatever the occasion, in either script`, () => {
      const simplified = draftWith(name, filledSnippet(body));
      for (const occasion of occasions) {
        assert.deepEqual(said(simplified, occasion), [], `${occasion}\n${simplified}`);
        const traditional = toTraditional(simplified);
        assert.deepEqual(said(traditional, occasion), [], `${occasion}\n${traditional}`);
      }
    });
  }
});
