import type { Audit, Tx, User } from "../../../core/contract.ts";
import type { Act } from "./acts.ts";

type Noted = { articleId: string; number: number; act: Act | "add" | "save"; reason: string; title: string };

/** What the history of the article calls it; the log of the site has the same under `news.<act>`. */
export const ACT_WORDS: Readonly<Record<string, string>> = {
  add: "新建", save: "保存", submit: "提交审核", recall: "取回修改", publish: "审核通过并发布", return: "退回", withdraw: "撤回", change: "开始修改", delete: "删除草稿",
} satisfies Record<Noted["act"], string>;

/** Who did what when, in the history of the article and in the log of the site. Savings one after the other stay one line. */
export const noteAct = async (tx: Tx, actor: User, { articleId, number, act, reason, title }: Noted, { audit, now }: { audit: Audit; now: Date }): Promise<void> => {
  const last: { id: string; act: string; actor_id: string | null; number: number } | undefined = await tx("news_acts").where({ article_id: articleId }).orderBy("id", "desc").first("id", "act", "actor_id", "number");
  if (act === "save" && last?.act === "save" && last.actor_id === actor.id && last.number === number) await tx("news_acts").where({ id: last.id }).update({ at: now });
  else await tx("news_acts").insert({ article_id: articleId, number, act, actor_id: actor.id, actor: actor.name, reason, at: now });
  await audit.record(tx, { at: now, actor, action: `news.${act}`, subject: `news-article:${articleId}`, detail: { title, number, reason } });
};
