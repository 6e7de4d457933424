import type { Db, DeskPanel } from "../../../core/contract.ts";
import { EDIT } from "../policy.ts";
import { countReturned } from "./find-articles.ts";
import { RETURNED } from "./model.ts";

/** On the desk of whoever writes, until it is mended; nothing otherwise. */
export const returnedPanel = (db: Db): DeskPanel => ({
  access: EDIT, order: 45,
  load: async (user) => {
    const count = await countReturned(db, user);
    return count === 0 ? null : { title: "退回给我的信息", href: RETURNED, count, text: "请看退回的理由，改好以后再提交审核" };
  },
});
