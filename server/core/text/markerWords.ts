/** Measure words that follow 第N where points are counted: a point when a mark or 是 follows. */
export const pointUnits: readonly string[] = [
  '个方面',
  '个问题',
  '件事',
  '方面',
  '点',
  '句',
  '层',
  '个',
  '条',
  '件',
  '项',
  '类',
  '步',
  '种',
  '桩',
];
/** Measure words that count points only where a noun and a mark follow at the start of a paragraph: 第一把钥匙：. */
export const namingUnits: readonly string[] = ['组', '重', '把', '堂', '份', '封', '幅', '道', '束'];
/** What is counted with a measure word, so that it may stand between it and the mark: 第一点希望，, 第二个体会是. */
export const countedNouns: readonly string[] =
  '希望,意见,建议,要求,体会,感受,感想,启示,问题,方面,任务,重点,关键词,关键,特点,特征,原因,关系,阶段,层面,层次,环节,目标,想法,看法,认识,经验,教训,措施,举措,工作,事情,期望,期待,祝愿,祝福,心愿,愿望,寄语,倡议,承诺,保障,优势,变化,成绩,亮点,不足,短板,打算,要点,议题,专题,内容,例子,故事,数字,案例,信心,意思,能力,维度,转变,突破,字,词,话'.split(
    ',',
  );
/** What stands before its number where it is set apart like a heading: 关键词一：, 做法之二：, 问题3：. */
export const labels: readonly string[] = [
  ...countedNouns.filter(noun => noun.length > 1 && noun !== '方面'),
  ...'做法,感悟,收获,心得,困难,挑战,机遇,观点,理由,标准,原则,板块,话题,主题,课题,议程,场景,镜头,路径,抓手,对策,法宝,秘诀,忠告,提醒,礼物'.split(
    ',',
  ),
];
/** Words that follow 第N in the title of a larger part: no mark follows, but a space (GB/T 15834 B.3.6). */
export const partUnits: readonly string[] = ['部分', '章', '节', '编', '篇', '讲', '单元'];
/** Words that make a narrative ordinal of a number: 一是, 二要 (GB/T 15834 B.3.7: no mark follows). */
export const narrativeWords: readonly string[] = ['是', '要', '则', '靠', '抓', '看', '曰'];
/** Verbs that make one of a number only where each number has the same: 一查思想，二查作风，三查纪律. */
export const repeatedVerbs: ReadonlySet<string> = new Set(
  '讲学查防保促推强管建守比争练治树改严问评议控降补扩增稳转破立帮扶访送亮晒谢愿望盼戒忌怕敬来',
);
/** 首先, 其次, 再次: words that number 1, 2 and 3. */
export const sequenceWords: readonly ['首先', '其次', '再次'] = ['首先', '其次', '再次'];
