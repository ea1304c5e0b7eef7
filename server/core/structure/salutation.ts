import type { Cues } from './cues.ts';

/** A form of address found in a folded text: from its first to behind its last character, and behind its mark. */
export interface Address {
  readonly start: number;
  readonly end: number;
  /** Behind the mark that closes it and the spaces after. */
  readonly after: number;
  /** `:` `!` `,` `。` or '' at the end of the paragraph. */
  readonly mark: string;
}

/** Persons who are addressed. What precedes one (各位, 尊敬的, a name, an office) belongs to the address. */
const persons =
  '代表|委员|来宾|嘉宾|贵宾|朋友|同志|同事|同仁|同行|领导|首长|专家|院士|学者|先生|女士|阁下|老师|教授|同学|校友|家长|书记|主席|总统|总理|部长|省长|市长|县长|校长|院长|主任|局长|董事长|总裁|总经理|会长|理事长|秘书长|大使|殿下|陛下|元首|行长|干部|职工|乡亲|父老|战友|学员|员工|股东|评委|企业家|使节|议员|将军|记者|经理|主管|站长|队长|班长|组长|运动员|裁判员|教练|选手|队员|业主|读者|听众|观众|网友|家人|伙伴|志愿者|医生|护士|警官|民警|战士|官兵|村民|居民|市民|客户|商户|游客|党员|团员|会员|理事|监事|法官|检察官|律师|师傅|师生|工友|兄弟|姐妹|姊妹|长辈|前辈|晚辈|教官|先进|侨胞|同胞|台胞|国人|校董|教友|邻居|亲友|亲家|外长|官员|议长|领事|参赞|公使|州长|区长|镇长|乡长|处长|科长|馆长|院领导|校领导|总编|导师|辅导员|候选人|获奖者|毕业生|新生|少先队员|董事|裁判|宾朋|贵客|客人|长官';
const plural =
  '同志|朋友|女士|先生|同胞|老师|同学|战友|校友|乡亲|代表|委员|来宾|专家|企业家|家长|员工|同事|同仁|干部|学员|职工|小朋友|孩子|青年朋友|父老乡亲|队员|队友|伙伴|战士|官兵|居民|市民|股东|客户|记者|医生|护士|运动员|教练员';
const greeting =
  '大家好|你们好|同志们好|(?:大家|各位|同志们|同学们)?(?:上午|早上|下午|晚上|中午)好|新年好|(?:大家|各位)(?:早|午|晚)安';

const onlyGreeting = new RegExp(`^(?:${greeting})\\s*[:!,。]*$`);
const greetingAtEnd = new RegExp(`(?:(?:[,、!\\s]+|(?<=们|[一-鿿]{4}))(?:${greeting}))+$`);
/** Whether a folded paragraph is a greeting (大家好！) and no more. */
export const isGreeting = (folded: string): boolean => folded.length <= 16 && onlyGreeting.test(folded);
/** Whether a folded stretch ends with a greeting: …，老师们，大家好. */
export const endsWithGreeting = (folded: string): boolean => greetingAtEnd.test(folded.slice(-20));

/** Any group in the plural leads up to one that is known: 护士姐妹们、同志们. */
const group = '[^,、:;!?。“”()]{1,8}们[、,](?=(?:同志|朋友|同事|老师|同学|乡亲|来宾|伙伴)们)';

/** What may follow a member of an address: 各位乡亲父老 is one, not 各位乡亲. */
const ends = `(?=[\\s,、;!:。]|以及|和|(?:${greeting})|$)`;

const unit = `(?:(?:(?:尊敬|敬爱|亲爱)的)?(?:${plural})们|(?:(?:尊敬|敬爱|亲爱)的|各位|诸位|全体|在座的)[^,、:;!?。“”()]{0,28}?(?:${persons})(?:们|先生|女士|阁下|同志|代表)*${ends}|(?:(?:尊敬|敬爱|亲爱)的|各位|诸位|全体)[^,、:;!?。“”()]{1,12}们|(?:主席|总统|总理|议长|大使|校长|院长|秘书长)(?:先生|女士|阁下)|${greeting})`;
/** After a first address any title or office addresses too: …，拉美国家代表，女士们. */
const further = `(?:${unit}|[^,、:;!?。“”()\\s]{0,28}?(?:${persons})(?:们|先生|女士|阁下|同志)?${ends})`;
const sequence = `${unit}(?:(?:\\s*[,、;!]\\s*|\\s+|以及|和|(?=${greeting}))${further})*`;

const atStart = new RegExp(`^(?:${group})?${sequence}`);
/** A line that addresses several, whoever they are: each member short, none a clause (各位要记住、要做到: is none). */
const line =
  /^(?:(?:尊敬|敬爱|亲爱)的|各位|诸位)[^,、:;!?。“”()]{1,20}(?:[,、]\s*[^,、:;!?。“”()]{1,20})+(?=\s*:)/;
/** Whose audience is named before it is addressed: 市府的各位同仁们大家好. */
const audience = new RegExp(
  `^[^,、:;!?。“”()的]{1,8}的各位[^,、:;!?。“”()]{1,12}?(?:(?=\\s*:)|[,!\\s]*(?:${greeting})(?=\\s*[,!。]))`,
);
const clause = /要|以下|如下|下列|下面|请|关于|必须|应当|注意|希望|知道|认为|[讲说谈做看]/;
const glued = new RegExp(`(?:${sequence})\\s*:\\s*$`);

/**
 * The address at the beginning of a folded paragraph, or null. Cues that were learned count like built-in ones.
 *
 * @param folded a paragraph in folded form
 */
export function addressAt(folded: string, cues: Cues): Address | null {
  const head = folded.slice(0, 240);
  const known = cues.salutations.find(cue => head.startsWith(cue));
  const match = atStart.exec(head)?.[0] ?? '';
  const named = audience.exec(head)?.[0].length ?? 0;
  const end = Math.max(match.length, known?.length ?? 0, lineOfAddress(head), named);
  if (end === 0) return null;
  return closed(folded, 0, end);
}

function lineOfAddress(head: string): number {
  const found = line.exec(head)?.[0] ?? '';
  return clause.test(found) ? 0 : found.length;
}

/**
 * Cues in which the address of this very speech counts too, whole and by its members: whom it greets at the beginning it
 * addresses at the end.
 *
 * @param salutation the address in folded form, without its closing mark
 */
export function withOwnAddress(cues: Cues, salutation: string): Cues {
  const plain = salutation.replace(/^(?:尊敬|敬爱|亲爱)的/, '');
  const members = plain.split(/[,、\s]+/).filter(member => member.length >= 3);
  const own = [salutation, plain, ...members].sort((a, b) => b.length - a.length);
  return { ...cues, salutations: [...own, ...cues.salutations] };
}

/** An address that stands at the end of a folded paragraph, glued to what precedes it; it must close with a colon. */
export function addressAtEnd(folded: string, cues: Cues): Address | null {
  const from = Math.max(0, folded.length - 240);
  const tail = folded.slice(from);
  const match = glued.exec(tail);
  if (match !== null)
    return closed(folded, from + match.index, from + match[0].replace(/\s*:\s*$/, '').length + match.index);
  const plain = tail.replace(/\s*:\s*$/, '');
  const known = plain.length === tail.length ? undefined : cues.salutations.find(cue => plain.endsWith(cue));
  return known === undefined ? null : closed(folded, from + plain.length - known.length, from + plain.length);
}

/**
 * An address with the mark after it, or null where neither a mark nor a greeting nor the end of the paragraph follows. A
 * greeting behind it is none of it: with it the speech begins.
 */
function closed(folded: string, start: number, whole: number): Address | null {
  const end = start + folded.slice(start, whole).replace(greetingAtEnd, '').length;
  let at = end;
  while (folded[at] === ' ') at++;
  const greets = end < whole && !':!,。'.includes(folded[at] ?? '');
  const mark = greets ? '' : (folded[at] ?? '');
  if (mark !== '' && !':!,。'.includes(mark)) return null;
  let after = at + mark.length;
  while (' !。'.includes(folded[after] ?? '-')) after++;
  return { start, end, after, mark };
}
