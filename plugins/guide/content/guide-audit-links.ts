import type { AuditLinks } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { pageHref } from "../addresses.ts";

/** From an entry of the log to what the public reads of its item now; nothing for what is not public. */
export const guideAuditLinks = (items: CatalogueItems): AuditLinks => async (db, _user, subjects) => {
  const ids = subjects.flatMap((subject) => /^item:(\d+)$/.exec(subject)?.[1] ?? []);
  const found = ids.length === 0 ? [] : await items.publicItems(db, { itemIds: ids });
  return new Map(found.map((item) => [`item:${item.itemId}`, { text: "看办事指南", href: pageHref(item.publicCode) }]));
};
