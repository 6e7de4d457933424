import { redirect, type Reply } from "../../../core/contract.ts";
import { recordHref } from "../records/kinds.ts";
import { articleWritings } from "../../../core/codes/article-number.ts";
import type { Law } from "./find-law.ts";

/** From what was typed (35, 三十五, 第三十五条第一款) to the place on the page of the law; where there is none, it says so. */
export const articleAddress = ({ row, articles }: Law, typed: string): Reply => {
  const names = articleWritings(typed);
  const no = articles.map((article) => article.no).find((known) => names.includes(known));
  const href = recordHref("laws", row.id);
  if (no !== undefined) return redirect(`${href}#${encodeURIComponent(no)}`);
  const text = typed === "" ? "请填写条号，例如 35 或者 第三十五条。" : `这部法规共 ${articles.length} 条，没有“${typed}”。`;
  return redirect(href, { kind: "warn", title: "没有找到这一条", text });
};
