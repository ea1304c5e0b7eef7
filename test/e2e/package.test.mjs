import assert from 'node:assert/strict';
import { listFiles } from '@vscode/vsce';
import { before, describe, it } from 'mocha';

describe('the package for VS Code', () => {
  let files;
  before(async () => {
    files = await listFiles();
  });
  const holds = file => assert.ok(files.includes(file), `${file} among\n${files.join('\n')}`);

  it('holds what the extension runs on', () => {
    const bundles = ['extension', 'server', 'cli', 'speechdraft', 'learner', 'extractor', 'word'];
    for (const name of [...bundles, 'traditional', 'pinyin']) holds(`dist/${name}.js`);
    holds('server/model/default.model');
    holds('snippets/speech.json');
    holds('docs/rules/number-sequence.md');
    holds('syntaxes/speech.tmLanguage.json');
    holds('language-configuration.json');
    holds('docs/images/icon.png');
    holds('package.nls.zh-cn.json');
    holds('l10n/bundle.l10n.zh-cn.json');
  });

  it("holds nodejieba's addon and dictionaries", () => {
    holds('node_modules/nodejieba/build/Release/nodejieba.node');
    holds('node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
    holds('node_modules/nodejieba/submodules/cppjieba/dict/hmm_model.utf8');
    holds('server/model/idf.utf8');
    assert.ok(
      !files.includes('node_modules/nodejieba/submodules/cppjieba/dict/idf.utf8'),
      'six megabytes that nobody reads',
    );
  });

  it('holds the licences of all that is in it', () => {
    for (const folder of ['.', 'node_modules/nodejieba', 'node_modules/nodejieba/submodules/cppjieba']) {
      holds(`${folder}/LICENSE`.replace('./', ''));
    }
    holds('dist/LICENCES.txt');
  });

  it('holds nothing else', () => {
    const known =
      /^(LICENSE|README(\.zh-CN)?\.md|CHANGELOG\.md|package(\.nls(\.[\w-]+)?)?\.json|language-configuration\.json|dist\/[\w.]+\.(js|txt)|dist\/cmaps\/|docs\/(images|rules)\/[\w-]+(\.zh-cn)?\.(png|md)$|docs\/[\w-]+\.md$|l10n\/bundle|snippets\/|syntaxes\/|server\/model\/|node_modules\/nodejieba\/)/;
    assert.deepEqual(
      files.filter(file => !known.test(file) || /\.(ts|map|test\.js)$/.test(file)),
      [],
    );
  });
});
