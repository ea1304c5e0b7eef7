import {
  simplifiedAsTraditional,
  simplifiedOnly,
  traditionalAsSimplified,
  traditionalOnly,
} from '../text/scriptOnly.ts';
import { quotedSpans, within } from './quoting.ts';
import { type Finding, type Fix, type PassageRule, say } from './rule.ts';

const texts = {
  traditional: say(
    '简体讲稿中夹有繁体字“{found}”，应写作“{expected}”。',
    '簡體講稿中夾有繁體字「{found}」，應寫作「{expected}」。',
    'Traditional “{found}” stands in a simplified text; “{expected}” is expected.',
  ),
  simplified: say(
    '繁体讲稿中夹有简体字“{found}”，应写作“{expected}”。',
    '繁體講稿中夾有簡體字「{found}」，應寫作「{expected}」。',
    'Simplified “{found}” stands in a traditional text; “{expected}” is expected.',
  ),
  change: say('改为“{expected}”', '改為「{expected}」', 'Change to “{expected}”'),
};

/** Place of a UTF-16 unit in the two lists of one-script characters: 1-based, negative for simplified, 0 for neither. */
const places: Int16Array = (() => {
  const table = new Int16Array(0x10000);
  for (let i = 0; i < traditionalOnly.length; i++) table[traditionalOnly.charCodeAt(i)] = i + 1;
  for (let i = 0; i < simplifiedOnly.length; i++) table[simplifiedOnly.charCodeAt(i)] = -i - 1;
  return table;
})();

/** Offsets of the characters that belong to the other script; none where the passage as a whole is in that script. */
function strangers(passage: string, script: 'simplified' | 'traditional'): readonly number[] {
  const found: number[] = [];
  let own = 0;
  for (let i = 0; i < passage.length; i++) {
    const place = places[passage.charCodeAt(i)]!;
    if (place === 0) continue;
    if (place > 0 === (script === 'simplified')) found.push(i);
    else own++;
  }
  return found.length * 3 <= own ? found : [];
}

function other(character: string): string {
  const place = places[character.charCodeAt(0)]!;
  return place > 0 ? traditionalAsSimplified[place - 1]! : simplifiedAsTraditional[-place - 1]!;
}

export const mixedScript: PassageRule = {
  id: 'mixed-script',
  scope: 'passage',
  severity: 'warning',
  norm: '《中华人民共和国国家通用语言文字法》第二条、第九条',
  summary: say('简体讲稿中夹繁体字，或相反', '簡體講稿中夾繁體字，或相反', 'Characters of the other script'),
  explanation: say(
    '一篇讲稿用一种字形。两种字形都用的字（后、里、云、於、著）不判；引文、书名之中不判；整段都是另一种字形的是引用，不判。',
    '一篇講稿用一種字形。兩種字形都用的字（后、里、云、於、著）不判；引文、書名之中不判；整段都是另一種字形的是引用，不判。',
    'One speech, one script. Characters of both scripts (后, 里, 云, 於, 著), quotations, titles of works and whole passages in the other script are left alone.',
  ),
  bad: ['我们要加快建设现代化产{mixed-script:業}体系，推动经济高质量发展。\n'],
  good: ['我们要学习《經濟學》，与後藤先生一道推动经济高质量发展，让万里长空云开雾散。\n'],
  *check(passage, habits): Generator<Finding> {
    const found = strangers(passage, habits.script);
    if (found.length === 0) return;
    const quoted = quotedSpans(passage);
    for (let i = 0; i < found.length; i++) {
      const start = found[i]!;
      let end = start + 1;
      while (found[i + 1] === end) {
        end++;
        i++;
      }
      if (within(quoted, start)) continue;
      const text = passage.slice(start, end);
      const values = { found: text, expected: [...text].map(other).join('') };
      const message = { text: habits.script === 'simplified' ? texts.traditional : texts.simplified, values };
      const fixes = (): readonly Fix[] => [
        {
          title: { text: texts.change, values },
          edits: [{ span: { start, end }, text: values.expected }],
          // A simplified character may stand for several traditional ones (发: 發, 髮).
          safe: habits.script === 'simplified',
        },
      ];
      yield { span: { start, end }, message, fixes };
    }
  },
};
