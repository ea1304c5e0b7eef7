import { emptyUsage } from '../../model/emptyModel.ts';
import type { Model, PartName, Usage } from '../../model/model.ts';
import type { StyleId } from '../../text/markers.ts';
import { writeHan } from '../../text/numerals.ts';
import { writeMarker } from '../../text/writeMarker.ts';
import { type Piece, piecesOf, snippetOf } from './wording.ts';

/** What a new speech is for. Whatever is left out is as usual for the occasion, or a place to fill in. */
export interface SkeletonRequest {
  /** A learned occasion; '' for any. */
  readonly occasion?: string;
  readonly title?: string;
  readonly speaker?: string;
  readonly date?: string;
  /** Number of sections; 0 for a speech without. */
  readonly parts?: number;
  /** Time that the speech may take. */
  readonly minutes?: number;
  /** Characters a minute; 220 unless told. */
  readonly readingSpeed?: number;
  /** Writes simplified text in another script. */
  readonly convert?: (text: string) => string;
}

export interface Skeleton {
  /** In the editor's snippet syntax, places to fill in as tab stops. */
  readonly snippet: string;
  /** Places to fill in as 〔会议名称〕. */
  readonly text: string;
}

/** What every paragraph begins with, headings included (GB/T 9704-2012, 7.3.3). */
const indent = '\u3000\u3000';
/** A part that fewer than this share of the occasion's speeches have is left out. */
const usualShare = 0.3;
/** An occasion with fewer documents has no habits of its own. */
const enough = 5;

/** The skeleton of a new speech: the parts that speeches of its occasion have, in their order, each with its usual length. */
export function skeleton(model: Model | null, request: SkeletonRequest = {}): Skeleton {
  const all = model?.all ?? emptyUsage('');
  const own = model?.occasions.find(({ occasion }) => occasion === request.occasion) ?? null;
  const usage = own !== null && own.documents >= enough ? own : all;
  const parts = Math.max(0, Math.min(20, Math.trunc(request.parts ?? usualParts(usage))));
  const lengths = lengthsFor(usage, parts, request);
  const salutation = salutationOf(own, all);
  const lines = [
    titleLine(own, request),
    '',
    ...(request.speaker !== undefined || has(usage, 'speaker')
      ? [given(request.speaker, '{职务 姓名}')]
      : []),
    ...(request.date !== undefined || has(usage, 'date') ? [`（${given(request.date, '{日期}')}）`] : []),
    '',
    `${salutation}：`,
    '',
    `${indent}${openingOf(request, parts, lengths.opening)}`,
    '',
    ...sectionLines(usage, parts, lengths.section),
    `${indent}${salutation}，{回顾全文，展望前景${about(lengths.closing)}}。让我们{行动起来}，为{目标}而努力奋斗！`,
    ...(has(usage, 'thanks') ? ['', `${indent}谢谢大家！`] : []),
    '',
  ];
  const pieces = piecesOf(lines.join('\n')).map(piece => converted(piece, request.convert));
  return { snippet: snippetOf(pieces), text: pieces.map(textOf).join('') };
}

const textOf = (piece: Piece): string => ('words' in piece ? piece.words : `〔${piece.slot}〕`);

function converted(piece: Piece, convert: ((text: string) => string) | undefined): Piece {
  if (convert === undefined) return piece;
  return 'words' in piece
    ? { words: convert(piece.words) }
    : { ...piece, slot: convert(piece.slot), choices: [] };
}

/** Words given for a place keep their braces from being read as a place to fill in. */
const given = (words: string | undefined, otherwise: string): string =>
  words === undefined ? otherwise : words.replace(/[{}\n\r]/g, ' ').trim();

const has = (usage: Usage, part: PartName): boolean =>
  usage.documents > 0 && usage.parts[part] >= usage.documents * usualShare;

/** A length for a place to fill in: ，约600字. */
const about = (characters: number): string => (characters < 30 ? '' : `，约${characters}字`);

function titleLine(own: Usage | null, { title, occasion }: SkeletonRequest): string {
  if (title !== undefined) return given(title, '');
  const name = (occasion ?? '').replace(/(?:动员|部署|推进|总结|表彰|交流|汇报|调度)$/, '$&会');
  if (name === '') return '在{会议名称}上的讲话';
  const learned = own?.titles.find(({ text }) => text.includes(name) && /^在\{…\}/.test(text))?.text;
  if (learned !== undefined) return learned.replaceAll('{…}', '{主办单位}').replaceAll('{数}', '{年份}');
  return /(?:[会式宴班坛礼动场]|会议)$/.test(name) ? `在{主办单位}${name}上的讲话` : `{年份、单位}${name}`;
}

function salutationOf(own: Usage | null, all: Usage): string {
  const learned = [...(own?.salutations ?? []), ...all.salutations].find(({ text }) => !text.includes('{'));
  return own !== null && own.salutations.length > 0 && learned !== undefined ? learned.text : '同志们';
}

function openingOf({ occasion }: SkeletonRequest, parts: number, length: number): string {
  const named = occasion !== undefined && occasion !== '';
  const task =
    named && !/会议?$/.test(occasion)
      ? `{开场${about(length)}}。`
      : `今天，我们召开${named ? occasion : '{会议名称}'}，主要任务是{会议的目的和任务${about(length)}}。`;
  return parts < 2 ? task : `${task}下面，我讲${parts === 2 ? '两' : writeHan(parts)}点意见。`;
}

/** Styles that number sections; the others tell points. */
const headingStyles: ReadonlySet<StyleId> = new Set(['一、', '（一）', '1.', '第一，']);

/** The number of sections that most speeches have; without any habit, three. */
function usualParts({ sectionCounts }: Usage): number {
  let best = 3;
  let most = 0;
  sectionCounts.forEach((documents, count) => {
    if (count !== 1 && count <= 10 && documents > most) [best, most] = [count, documents];
  });
  const sectioned = sectionCounts.slice(2).reduce((sum, documents) => sum + documents, 0);
  if (best !== 0 || sectioned <= (sectionCounts[0] ?? 0) / 2) return best;
  return sectionCounts
    .slice(2)
    .reduce((top, documents, i) => (documents > (sectionCounts[top] ?? 0) ? i + 2 : top), 3);
}

function sectionLines(usage: Usage, parts: number, length: number): readonly string[] {
  const style: StyleId =
    usage.styles.find(({ level, style: id }) => level === 1 && headingStyles.has(id))?.style ?? '一、';
  const runIn =
    (usage.styles.find(use => use.level === 1 && use.style === style)?.runIn ?? 0) * 2 > usage.documents;
  if (parts === 0) return [`${indent}{正文${about(length)}}。`, ''];
  return Array.from({ length: parts }, (_, i) => {
    const marker = writeMarker(style, i + 1) ?? writeMarker('一、', i + 1)!;
    const body = `{这一部分的内容${about(length)}}。`;
    return runIn
      ? [`${indent}${marker}{小标题}。${body}`, '']
      : [`${indent}${marker}{小标题}`, `${indent}${body}`, ''];
  }).flat();
}

/** How long each part is: as usual, or so that the whole takes the time given. Rounded to tens. */
function lengthsFor(
  { lengths }: Usage,
  parts: number,
  { minutes, readingSpeed = 220 }: SkeletonRequest,
): { readonly opening: number; readonly section: number; readonly closing: number } {
  const opening = lengths.opening || 150;
  const sections = lengths.sections || 1800;
  const closing = lengths.closing || 150;
  const scale = minutes === undefined ? 1 : (minutes * readingSpeed) / (opening + sections + closing);
  const tens = (value: number): number => Math.round((value * scale) / 10) * 10;
  return { opening: tens(opening), section: tens(sections / Math.max(1, parts)), closing: tens(closing) };
}
