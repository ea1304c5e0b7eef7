import type { Cues } from './cues.ts';
import { isProse } from './frontLines.ts';
import { foldedOf, type Paper } from './paper.ts';
import { type Address, addressAt, addressAtEnd, endsWithGreeting, isGreeting } from './salutation.ts';
import { isNumbered } from './scan.ts';

/** How many paragraphs may stand before the body. */
export const frontLimit = 60;
/** The address that opens a speech, and where. */
export interface FoundSalutation {
  /** Paragraph in which the address begins, and where (compacted). */
  readonly block: number;
  readonly start: number;
  /** Paragraph in which it ends, where, and where the text behind it begins. */
  readonly lastBlock: number;
  readonly end: number;
  readonly after: number;
}

/** The address that opens the speech: the first one before any prose, from a paragraph on. */
export function findSalutation(paper: Paper, cues: Cues, from: number): FoundSalutation | null {
  let prose = 0;
  let listed = false;
  for (let block = from; block < Math.min(paper.blocks.length, from + frontLimit); block++) {
    const folded = foldedOf(paper, block);
    const first = addressAt(folded, cues);
    if (first !== null && opensSpeech(folded, first, prose)) return throughLines(paper, cues, block, first);
    const inside = gluedAddress(folded, cues);
    if (inside !== null && prose === 0) return throughLines(paper, cues, block, inside);
    const speaks = paper.readings[block]!.furniture === null && isProse(folded) && !isNewsLead(folded);
    if (speaks && ++prose > 2) return null;
    const { furniture, scan } = paper.readings[block]!;
    if (furniture !== null) continue;
    if (isNumbered(scan)) listed = true;
    else if (listed && isSentence(folded)) return null;
  }
  return null;
}

/** A sentence under a numbered line: the speech has begun, for a table of contents holds none. */
const isSentence = (folded: string): boolean => folded.length >= 16 && /[。!?;][”」)]?$/.test(folded);

/** An address goes on in the next paragraph where it ends with a comma: …各位嘉宾，⏎女士们、先生们： */
function throughLines(paper: Paper, cues: Cues, block: number, address: Address): FoundSalutation {
  let last = address;
  let lastBlock = block;
  const line = (at: number): string => (at < paper.blocks.length ? foldedOf(paper, at) : '');
  while (last.mark === ',' && last.after >= line(lastBlock).length && lastBlock - block < 16) {
    const below = line(lastBlock + 1);
    const next = memberAt(below, cues) ?? betweenMembers(below, line(lastBlock + 2), cues);
    if (next === null) break;
    last = next;
    lastBlock++;
  }
  return { block, start: address.start, lastBlock, end: last.end, after: last.after };
}

/** An address on the line of another, or 尊敬的海港事务总署署长林先生, whoever it is. A greeting is none. */
function memberAt(folded: string, cues: Cues): Address | null {
  const address = addressAt(folded, cues);
  if (address !== null) return isGreeting(folded.slice(0, address.end)) ? null : address;
  const match = /^(?:尊敬|敬爱|亲爱)的[^,。!?;:“”]{2,48}(?=[,:]$)/.exec(folded);
  return match === null ? null : wholeLine(folded);
}

/** 各驻地机构代表处， between two lines of an address. */
const betweenMembers = (folded: string, below: string, cues: Cues): Address | null =>
  /^[^,。!?;:“”]{2,40},$/.test(folded) && memberAt(below, cues) !== null ? wholeLine(folded) : null;

const wholeLine = (folded: string): Address => ({
  start: 0,
  end: folded.length - 1,
  after: folded.length,
  mark: folded.at(-1)!,
});

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
  const mark = folded.slice(0, 200).search(/[:!]/);
  if (mark < 0 || (folded[mark] === '!' && !endsWithGreeting(folded.slice(0, mark)))) return null;
  const head = addressAtEnd(`${folded.slice(0, mark)}:`, cues);
  if (head === null || head.start === 0 || /[。;!?]/.test(folded.slice(0, head.start))) return null;
  const whole = /[、,]$/.test(folded.slice(0, head.start)) ? withForerunners(folded, head, cues) : head;
  return { ...whole, mark: ':', after: whole.after <= mark ? whole.after : mark + 1 };
}

/**
 * A line that is all address begins with its first word, whatever the form of its first address (桑帕约总统，各位嘉宾); what
 * stands between a title and an address belongs to the address (…上的讲话护士同志们).
 */
function withForerunners(folded: string, address: Address, cues: Cues): Address {
  const before = folded.slice(0, address.start);
  const bare = before.replace(/\([^()]{1,20}\)/g, '');
  const named = bare.length <= 20 && /^[^。!?:;()]+$/.test(bare);
  const dated = /^\([^()]{0,24}\d[^()]{0,8}日\)\s*/.exec(before)?.[0].length ?? 0;
  if (named && !cues.genres.some(genre => before.includes(genre))) return { ...address, start: dated };
  const titled = Math.max(...cues.genres.map(genre => endOf(before, genre)));
  const group = before.slice(titled);
  return titled > 0 && /^[一-鿿]{1,8}$/.test(group) ? { ...address, start: titled } : address;
}

/** Behind the last occurrence of a word; 0 where there is none. */
function endOf(text: string, word: string): number {
  const at = text.lastIndexOf(word);
  return at < 0 ? 0 : at + word.length;
}
