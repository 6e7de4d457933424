/** Words that say the contrary of each other: who asks for one is not helped with the other. */
const PAIRS = `
  结婚 离婚
  注册 注销
  设立 注销
  开业 停业
  开业 歇业
  开户 销户
  入户 销户
  落户 销户
  迁入 迁出
  转入 转出
  入境 出境
  入学 退学
  入职 离职
  上岗 下岗
  就业 失业
  招聘 辞退
  参保 退保
  参保 停保
  缴费 退费
  缴税 退税
  缴纳 提取
  收养 送养
  出租 承租
  出售 购买
  卖房 买房
  出生 死亡
  许可 处罚
  申请 撤销
  抵押 解押
  查封 解封
  冻结 解冻
  挂失 解挂
  启用 停用
  开通 关闭
  进口 出口
  暂停 恢复
  男性 女性
  老人 儿童
`.trim().split("\n").map((line) => line.trim().split(" "));

/** Two of the words that say the contrary: one has the one half of a pair in it, the other the other. */
export const oppositesAmong = (words: readonly string[]): readonly [string, string] | undefined => {
  for (const [a = "", b = ""] of PAIRS) {
    const one = words.find((word) => word.includes(a) && !word.includes(b));
    const other = words.find((word) => word.includes(b) && !word.includes(a));
    if (one !== undefined && other !== undefined) return [one, other];
  }
  return undefined;
};
