import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, it } from 'mocha';
import { decode } from '../../server/src/learner/readers/encoding.ts';
import { inFolder } from '../support/folder.ts';
import { readAll, sampleSpeech, traditionalSpeech } from '../support/reading.ts';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
const speechIn = {
  'utf-8': sampleSpeech,
  'utf-16le': sampleSpeech,
  'utf-16be': sampleSpeech,
  gb18030: sampleSpeech,
};
const speeches: Readonly<Record<(typeof encodings)[number], string>> = {
  ...speechIn,
  big5: traditionalSpeech,
};

describe('reading plain text', () => {
  for (const encoding of encodings) {
    it(`finds ${encoding} without being told`, () => {
      const decoded = decode(iconv.encode(speeches[encoding], encoding));
      assert.deepEqual(decoded, { kind: 'decoded', text: speeches[encoding], encoding });
    });

    it(`finds ${encoding} in the first 200 bytes, cut inside a character or not`, () => {
      for (const length of [199, 200, 201]) {
        const decoded = decode(iconv.encode(speeches[encoding], encoding).subarray(0, length));
        assert.ok(decoded.kind === 'decoded' && decoded.encoding === encoding, `${length} bytes`);
        assert.ok(speeches[encoding].startsWith(decoded.text), decoded.text);
      }
    });
  }

  it('takes the byte order mark off', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
      const decoded = decode(iconv.encode(`\ufeff${sampleSpeech}`, encoding));
      assert.deepEqual(decoded, { kind: 'decoded', text: sampleSpeech, encoding });
    }
  });

  it('reads traditional characters in GB18030 as such', () => {
    const decoded = decode(iconv.encode(traditionalSpeech, 'gb18030'));
    assert.deepEqual(decoded, { kind: 'decoded', text: traditionalSpeech, encoding: 'gb18030' });
  });

  it('reads a text with a torn character, and says so', () => {
    for (const encoding of ['utf-8', 'gb18030', 'big5'] as const) {
      const speech = speeches[encoding];
      const at = iconv.encode(speech.slice(0, speech.indexOf('下一步') + 1), encoding).length;
      const bytes = iconv.encode(speech, encoding);
      // In UTF-8 what is left of a character is invalid; elsewhere one byte may become half of the next.
      const torn = Buffer.from(encoding === 'utf-8' ? [] : [0xff]);
      const lost = encoding === 'utf-8' ? 1 : 2;
      const decoded = decode(Buffer.concat([bytes.subarray(0, at), torn, bytes.subarray(at + lost)]));
      assert.ok(decoded.kind === 'decoded', encoding);
      assert.equal(decoded.encoding, encoding);
      assert.equal(decoded.invalid, 1);
      assert.ok(decoded.text.startsWith(speech.slice(0, speech.indexOf('下一步') + 1)), decoded.text);
      assert.ok(decoded.text.endsWith(speech.slice(speech.indexOf('安排'))), decoded.text);
    }
  });

  it('refuses a text with invalid bytes throughout, and says where it breaks', () => {
    const bytes = Buffer.from(sampleSpeech);
    const start = Buffer.from(sampleSpeech.slice(0, sampleSpeech.indexOf('下面'))).length;
    for (let at = start + 1; at < bytes.length; at += 30) bytes[at] = 0xff;
    assert.deepEqual(decode(bytes), { kind: 'undecoded', reason: 'undecodable', detail: 'line 3' });
  });

  it('takes off the zeros that a file was filled up with', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
      for (const zeros of [40, 41, 4096]) {
        const bytes = Buffer.concat([iconv.encode(sampleSpeech, encoding), Buffer.alloc(zeros)]);
        assert.deepEqual(
          decode(bytes),
          { kind: 'decoded', text: sampleSpeech, encoding },
          `${encoding} ${zeros}`,
        );
      }
    }
  });

  it('refuses what is no text', () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251));
    assert.equal(decode(noise).kind, 'undecoded');
    assert.equal(decode(Buffer.alloc(1000)).kind, 'undecoded');
  });

  it('gives every kind of line break as LF', () =>
    inFolder({ 'a.txt': '一\r\n二\r三\n四\u2028五\f六' }, async folder => {
      const [outcome] = await readAll(folder);
      assert.equal(outcome?.text, '一\n二\n三\n四\n五\n六');
    }));

  it('finds the encoding of real speeches, whole and in their first 200 bytes', () => {
    const corpus = join(__dirname, '../../../../shared/corpus/ren');
    for (const name of existsSync(corpus) ? readdirSync(corpus).slice(0, 60) : []) {
      const text = readFileSync(join(corpus, name), 'utf8').replace(/^\ufeff/, '');
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
        const bytes = iconv.encode(text, encoding);
        assert.deepEqual(decode(bytes), { kind: 'decoded', text, encoding }, name);
        const start = decode(bytes.subarray(0, 200));
        assert.ok(start.kind === 'decoded' && text.startsWith(start.text), name);
      }
    }
  });
});
