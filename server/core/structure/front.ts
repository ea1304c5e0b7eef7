import type { Noise, NoiseReason } from '../cleaning/noise.ts';
import type { Span } from '../text/span.ts';
import type { Cues } from './cues.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import { type Address, addressAt, addressAtEnd } from './salutation.ts';
import type { Part } from './speech.ts';

/** What stands before the body: its parts, what is noise there, and where the body begins. */
export interface Front {
  readonly title: Part | null;
  readonly date: Part | null;
  readonly speaker: Part | null;
  readonly salutation: Part | null;
  readonly noise: readonly Noise[];
  /** Paragraph in which the body begins, and where in it (compacted). */
  readonly block: number;
  readonly at: number;
}

/** A stretch of one paragraph of the front that no part has claimed yet. */
interface Piece {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** How many paragraphs may stand before the body. */
const frontLimit = 60;
const date =
  /(?:\d{4}|[一二三四五六七八九○]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,3}|[一二三四五六七八九十]{1,3})日(?:-\d{1,2}日|至\d{1,2}日)?(?:,?(?:上午|下午|晚))?/;
const offices =
  /(书记|市长|省长|县长|区长|州长|镇长|乡长|主席|总理|总统|部长|厅长|局长|处长|科长|院长|校长|园长|主任|董事长|总经理|总裁|行长|会长|理事长|司令员|政委|秘书长|行政长官)/;
const personName = /^[一-鿿](?:\s*[一-鿿·]){1,3}$/;

/** Reads the front of a speech: title, date, speaker, salutation; everything else before the body is noise. */
export function readFront(paper: Paper, cues: Cues): Front {
  const found = findSalutation(paper, cues);
  const block = found === null ? bodyStart(paper, cues) : found.block;
  const pieces = frontPieces(paper, block, found);
  const claims = claimParts(paper, pieces, cues, found !== null);
  const body = bodyPlace(paper, found, block, claims.bodyAt);
  return {
    title: claims.title,
    date: claims.date,
    speaker: claims.speaker,
    salutation:
      found === null
        ? null
        : partOf(paper, found.block, found.address.start, found.lastBlock, found.address.end),
    noise: claims.noise,
    ...body,
  };
}

interface FoundSalutation {
  /** Paragraph of the (last) address; `address` is in it. */
  readonly block: number;
  readonly lastBlock: number;
  readonly address: Address;
}

/** The address that opens the speech: the first one before any prose. */
function findSalutation(paper: Paper, cues: Cues): FoundSalutation | null {
  let prose = 0;
  for (let block = 0; block < Math.min(paper.blocks.length, frontLimit); block++) {
    const folded = foldedOf(paper, block);
    const first = addressAt(folded, cues);
    if (first !== null && opensSpeech(folded, first, prose))
      return { block, lastBlock: block, address: first };
    const inside = gluedAddress(folded, cues);
    if (inside !== null && prose === 0) return { block, lastBlock: block, address: inside };
    const speaks = paper.readings[block]!.furniture === null && isProse(folded) && !isNewsLead(folded);
    if (speaks && ++prose > 2) return null;
  }
  return null;
}

/** A report in the third person that a speech was held: what an agency puts before its text. */
function isNewsLead(folded: string): boolean {
  if (folded.length > 400 || /我|同志们|大家/.test(folded)) return false;
  return /(发表|出席|举行|召开|作了?|致)[^。]{0,40}(贺词|讲话|致辞|演讲|报告|贺信|座谈会|大会|会议)/.test(
    folded,
  );
}

/** After prose only an address on a line of its own with a colon still opens the speech: the prose was a news lead. */
function opensSpeech(folded: string, address: Address, prose: number): boolean {
  const alone = address.after >= folded.length;
  if (prose > 0) return alone && address.mark === ':';
  return alone ? address.mark !== '' || folded.length <= 12 : address.mark !== '。';
}

/** An address glued to what stands before it: at the end of the paragraph, or behind a title in the first sentence. */
function gluedAddress(folded: string, cues: Cues): Address | null {
  const atEnd = addressAtEnd(folded, cues);
  if (atEnd !== null && atEnd.start > 0) return withForerunners(folded, atEnd, cues);
  const colon = folded.slice(0, 200).indexOf(':');
  const mark = folded.slice(0, 200).search(/[:!]/);
  if (colon < 0 || colon !== mark) return null;
  const head = addressAtEnd(folded.slice(0, colon + 1), cues);
  if (head === null || head.start === 0 || /[。;!?]/.test(folded.slice(0, head.start))) return null;
  return { ...head, mark: ':', after: colon + 1 };
}

/** A line that is all address begins with its first word, whatever the form of its first address: 桑帕约总统，各位嘉宾. */
function withForerunners(folded: string, address: Address, cues: Cues): Address {
  const before = folded.slice(0, address.start);
  const named = before.length <= 20 && /^[^。!?:;()]+$/.test(before);
  return named && !cues.genres.some(genre => before.includes(genre)) ? { ...address, start: 0 } : address;
}

/** Whether a paragraph is running text of some length: two clauses or a closed sentence. */
function isProse(folded: string): boolean {
  return folded.length >= 40 && /[。!?;][”」)]?$|[。].*[,。]/.test(folded);
}

/** The first paragraph of the body of a speech without a salutation: what follows title, date and speaker. */
function bodyStart(paper: Paper, cues: Cues): number {
  let block = 0;
  let titled = false;
  for (; block < Math.min(paper.blocks.length, frontLimit); block++) {
    const folded = foldedOf(paper, block);
    if (paper.readings[block]!.furniture !== null) continue;
    if (isGluedTitle(folded)) break;
    const title = isTitleLike(paper, block);
    if (title && (!titled || isTitleStrong(folded, cues) || /^[—-]/.test(folded))) titled = true;
    else if (!(titled && (isDateLine(folded) || isSpeaker(folded)))) break;
  }
  return block;
}

const isDateLine = (folded: string): boolean =>
  folded.length <= 40 && new RegExp(`^[(]?${date.source}`).test(folded);

function isSpeaker(folded: string): boolean {
  if (folded.length > 30 || /[,。:;!?]|^[—-]|^在|讲话|致辞|报告|发言|纪要|会议/.test(folded)) return false;
  if (/^(前|引|序|导|后)\s*言$|^目\s*录$|^正\s*文$/.test(folded)) return false;
  return personName.test(folded) || offices.test(folded);
}

/** Whether a paragraph can be a title: one short line without a closing mark and without a number before it. */
function isTitleLike(paper: Paper, block: number): boolean {
  const { folded, markers, starts } = paper.readings[block]!.scan;
  if (folded.length < 4 || folded.length > 70 || /[。;:,]$/.test(folded)) return false;
  if (markers.length > 0 && starts[0] === 0 && markers[0]!.style !== '一') return false;
  return !/^[(]/.test(folded) && /[一-鿿]{2}/.test(folded);
}

const gluedTitle =
  /^([^。,!?:;]{4,60}?(?:上|中|时|会议|大会|典礼|仪式|活动|座谈会)的?(?:讲话|致辞|致词|发言|报告|演讲)(?:稿|文稿|提纲)?)(?=[^中里时,。的]|在)/;

/** A title whose line break was lost: the body follows without anything between. */
const isGluedTitle = (folded: string): boolean => folded.length > 70 && gluedTitle.test(folded.slice(0, 90));

function isTitleStrong(folded: string, cues: Cues): boolean {
  const plain = folded
    .replace(/[(（][^()]*[)）]\s*$/, '')
    .replace(/[-—]+[^-—]{2,16}$/, match => (cues.genres.some(genre => match.includes(genre)) ? match : ''));
  const bare = plain.replace(/(原文|全文|摘要|节选|要点|提纲|文稿|范文|稿)$/, '');
  return cues.genres.some(genre => bare.endsWith(genre));
}

function frontPieces(paper: Paper, block: number, found: FoundSalutation | null): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < block; i++) {
    const folded = foldedOf(paper, i);
    pieces.push({ block: i, start: 0, end: folded.length, folded });
  }
  const folded = block < paper.blocks.length ? foldedOf(paper, block) : '';
  const end =
    found?.address.start ??
    gluedTitle.exec(isGluedTitle(folded) ? folded.slice(0, 90) : '')?.[1]?.length ??
    0;
  if (end > 0) pieces.push({ block, start: 0, end, folded: folded.slice(0, end) });
  return pieces;
}

interface Claims {
  readonly title: Part | null;
  readonly date: Part | null;
  readonly speaker: Part | null;
  readonly noise: readonly Noise[];
  readonly bodyAt: number;
}

const agency = /^(?:新华社|中新社|人民网|新华网)[^。,]{0,12}?\d{1,2}日电\s*/;

function claimParts(paper: Paper, pieces: readonly Piece[], cues: Cues, saluted: boolean): Claims {
  const noise: Noise[] = [];
  const open: Piece[] = [];
  for (const piece of pieces) {
    if (isContents(paper, piece)) noise.push({ span: pieceSpan(paper, piece), reason: 'table-of-contents' });
    else splitPiece(paper, piece, cues, noise, open);
  }
  const title = chooseTitle(paper, open, cues);
  const used = new Set(title?.pieces ?? []);
  const dated = open.filter(piece => piece.end - piece.start <= 60 || used.has(piece));
  const when = findDate(paper, dated, used);
  const who = findSpeaker(paper, open, used, when?.piece ?? null);
  for (const piece of open) {
    if (used.has(piece) || piece === when?.piece || piece === who?.piece || isSubtitle(piece.folded))
      continue;
    const reason: NoiseReason = isTitleStrong(piece.folded, cues)
      ? 'duplicate-title'
      : isProse(piece.folded)
        ? 'news-lead'
        : 'navigation';
    if (saluted || isProse(piece.folded) === false) noise.push({ span: pieceSpan(paper, piece), reason });
  }
  const glued = pieces.at(-1);
  const bodyAt =
    !saluted && glued !== undefined && glued.end < foldedOf(paper, glued.block).length ? glued.end : 0;
  return { title: title?.part ?? null, date: when?.part ?? null, speaker: who?.part ?? null, noise, bodyAt };
}

/** A numbered line before the body is an entry of a table of contents. */
function isContents(paper: Paper, piece: Piece): boolean {
  const { markers, starts } = paper.readings[piece.block]!.scan;
  return piece.start === 0 && starts[0] === 0 && markers[0]!.style !== '一' && piece.folded.length <= 80;
}

const pieceSpan = (paper: Paper, piece: Piece): Span =>
  sourceSpan(paper, piece.block, piece.start, piece.end);

/** Takes furniture out of a piece and cuts what is left at a dateline in brackets. */
function splitPiece(paper: Paper, piece: Piece, cues: Cues, noise: Noise[], open: Piece[]): void {
  const { furniture, scan } = paper.readings[piece.block]!;
  const lead = agency.exec(piece.folded)?.[0] ?? '';
  const rest = piece.folded.slice(lead.length);
  const titled = lead !== '' && cues.genres.some(genre => rest.includes(`${genre}(`) || rest.endsWith(genre));
  if (
    furniture !== null &&
    !titled &&
    !(piece.end < scan.folded.length && isTitleStrong(piece.folded, cues))
  ) {
    noise.push({ span: pieceSpan(paper, piece), reason: furniture.reason });
    return;
  }
  if (lead !== '')
    noise.push({
      span: sourceSpan(paper, piece.block, piece.start, piece.start + lead.trimEnd().length),
      reason: 'news-lead',
    });
  const from = piece.start + lead.length;
  const bracket = /\([^()]*\)/.exec(rest);
  if (bracket === null || !date.test(bracket[0]) || bracket.index === 0) {
    if (rest.trim() !== '') open.push({ ...piece, start: from, folded: rest });
    return;
  }
  const after = bracket.index + bracket[0].length;
  const part = (a: number, b: number): void => {
    if (rest.slice(a, b).trim() !== '')
      open.push({ block: piece.block, start: from + a, end: from + b, folded: rest.slice(a, b) });
  };
  part(0, bracket.index);
  part(bracket.index, after);
  part(after, rest.length);
}

interface Claim {
  readonly part: Part;
  readonly piece: Piece;
}

/** How a report of the day begins, and no title does. */
const newsDate = /^(当地时间)?\d{1,2}月\d{1,2}日/;

/** The title is the nearest strong one above the body, with its subtitle or main title; else the first line. */
function chooseTitle(
  paper: Paper,
  open: readonly Piece[],
  cues: Cues,
): { part: Part; pieces: Piece[] } | null {
  const able = (piece: Piece): boolean =>
    piece.folded.length <= 90 &&
    !isDateLine(piece.folded) &&
    !newsDate.test(piece.folded) &&
    !/[。;:]$/.test(piece.folded.trim());
  const main = (piece: Piece): boolean =>
    able(piece) && (!isSubtitle(piece.folded) || namesOccasion(piece.folded));
  const plain = (piece: Piece): boolean =>
    main(piece) && piece.folded.trim().length >= 4 && !isSpeaker(piece.folded) && !isSubtitle(piece.folded);
  let last = open.findLastIndex(piece => main(piece) && isTitleStrong(piece.folded, cues));
  if (last < 0) last = open.findIndex(plain);
  if (last < 0) last = open.findIndex(piece => main(piece) && piece.block === 0 && piece.start === 0);
  if (last < 0) return null;
  let first = last;
  if (isSubtitle(open[first]!.folded))
    while (first > 0 && last - first < 3 && able(open[first - 1]!) && near(open[first - 1]!, open[first]!))
      first--;
  const next = open[last + 1];
  if (
    next !== undefined &&
    first === last &&
    isSubtitle(next.folded) &&
    able(next) &&
    namesOccasion(next.folded)
  )
    last++;
  const pieces = open.slice(first, last + 1);
  return { part: titlePart(paper, pieces), pieces };
}

const isSubtitle = (folded: string): boolean => /^[—-]{1,3}[^—-]/.test(folded.trim());
/** A subtitle belongs to the title when it names the occasion: ——在…上的讲话. */
const namesOccasion = (folded: string): boolean => /^[—-]+\s*(在|于|纪念|庆祝|写在)/.test(folded.trim());
const near = (a: Piece, b: Piece): boolean => b.block - a.block <= 1;

function titlePart(paper: Paper, pieces: readonly Piece[]): Part {
  const first = pieces[0]!;
  const final = pieces[pieces.length - 1]!;
  const byline = pieces.length > 1 ? '' : (/[-—]{2,}[^-—]{2,16}$/.exec(final.folded)?.[0] ?? '');
  const cut =
    byline !== '' && offices.test(byline) && !/(讲话|致辞|报告|发言|演讲)/.test(byline) ? byline.length : 0;
  const from = first.start + (first.folded.length - first.folded.trimStart().length);
  const end = final.start + final.folded.trimEnd().length - cut;
  const span = {
    start: sourceSpan(paper, first.block, from, from + 1).start,
    end: sourceSpan(paper, final.block, final.start, end).end,
  };
  return { text: paper.text.slice(span.start, span.end).replace(/\s*[\r\n]+\s*/g, ''), span };
}

function findDate(paper: Paper, pieces: readonly Piece[], titles: ReadonlySet<Piece>): Claim | null {
  for (const piece of pieces) {
    if (titles.has(piece)) continue;
    const match = date.exec(piece.folded);
    if (match === null || /^(时间|来源|发布|更新)/.test(piece.folded)) continue;
    const start = piece.start + match.index;
    return { piece, part: partOf(paper, piece.block, start, piece.block, start + match[0].length) };
  }
  return null;
}

function findSpeaker(
  paper: Paper,
  open: readonly Piece[],
  titles: ReadonlySet<Piece>,
  dated: Piece | null,
): Claim | null {
  for (const piece of open) {
    const plain = piece.folded.trim();
    if (titles.has(piece) || piece === dated || !isSpeaker(plain)) continue;
    const start = piece.start + piece.folded.indexOf(plain);
    return { piece, part: partOf(paper, piece.block, start, piece.block, start + plain.length) };
  }
  return null;
}

function partOf(paper: Paper, block: number, start: number, lastBlock: number, end: number): Part {
  const span = {
    start: sourceSpan(paper, block, start, start + 1).start,
    end: sourceSpan(paper, lastBlock, 0, end).end,
  };
  return { text: paper.text.slice(span.start, span.end), span };
}

function bodyPlace(
  paper: Paper,
  found: FoundSalutation | null,
  block: number,
  at: number,
): { block: number; at: number } {
  if (found === null) return { block, at };
  const folded = foldedOf(paper, found.lastBlock);
  const after = found.address.after;
  return after >= folded.length
    ? { block: found.lastBlock + 1, at: 0 }
    : { block: found.lastBlock, at: after };
}
