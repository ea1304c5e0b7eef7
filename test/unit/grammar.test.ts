import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, it } from 'mocha';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const path = 'syntaxes/speech.tmLanguage.json';
let grammar: IGrammar;

/** What the grammar makes of a text: each coloured stretch as `text → scope`, the shared prefix and suffix left out. */
function coloured(text: string): string[] {
  const found: string[] = [];
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    for (const token of result.tokens) {
      const scopes = token.scopes.filter(scope => scope !== 'text.speech').map(shortened);
      if (scopes.length === 0) continue;
      found.push(`${line.slice(token.startIndex, token.endIndex)} → ${scopes.filter(Boolean).join(' ')}`);
    }
  }
  return found;
}

/** The telling part of a scope; '' for those that only help a theme to find a colour. */
const shortened = (scope: string): string =>
  scope
    .replace(/\.speech$/, '')
    .replace(/^(entity\.name\.section|markup\.bold|punctuation\.definition).*$/, '')
    .replace(/^markup\.heading/, 'heading')
    .replace(/^(?:constant\.numeric|keyword\.other|invalid\.illegal|entity\.name\.tag)\./, '');

describe('grammar', () => {
  before(async () => {
    const wasm = readFileSync(
      createRequire(`${process.cwd()}/`).resolve('vscode-oniguruma/release/onig.wasm'),
    );
    await loadWASM(wasm);
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: patterns => createOnigScanner(patterns),
        createOnigString: line => createOnigString(line),
      }),
      loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
    });
    grammar = (await registry.loadGrammar('text.speech'))!;
  });

  const colours = (title: string, text: string, expected: string[]): void => {
    it(title, () => assert.deepEqual(coloured(text), expected));
  };

  colours(
    'colours title, date and salutation',
    '在全市工作会议上的讲话\n（2024年3月5日）\n\n各位代表，同志们：',
    [
      '在全市工作会议上的讲话 → heading.title',
      '（2024年3月5日） → date',
      '各位代表，同志们 → salutation',
      '： → ',
    ],
  );

  colours('takes a first line that is an address for an address', '同志们：', [
    '同志们 → salutation',
    '： → ',
  ]);

  colours('colours a double title', '凝心聚力\n——在动员大会上的讲话', [
    '凝心聚力 → heading.title',
    '——在动员大会上的讲话 → heading.title',
  ]);

  colours('does not take a sentence to the audience for an address', '\n同志们，我们要做好三件事：', []);

  colours('tells the levels of sections apart', '\n一、提高认识\n（二）压实责任\n3.抓好培训\n（4）定期通报', [
    '一、 → heading.1',
    '提高认识 → heading.1',
    '（二） → heading.2',
    '压实责任 → heading.2',
    '3. → heading.3',
    '抓好培训 → heading.3',
    '（4） → heading.4',
    '定期通报 → heading.4',
  ]);

  colours('ends a run-in heading with its sentence', '\n一、提高认识。今天的会议很重要。', [
    '一、 → heading.1',
    '提高认识 → heading.1',
  ]);

  colours(
    'colours traditional text as it does simplified',
    '在全市工作會議上的講話\n\n同志們：\n二、壓實責任',
    [
      '在全市工作會議上的講話 → heading.title',
      '同志們 → salutation',
      '： → ',
      '二、 → heading.1',
      '壓實責任 → heading.1',
    ],
  );

  colours(
    'colours points inside a paragraph, and 一是一 not',
    '\n重点是：一是抓产业；二是抓项目。说一是一，不打折扣。',
    ['一是 → point', '二是 → point'],
  );

  colours('colours ordinals that open a paragraph', '\n第一，提高站位。\n其次，压实责任。', [
    '第一， → ordinal',
    '其次， → ordinal',
  ]);

  colours('colours dates and figures', '\n2023年，全市生产总值增长6.5%，利用外资5亿美元，12月底完成。', [
    '2023年 → date',
    '6.5% → figure',
    '5亿美元 → figure',
    '12月底 → date',
  ]);

  colours('colours what is still to be filled in', '\n××市委书记某某某，电话____，XX项目，文号〔 〕，CXXI', [
    '×× → placeholder',
    '某某某 → placeholder',
    '____ → placeholder',
    'XX → placeholder',
    '〔 〕 → placeholder',
  ]);

  colours('does not take 二〇〇五年 for a placeholder', '\n二〇〇五年以来', ['二〇〇五年 → date']);

  colours('colours a comment over several lines', '\n<!-- 待核\n实 -->今天', [
    '<!-- → comment.block',
    ' 待核 → comment.block',
    '实  → comment.block',
    '--> → comment.block',
  ]);
});
