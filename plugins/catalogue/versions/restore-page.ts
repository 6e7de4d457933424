import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { ItemVersion } from "../api.ts";
import type { ItemFound } from "../items/find-item.ts";
import { itemHref, itemsHref, restoreHref } from "../items/item-hrefs.ts";

/** The page that asks before an old version becomes a draft. */
export const restorePage = ({ head, current, versions }: ItemFound, { itemId, number, publishedAt }: ItemVersion): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: head.name, href: itemHref(itemId) }, { text: "恢复为草稿" }],
  title: `恢复为草稿：${head.name}`, action: restoreHref(itemId, number), backHref: itemHref(itemId), errors: [],
  question: `用第 ${number} 版的内容建立一份变更草稿？`, button: "恢复为草稿", warning: false, opinion: null,
  points: [
    `建立第 ${(versions[0]?.number ?? 0) + 1} 版草稿，内容与第 ${number} 版${publishedAt === null ? "" : `（${dateText(publishedAt)} 发布）`}相同，您可以再修改，改完提交审核。`,
    `第 ${current?.number ?? head.number} 版继续公开，新版本发布后才替换；第 ${number} 版仍在备案里，不会改变。`,
  ],
});
