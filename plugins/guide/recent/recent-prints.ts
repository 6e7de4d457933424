import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import type { Db, DeskList } from "../../../core/contract.ts";
import { pageHref } from "../addresses.ts";

/** 最近打印 on the desk: a window prints the same few guides again and again. */
export const recentPrints = (db: Db, now: () => Date): DeskList => ({
  access: "signed-in", order: 10,
  load: async (user) => {
    const rows: { code: string; name: string; printed_at: Date }[] = await db("guide_recent_prints").where({ staff_id: user.id }).orderByRaw("printed_at desc, item_id desc").select("code", "name", "printed_at");
    return rows.length === 0 ? null : { title: "最近打印", links: rows.map(({ code, name, printed_at: at }) => ({ text: name, href: pageHref(code), note: `${staffTimeText(at, now())} 打印` })) };
  },
});
