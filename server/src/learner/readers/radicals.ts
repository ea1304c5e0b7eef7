// Many PDF writers give, for a character that is also a radical, the code of the radical: the two share one glyph
// in the font. ⻅ (U+2EC5) looks like 见 and is found by no search.

/** Radicals of the CJK Radicals Supplement that stand for whole characters, with these (EquivalentUnifiedIdeograph). */
const supplement =
  '⺁厂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺸羊⺻聿⺽臼' +
  '⻁虎⻃覀⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻒镸⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟' +
  '⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Other characters that share a glyph with a far commoner one in the fonts of Chinese systems. */
const twins = '㬵胶〜～';

const whole: ReadonlyMap<string, string> = new Map(
  `${supplement}${twins}`.match(/../gu)?.map(pair => [pair[0]!, pair[1]!]),
);

/** The text with each radical, and each rare twin, replaced by the character that it stands for. */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf]/g, radical => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff㬵〜]/g, radical => whole.get(radical) ?? radical);
}
