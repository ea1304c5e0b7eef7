import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { learn } from '../../server/src/learner/learn.ts';
import { inFolder } from '../support/folder.ts';
import { madeSpeech, numbers } from '../support/madeSpeeches.ts';

interface Secret {
  readonly name: string;
  readonly phone: string;
  readonly identity: string;
  readonly amount: string;
  readonly sentence: string;
}

const surnames = '欧阳 上官 慕容 司徒 诸葛 夏侯 皇甫 尉迟'.split(' ');
const given = '翊骁 彧琛 珞瑶 韫玟 烜祺 璟熠 湉筠 昶旻'.split(' ');
const odd = '萤帆砚梭橹锚缆舵桨篷舱艄鳍鳞蚌螺蚝鲸鲨鲟鹭鸥鹳鹤隼鸢雁鸬鹚蓼荻苇蒲菱芡莼藕萍藻';

/** What nobody else may learn of a draft. Characters of the sentence are rare, so that no other text holds them. */
function secret(n: number): Secret {
  const next = numbers(n + 1);
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(next() * 10)).join('');
  const characters = Array.from({ length: 40 }, () => odd[Math.floor(next() * odd.length)]!).join('');
  return {
    name: surnames[n % 8]! + given[(n * 3 + Math.floor(n / 8)) % 8]!,
    phone: `139${digits(8)}`,
    identity: `330226${digits(12)}`,
    amount: `${1 + Math.floor(next() * 8)}${digits(6)}.${digits(2)}`,
    sentence: characters,
  };
}

const planted = (s: Secret): string =>
  `请${s.name}同志负责，电话${s.phone}，身份证号${s.identity}，拨款${s.amount}万元。${s.sentence}。`;

/** The bytes of a text in the encodings a model could hold it in. */
function* encodings(text: string): Generator<Buffer> {
  yield Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  yield wide;
  yield Buffer.from(wide).swap16();
  yield Buffer.from(Array.from(text, character => [character.codePointAt(0)!, 0, 0, 0]).flat());
  yield Buffer.from(JSON.stringify(text).slice(1, -1), 'utf8');
  yield Buffer.from(Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '').slice(0, -1), 'utf8');
  yield Buffer.from(Buffer.from(text, 'utf8').toString('hex'), 'utf8');
}

/** Every piece of a sentence that would give it away. */
const pieces = (sentence: string): readonly string[] =>
  Array.from({ length: sentence.length - 7 }, (_, i) => sentence.slice(i, i + 8));

async function modelBytes(speeches: readonly string[]): Promise<Buffer> {
  const files = Object.fromEntries(speeches.map((text, n) => [`corpus/${n}.txt`, text]));
  return inFolder(files, async folder => {
    const output = join(folder, 'made.model');
    const options = { minDocuments: 3, partial: false, jobs: 1, cacheFolder: null };
    await learn(
      { ...options, corpus: [join(folder, 'corpus')], output },
      () => undefined,
      new AbortController().signal,
    );
    return readFileSync(output);
  });
}

function holds(bytes: Buffer, text: string): boolean {
  for (const encoded of encodings(text)) if (bytes.includes(encoded)) return true;
  return false;
}

function assertHidden(bytes: Buffer, s: Secret): void {
  for (const text of [s.name, s.phone, s.identity, s.amount, ...pieces(s.sentence)]) {
    assert.ok(!holds(bytes, text), `${text} stands in the model`);
  }
}

describe('what a model gives away', function () {
  this.timeout(60_000);
  const base = (n: number, text: string): string =>
    madeSpeech(n, { salutation: '同志们：', closing: '总之，', thanks: '谢谢大家！', planted: text });

  it('no name, number, amount or sentence of one document', async () => {
    const speeches = Array.from({ length: 24 }, (_, n) => base(n, planted(secret(n))));
    const bytes = await modelBytes(speeches);
    for (let n = 0; n < 24; n++) assertHidden(bytes, secret(n));
    assert.ok(holds(bytes, '同志们'), 'what all share is there');
  });

  it('nor of two, where three must share it', async () => {
    const speeches = Array.from({ length: 24 }, (_, n) => base(n, planted(secret(n >> 1))));
    const bytes = await modelBytes(speeches);
    for (let n = 0; n < 12; n++) assertHidden(bytes, secret(n));
  });

  it('nor of a speech that stands in ten files with little changed', async () => {
    const speeches = Array.from({ length: 24 }, (_, n) =>
      n < 10 ? `${base(0, planted(secret(0)))}\n附记${'甲乙丙丁戊己庚辛壬癸'[n]}` : base(n, ''),
    );
    assertHidden(await modelBytes(speeches), secret(0));
  });

  it('nor in the title, the salutation, the headings, the closing call or the thanks', async () => {
    const speeches = Array.from({ length: 24 }, (_, n) => {
      const { name, sentence } = secret(n >> 1);
      const made = { title: `${name}在${sentence.slice(0, 8)}大会上的讲话`, salutation: `${name}同志：` };
      const closing = `让我们向${name}学习，${sentence.slice(8, 24)}！`;
      return madeSpeech(n, { ...made, closing, thanks: `谢谢${name}！` }).replace(
        '\n二、',
        `\n二、${sentence.slice(24)}`,
      );
    });
    const bytes = await modelBytes(speeches);
    for (let n = 0; n < 12; n++) {
      const { name, sentence } = secret(n);
      for (const text of [name, sentence.slice(0, 8), sentence.slice(8, 16), sentence.slice(24, 32)]) {
        assert.ok(!holds(bytes, text), `${text} stands in the model`);
      }
    }
  });
});
