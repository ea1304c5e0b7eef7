/** Signs that are taken for one another by their looks. */
const shapes = [
  '申中',
  '己已巳',
  '未末',
  '士土',
  '千干',
  '治冶',
  '拔拨',
  '崇祟',
  '候侯',
  '折拆析',
  '栽裁',
  '贷货',
  '历厉',
  '住往',
  '慨概',
  '徒徙',
  '戌戍',
  '茶荼',
  '粟栗',
  '赢羸',
  '孤弧',
  '竞竟',
  '密蜜',
  '幅辐',
  '诀决',
  '抢枪',
  '持待',
  '晴睛',
  '博搏',
  '兢竞',
];

/** Whether two characters are different and easily taken for one another by their looks. */
export function lookAlike(a: string, b: string): boolean {
  return a !== b && shapes.some(group => group.includes(a) && group.includes(b));
}
