// Texts to measure with: a well-made draft of any length, and the shapes that make a careless parser slow.

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

const tens = n =>
  n < 10 ? digits[n] : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`;

/** Sections at a depth of two with three points each, until the text has `characters`. */
export function draft(characters) {
  const body =
    '各单位要把这项任务摆在突出位置，一是要摸清底数，二是要列出清单，三是要逐项销号，做到件件有着落、事事有回音。';
  const parts = [
    '在全市年中工作推进会上的讲话\n\n同志们：\n\n今天开会，主要是分析形势、部署任务。下面，我讲几点意见。\n\n',
  ];
  let length = parts[0].length;
  for (let section = 1; length < characters - 200; section++) {
    let text = `${section < 100 ? `${tens(section)}、` : ''}认清形势，明确下一步的任务\n\n`;
    for (let part = 1; part <= 4; part++) text += `（${tens(part)}）压实责任。${body}${body}\n\n`;
    parts.push(text);
    length += text.length;
  }
  parts.push('同志们，让我们齐心协力，为完成全年任务而努力奋斗！\n');
  return parts.join('');
}

/** Name → text. */
export const shapes = {
  '4,000 characters': draft(4_000),
  '100,000 characters': draft(100_000),
  '1,000,000 characters': draft(1_000_000),
  '2,000,000 characters': draft(2_000_000),
  'one line of 2,000,000': '我们要抓好落实，一是要提高认识，二是要加强领导。'
    .repeat(83_334)
    .slice(0, 2_000_000),
  'one line without marks': '抓'.repeat(2_000_000),
  '2,000,000 line breaks': '\n'.repeat(2_000_000),
  '100,000 markers, a line each': Array.from({ length: 100_000 }, (_, k) => `${k + 1}. 抓好落实\n`).join(''),
  '100,000 markers in one line': '一是'.repeat(100_000),
  '100,000 times 第一，': '第一，'.repeat(100_000),
  '100,000 numbers of 10 digits': '1234567890、'.repeat(100_000),
  '10,000 bracket levels': `${'（'.repeat(10_000)}一${'）'.repeat(10_000)}`,
  '100,000 opening quotation marks': '“'.repeat(100_000),
  '100,000 styles by turns': '一、\n（一）\n1.\n（1）\n①\n第一，\n一是'.repeat(14_286),
};
