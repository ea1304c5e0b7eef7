import { type Limits, openReader, walkCorpus } from '../../server/src/learner/readers/index.ts';

/** What became of each document under a folder: `text` or the reason it was skipped, by its path from there. */
export interface Outcome {
  readonly path: string;
  readonly result: string;
  readonly text: string;
  readonly encoding: string | undefined;
}

/** Walks a folder, or a file in it, and reads everything found. */
export async function readAll(folder: string, limits: Partial<Limits> = {}, below = ''): Promise<Outcome[]> {
  const reader = openReader(limits);
  const outcomes: Outcome[] = [];
  try {
    for await (const found of walkCorpus([folder + below], { limits })) {
      const result = found.kind === 'file' ? await reader.read(found) : found;
      outcomes.push({
        path: found.path.slice(folder.length + 1).replaceAll('\\', '/'),
        result: result.kind === 'text' ? 'text' : result.reason,
        text: result.kind === 'text' ? result.text : '',
        encoding: result.kind === 'text' ? result.encoding : undefined,
      });
    }
  } finally {
    await reader.close();
  }
  return outcomes;
}

/** The paragraphs of a text as a reader of it sees them: no blank lines, no space around. */
export function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** A speech written for the tests, in simplified characters. */
export const sampleSpeech: string = `在全县乡村文化建设推进会上的讲话
同志们：
今天召开这次会议，主要任务是总结上半年工作，部署下一步安排。下面，我讲三点意见。
一、统一思想，把文化建设摆上重要位置
各乡镇要充分认识这项工作的意义，做到思想不松、标准不降、力度不减。
（一）加强领导
主要负责同志要亲自抓，分管同志具体抓，一级抓一级，层层抓落实。
（二）健全制度
要坚持每月一调度、每季一通报，全年召开会议12次，投入资金350万元。
二、突出重点，推动各项任务落地见效
一是修好农家书屋，二是办好村级舞台，三是用好广播喇叭。
三、改进作风，形成齐抓共管的合力
要多到田间地头听意见，少在办公室里听汇报。
同志们，让我们振奋精神、扎实苦干，为建设文化强县而努力奋斗！
谢谢大家！
`;

/** The same speech in traditional characters, which Big5 can hold. */
export const traditionalSpeech: string = `在全縣鄉村文化建設推進會上的講話
同志們：
今天召開這次會議，主要任務是總結上半年工作，部署下一步安排。下面，我講三點意見。
一、統一思想，把文化建設擺上重要位置
各鄉鎮要充分認識這項工作的意義，做到思想不鬆、標準不降、力度不減。
二、突出重點，推動各項任務落地見效
一是修好農家書屋，二是辦好村級舞台，三是用好廣播喇叭。
謝謝大家！
`;
