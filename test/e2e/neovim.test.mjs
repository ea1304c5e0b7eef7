import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';

const recipe = readFileSync('README.md', 'utf8').match(/```lua\n([\s\S]*?)```/)[1];

/** Starts Neovim with the README's recipe as its only configuration, `speechdraft` being on the path. */
function neovim(home, speech) {
  const init = join(home, 'init.lua');
  writeFileSync(init, recipe);
  const bin = join(home, 'bin');
  mkdirSync(bin);
  symlinkSync(resolve('dist/speechdraft.js'), join(bin, 'speechdraft'));
  const { stdout, stderr, status } = spawnSync(
    'nvim',
    ['--headless', '-u', init, '-i', 'NONE', '-S', resolve('test/e2e/neovim.lua')],
    {
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...process.env,
        HOME: home,
        PATH: `${bin}${delimiter}${process.env.PATH}`,
        SPEECH: resolve(speech),
      },
    },
  );
  return { lines: `${stdout}${stderr}`.split(/\r?\n/), status };
}

describe('the server in Neovim, set up as the README says', () => {
  let home;
  let session;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'speechdraft-neovim-'));
    session = neovim(home, 'examples/drafts/有毛病的讲话稿.speech');
  });
  after(() => rmSync(home, { recursive: true, force: true }));
  const all = () => session.lines.join('\n');

  it('knows the file for a speech', () => assert.ok(session.lines.includes('filetype speech'), all()));

  it('shows diagnostics', () => {
    assert.ok(session.lines.includes('diagnostic missing-salutation 5'), all());
    assert.ok(session.lines.includes('diagnostic number-sequence 37'), all());
  });

  it('shows symbols', () => {
    assert.ok(
      session.lines.some(line => /^symbol .*在全县冬春农田水利建设工作会议上的讲话/.test(line)),
      all(),
    );
    assert.ok(
      session.lines.some(line => /^symbol 一、/.test(line)),
      all(),
    );
  });

  it('follows an edit and ends well', () => {
    assert.ok(session.lines.includes('edited'), all());
    assert.equal(session.status, 0, all());
  });
});
