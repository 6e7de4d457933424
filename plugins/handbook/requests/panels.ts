import type { Db, DeskPanel } from "../../../core/contract.ts";
import { ANSWER } from "../policy.ts";
import { countByState } from "./find-requests.ts";
import { INBOX, REQUESTS, requestHref } from "./model.ts";

export const countOpen = async (db: Db): Promise<number> => (await countByState(db)).open;

export const inboxPanel = (db: Db): DeskPanel => ({
  access: ANSWER, order: 40, load: async () => ({ title: "待答复的投诉建议", href: `${INBOX}?state=open`, count: await countOpen(db), text: "工作人员对系统的意见" }),
});

/** On the desk of whoever asked, from the answer until he has closed it; nothing otherwise. */
export const answersPanel = (db: Db): DeskPanel => ({
  access: "signed-in", order: 90,
  load: async (user) => {
    const rows: { id: string; title: string }[] = await db("handbook_requests").where({ asker_id: user.id, state: "answered" }).orderBy("answered_at").select("id", "title");
    const [first] = rows;
    if (first === undefined) return null;
    return { title: "投诉建议已有答复", href: rows.length === 1 ? requestHref(first.id) : REQUESTS, count: rows.length, text: `“${first.title}”${rows.length > 1 ? " 等" : ""}，看过以后请结束` };
  },
});
