/** How much of a form with errors is stored: all of it, everything but what cannot be read, or nothing of it yet. */
export type Stored = "all" | "rest" | "none";

type Counts = { count: number; unread: number; stored: Stored; handsIn: boolean; lacking: boolean };

/**
 * The sentence under the title of the error summary: how many, and what of it is safe. `handsIn`: everything missing was asked for;
 * `lacking`: something is, so that the 体检 could not look at all of it yet.
 */
export const summaryText = ({ count, unread, stored, handsIn, lacking }: Counts): string => {
  if (!handsIn) return stored === "none" ? `有 ${count} 处需要改正，填写的内容还没有保存。` : `有 ${unread} 处没有保存，改正后请再保存；其余内容已经暂存。`;
  const head = `共 ${count} 处，改正后才能提交；`;
  const tail = lacking ? "改正以后，系统还会按体检规则核对。" : "";
  if (stored === "none") return `${head}填写的内容还没有保存。${tail}`;
  return `${head}${unread === 0 ? "已填写的内容都已保存。" : `其中 ${unread} 处没有保存，其余内容已经暂存。`}${tail}`;
};
